// Support access: somebody of the supplier's asks to look as a customer, an owner says yes, the page is the customer's with a
// banner above it, nothing can be changed, and the owner reads who saw what. On a portal of its own, because what is set here
// holds for everybody.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { answered, expect, test as base } from '../fixtures';
import { expectNoSidewaysScrolling } from '../pages/document';
import { SignInPage } from '../pages/sign_in_page';
import { startPortico } from '../start_portico';

const LOG = join(dirname(fileURLToPath(import.meta.url)), '..', 'test-results', 'portico_support_access');
const REASON = 'Request 4711: the total looks wrong';
const CUSTOMER = 'De Vries Bakeries';
const NUMBER = 'M-2026-90001';

type Portal = Awaited<ReturnType<typeof startPortico>>;

const test = base.extend<object, { portal: Portal }>({
  portal: [
    async ({}, use, { workerIndex }) => {
      const portal = await startPortico(`${LOG}_${workerIndex}.log`);
      await use(portal);
      await portal.end();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ portal }, use) => use(portal.url),
});

// What one does is there for the next.
test.describe.configure({ mode: 'serial' });

async function signIn(page: Page, portal: Portal, who: string): Promise<void> {
  const person = portal.people.find(({ email }) => email.startsWith(who))!;
  const signInPage = new SignInPage(page);
  await signInPage.open();
  await signInPage.signIn(person.email, person.password);
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Somebody else, in a browser of their own. */
async function elsewhere(browser: Browser, portal: Portal, who: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: portal.url })).newPage();
  await signIn(page, portal, who);
  return page;
}

async function openCustomer(page: Page): Promise<void> {
  await page.goto('/administration/customers?q=vries');
  await page.getByRole('link', { name: CUSTOMER, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CUSTOMER);
}

const banner = (page: Page) => page.getByRole('complementary', { name: 'Looking as a customer' });

test('staff ask, an owner grants, and each page that is seen stands in the customer’s log @without-javascript', async ({ page, browser, portal, expectAccessible, javaScriptEnabled, messages }) => {
  messages.expect(answered(422));
  await signIn(page, portal, 'petra@');
  await expect(page).toHaveURL(/\/administration\/customers$/);
  await openCustomer(page);
  const reason = page.getByLabel('Why do you want to look?');
  await reason.fill('why');
  await page.getByRole('button', { name: 'Ask the owners' }).click();
  await expect(page.getByRole('alert')).toContainText('at least 10 characters');
  await expect(reason).toHaveValue('why');
  await reason.fill(REASON);
  await page.getByRole('button', { name: 'Ask the owners' }).click();
  await expect(page.getByRole('alert')).toContainText('owners have been told');

  const anna = await elsewhere(browser, portal, 'anna@');
  await anna.goto('/people');
  await anna.getByRole('link', { name: 'Support access' }).click();
  await expect(anna.getByText('Petra Sandoval wants to look.')).toBeVisible();
  await expect(anna.getByText(REASON).first()).toBeVisible();
  await anna.getByRole('button', { name: 'Yes, for half an hour' }).click();
  await expect(anna.getByRole('alert')).toContainText('Saved');

  await openCustomer(page);
  await page.getByRole('button', { name: 'Look now' }).click();
  await expect(banner(page)).toContainText(`Petra Sandoval, you see the portal as ${CUSTOMER}`);
  await page.goto(`/invoices?q=${NUMBER}`);
  await page.goto((await page.locator('.row-link').first().getAttribute('href'))!);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(NUMBER);
  await expect(banner(page)).toBeVisible();
  if (javaScriptEnabled) await expectAccessible();
  await expectNoSidewaysScrolling(page);

  await banner(page).getByRole('button', { name: 'Stop looking' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CUSTOMER);
  await expect(page.getByRole('alert')).toContainText('You look no longer');
  await expect(banner(page)).toHaveCount(0);

  await anna.goto('/log?what=support');
  const seen = anna.locator('.log-table tbody tr').filter({ hasText: 'Seen by the supplier' }).filter({ hasText: NUMBER }).first();
  await expect(seen).toContainText('Petra Sandoval');
  await expect(seen).toContainText(`on behalf of ${CUSTOMER}`);
  await anna.context().close();
});

test('an owner who allows nobody ends what goes on with the next click @without-javascript', async ({ page, browser, portal }) => {
  const anna = await elsewhere(browser, portal, 'anna@');
  const choose = async (setting: string) => {
    await anna.goto('/people/support-access');
    await anna.getByRole('radio', { name: setting }).check();
    await anna.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(anna.getByRole('alert')).toContainText('Saved');
  };
  await choose('Always');
  await signIn(page, portal, 'petra@');
  await openCustomer(page);
  await page.getByLabel('Why do you want to look?').fill(REASON);
  await page.getByRole('button', { name: 'Look now' }).click();
  await expect(banner(page)).toBeVisible();

  await choose('Never');
  await page.goto('/invoices');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CUSTOMER);
  await expect(page.getByText('This customer lets nobody look.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look now' })).toHaveCount(0);
  await choose('On request');
  await anna.context().close();
});

test('an administrator finds somebody and signs them out everywhere @without-javascript', async ({ page, browser, portal }) => {
  const chloe = await elsewhere(browser, portal, 'chloe@');
  await signIn(page, portal, 'petra@');
  await page.goto('/administration/people');
  await page.getByLabel('Name or e-mail address').fill('chloe@');
  await page.getByRole('button', { name: 'Find people' }).click();
  await page.getByRole('link', { name: 'Chloé Martin', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chloé Martin');
  await page.getByRole('button', { name: 'Sign out everywhere' }).last().click();
  await expect(page.getByRole('alert')).toContainText('Saved');
  await expect(page.getByText('Nowhere at the moment.')).toBeVisible();
  await chloe.goto('/');
  await expect(chloe).toHaveURL(/sign-in/);
  await chloe.context().close();
});
