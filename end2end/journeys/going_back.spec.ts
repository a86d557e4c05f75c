// Back and forward in the browser, and the keyboard on the way.
import { expect, test } from '../fixtures';
import { awake } from '../pages/document';
import { cast } from '../portico';

test.beforeEach(async ({ visitAs }) => visitAs(cast.anna()));

test('the address follows after Back and Forward', async ({ page, invoiceListPage }) => {
  await invoiceListPage.open();
  await awake(page);
  await invoiceListPage.links.first().click();
  await expect(page).toHaveURL(/\/invoices\/[0-9a-f-]{36}$/);
  const invoice = page.url();
  await page.goBack();
  await expect(page).toHaveURL(/\/invoices$/);
  await expect(invoiceListPage.links.first()).toBeVisible();
  await page.goForward();
  await expect(page).toHaveURL(invoice);
  await page.getByRole('link', { name: 'All invoices' }).click();
  await expect(page).toHaveURL(/\/invoices$/);
  await expect(invoiceListPage.links.first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(invoice);
});

test('Back leads to the place in the list that was left', async ({ page, invoiceListPage }) => {
  await invoiceListPage.open();
  await awake(page);
  const link = invoiceListPage.links.nth(35);
  await link.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => window.scrollY);
  expect(place).toBeGreaterThan(500);
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: /Invoice|Credit note/ })).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(link).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place);
  await expect(link).toBeInViewport();
});

test('whoever goes back and forth faster than pages come ends where they went last', async ({
  page,
  invoiceListPage,
}) => {
  await invoiceListPage.open();
  await awake(page);
  await invoiceListPage.links.first().click();
  await expect(page.getByRole('heading', { level: 1, name: /Invoice|Credit note/ })).toBeFocused();
  const invoice = page.url();
  await page.evaluate(async () => {
    const go = async (steps: number, ms: number) => {
      const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
      history.go(steps);
      await gone;
      await new Promise((resolve) => setTimeout(resolve, ms));
    };
    for (const ms of [0, 5, 15, 30, 60, 120]) {
      await go(-1, ms);
      await go(1, ms);
    }
  });
  await expect(page).toHaveURL(invoice);
  await expect(page.getByRole('heading', { level: 1, name: /Invoice|Credit note/ })).toBeVisible();
  await page.getByRole('link', { name: 'All invoices' }).click();
  await expect(invoiceListPage.links.first()).toBeVisible();
});

test('clearing the filter by keyboard leaves the focus somewhere @one-size', async ({ page, invoiceListPage }) => {
  const focused = () => page.evaluate(() => document.activeElement?.tagName ?? 'BODY');
  await invoiceListPage.open('?status=paid');
  await awake(page);
  await page.getByRole('link', { name: 'Clear', exact: true }).press('Enter');
  await expect(page).toHaveURL(/\/invoices$/);
  await expect.poll(focused).toBe('H1');

  await invoiceListPage.open('?q=no-such-invoice');
  await awake(page);
  await page.getByRole('link', { name: 'Clear filters' }).press('Enter');
  await expect(page).toHaveURL(/\/invoices$/);
  await expect(invoiceListPage.links.first()).toBeVisible();
  await expect.poll(focused).toBe('H1');
});

test('a list that cannot be fetched keeps the filter and says so @one-size', async ({
  page,
  messages,
  invoiceListPage,
}) => {
  messages.expect(/Failed to load resource/);
  await invoiceListPage.open();
  await awake(page);
  await page.route('**/api/invoices/list*', (route) => route.abort());
  await invoiceListPage.filter({ search: 'kept' });
  await expect(page.getByRole('alert')).toContainText('No connection');
  await expect(page.getByLabel('Search invoices', { exact: true })).toHaveValue('kept');
});
