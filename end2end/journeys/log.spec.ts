// The log: what somebody did is there for the customer's owner to read, to filter and to take along; and what the supplier read
// of it, too.
import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures';
import { expectNoSidewaysScrolling } from '../pages/document';
import { InvoiceListPage } from '../pages/invoice_list_page';
import { cast } from '../portico';

const NUMBER = 'M-2026-90001';

test('an owner fetches an invoice, and finds that in the log @without-javascript', async ({ page, visitAs }) => {
  await visitAs(cast.anna());
  const list = new InvoiceListPage(page);
  await list.open(`?q=${NUMBER}`);
  await page.goto(await list.firstPath());
  const fetched = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Download original/ }).click();
  await (await fetched).path();

  await page.goto('/');
  const navigation = page.getByRole('navigation', { name: 'Main' });
  // A phone has room for three and the way to the rest.
  const more = navigation.getByRole('button', { name: 'More' });
  if (await more.isVisible()) await more.click();
  await navigation.getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Activity');
  // Other journeys are on their way as the same person.
  const newest = page.locator('.log-table tbody tr').filter({ hasText: 'Invoice downloaded' }).first();
  await expect(newest).toContainText(NUMBER);
  await expect(newest).toContainText('Anna de Vries');
  await expect(newest.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const details = newest.locator('details');
  await expect(details.getByText('Request')).toBeHidden();
  await details.locator('summary').click();
  await expect(details.getByText('Request')).toBeVisible();
  await newest.getByRole('link', { name: NUMBER }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(NUMBER);
});

test('a filter stands in the address, can be dropped, and says when nothing matches @without-javascript', async ({ page, visitAs }) => {
  await visitAs(cast.anna());
  await page.goto('/log');
  const filter = page.getByRole('search', { name: 'Filter activity' });
  await filter.getByLabel('What').selectOption({ label: 'Coming and going' });
  await filter.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/[?&]what=sign-ins/);
  // Which of them is the newest, the journeys beside this one decide.
  const rows = page.locator('.log-table tbody tr');
  await expect(rows.first()).toBeVisible();
  await expect(rows.filter({ hasText: 'Invoice downloaded' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Remove filter: Coming and going' }).click();
  await expect(page).toHaveURL(/\/log$/);

  await filter.getByLabel('Document number').fill('no-such-number');
  await filter.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Clear filters' }).last().click();
  await expect(page).toHaveURL(/\/log$/);
});

test('the log can be taken along as a file, which is in the log as well @without-javascript', async ({ page, visitAs, prove }) => {
  await visitAs(cast.anna());
  await prove(cast.anna(), '/log?what=invoices');
  const fetched = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as CSV' }).click();
  const file = await fetched;
  expect(file.suggestedFilename()).toMatch(/^log-\d{4}-\d\d-\d\d\.csv$/);
  const lines = (await readFile((await file.path())!, 'utf8')).split('\r\n');
  expect(lines[0]).toMatch(/^id,time,kind,class,person,/);
  expect(lines[1]).toContain('invoice.');
  await page.goto('/log?what=log.exported');
  await expect(page.locator('.log-table tbody tr').first()).toContainText('Log downloaded');
});

test('older events stand on further pages, and the way back leads to the newest @without-javascript', async ({ page, visitAs }) => {
  await visitAs(cast.anna());
  await page.goto('/log?what=invoices');
  const first = await page.locator('.log-table time').first().getAttribute('datetime');
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/after=/);
  const older = await page.locator('.log-table time').first().getAttribute('datetime');
  expect(older! <= first!).toBe(true);
  await page.getByRole('link', { name: 'Previous page' }).click();
  await expect(page.locator('.log-table tbody tr')).toHaveCount(50);
});

test('what the supplier reads of a customer’s log, the customer reads @without-javascript', async ({ page, visitAs }) => {
  await visitAs(cast.petra());
  await page.goto('/administration/log');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All activity');
  const filter = page.getByRole('search', { name: 'Filter activity' });
  await filter.getByLabel('Whose log').selectOption({ label: 'Harbour View Hotel' });
  await filter.getByRole('button', { name: 'Apply' }).click();
  await expect(page.locator('.log-table tbody tr').first()).toBeVisible();
  await visitAs(cast.david());
  await page.goto('/log?what=log');
  const newest = page.locator('.log-table tbody tr').first();
  await expect(newest).toContainText('Log read by the supplier');
  await expect(newest).toContainText('Petra Sandoval');
  await expect(newest).toContainText('Supplier');
});

test('on the smallest phone the log is a list of cards @one-size', async ({ page, visitAs }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await visitAs(cast.anna());
  await page.goto('/log');
  await page.locator('.log-table summary').first().click();
  await expectNoSidewaysScrolling(page);
});
