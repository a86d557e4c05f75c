// The start page, the introduction and the search, as people use them.
import { expect, test } from '../fixtures';
import { cast } from '../portico';

test('home shows what is to be paid, the most urgent first, and leads there @without-javascript', async ({ page, visitAs }) => {
  await visitAs(cast.david());
  await page.goto('/');
  const tasks = page.locator('.task');
  await expect(tasks.first()).toContainText('Overdue by');
  await expect(tasks.first().locator('.amount')).toHaveText(/[€£$]/);
  const number = (await tasks.first().getByRole('link').innerText()).replace('Pay invoice ', '');
  await tasks.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
});

test('a customer without anything is told so @without-javascript', async ({ page, visitAs }) => {
  await visitAs(cast.felix());
  await page.goto('/');
  await expect(page.getByText('Nothing is waiting for you')).toBeVisible();
});

test('who may not see invoices finds none on the start page or by the search @without-javascript', async ({ page, visitAs }) => {
  await visitAs(cast.chloe());
  await page.goto('/');
  await expect(page.locator('.task')).toHaveCount(0);
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Invoices' })).toHaveCount(0);
  await page.goto('/search?q=M-2026-90001');
  await expect(page.getByText('Nothing found for')).toBeVisible();
});

test('the introduction goes step by step by keyboard and can be shown again', async ({ page, visitAs }) => {
  await visitAs(cast.bilal());
  await page.goto('/?tour=1');
  const tour = page.getByRole('region', { name: 'Welcome to your portal' });
  await expect(tour).toContainText('Step 1 of 3');
  await tour.getByRole('link', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await expect(tour).toContainText('Step 2 of 3');
  await tour.getByRole('link', { name: 'Next' }).click();
  await expect(tour).toContainText('Step 3 of 3');
  await tour.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(/:\d+\/$/);
  await expect(tour).toHaveCount(0);
  await page.locator('.account-button').click();
  await page.getByRole('link', { name: 'Show the introduction' }).click();
  await expect(tour).toContainText('Step 1 of 3');
});

test('the search finds a number, part of one, and a mistyped word @without-javascript', async ({ page, visitAs }) => {
  await visitAs(cast.anna());
  for (const query of ['M-2026-90001', 'm-2026-9000']) {
    await page.goto(`/search?q=${query}`);
    await expect(page.getByRole('link', { name: /M-2026-90001/ })).toBeVisible();
  }
  await page.goto('/search?q=Meridain');
  await expect(page.locator('.hit').first()).toContainText('Meridian');
});

test('another customer’s invoices are not found @without-javascript', async ({ page, visitAs }) => {
  await visitAs(cast.david());
  await page.goto('/search?q=M-2026-90001');
  await expect(page.getByText('Nothing found for')).toBeVisible();
});

test('Ctrl K leads to the search from every page', async ({ page, visitAs }) => {
  await visitAs(cast.anna());
  await page.goto('/invoices');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+k');
  await expect(page.locator('#search-everything')).toBeFocused();
  await page.keyboard.type('M-2026-90001');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=M-2026-90001/);
  await expect(page.getByRole('link', { name: /M-2026-90001/ })).toBeVisible();
});

test('a lost connection is told, and that it is back', async ({ page, context, visitAs }) => {
  await visitAs(cast.anna());
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await expect(page.getByText('You are offline')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('You are connected again.')).toBeVisible();
});

test('a session that ended in another tab is told on the page that is still open', async ({ page, context, messages, signInPage }) => {
  messages.expect(/401/);
  const ewa = cast.ewa();
  await signInPage.open();
  await page.locator('[name=email]').fill(ewa.email);
  await page.locator('[name=password]').fill(ewa.password);
  await page.locator('#sign-in button[type=submit]').first().click();
  await expect(page).not.toHaveURL(/sign-in/);
  const other = await context.newPage();
  await other.goto('/');
  await other.locator('.account-button').click();
  await other.locator('form[action="/sign-out"] button').click();
  await expect(other).toHaveURL(/sign-in/);
  await expect(page.locator('#session-over')).toBeVisible();
});

test('the end of a session that nothing keeps is told while there is time to save', async ({ page, signInPage }) => {
  // Not a session that other journeys have used for minutes already.
  await signInPage.open();
  await signInPage.signIn(cast.anna().email, cast.anna().password);
  await expect(page).not.toHaveURL(/sign-in/);
  await page.clock.install();
  await page.goto('/');
  const last = page.locator('#session-last');
  await expect(last).toBeHidden();
  // Twelve hours after signing in, whatever happens; somebody who works is asked nothing until then.
  await page.evaluate(() => localStorage.setItem('portico-seen', String(Date.now() + 24 * 3600 * 1000)));
  await page.clock.runFor('11:30:00');
  await expect(last).toBeHidden();
  await page.clock.runFor('26:00');
  await expect(last).toBeVisible();
  await expect(last).toContainText(/your session ends at \d\d:\d\d/);
});

test('a session that is about to end says so, and one button keeps it', async ({ page, visitAs }) => {
  await visitAs(cast.anna());
  await page.clock.install();
  await page.goto('/');
  const dialog = page.getByRole('dialog', { name: 'You will be signed out soon' });
  // An hour is the limit; two minutes before that there is a warning.
  await page.clock.runFor('57:00');
  await expect(dialog).toHaveCount(0);
  await page.clock.runFor('01:30');
  await expect(dialog).toBeVisible();
  const asked = page.waitForResponse(/\/api\/account\/viewer/);
  await dialog.getByRole('button', { name: 'Stay signed in' }).click();
  expect((await asked).status()).toBe(200);
  await expect(dialog).toHaveCount(0);
  await page.clock.runFor('57:00');
  await expect(dialog).toHaveCount(0);
});
