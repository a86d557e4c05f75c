// One customer never learns anything of another, not even that something exists.
import type { APIResponse, Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { answered, expect, test } from '../fixtures';
import { awake } from '../pages/document';
import { cast } from '../portico';

/** The id of an invoice of the busy customer, taken the way its own people see it. */
async function foreignId(visitAs: (person: ReturnType<typeof cast.anna>) => Promise<void>, page: Page): Promise<string> {
  await visitAs(cast.anna());
  const answer = await page.request.get('/invoices');
  const id = /\/invoices\/([0-9a-f-]{36})/.exec(await answer.text())?.[1];
  if (!id) throw new Error('the busy customer has no invoice');
  return id;
}

/** An answer without what differs on every request: the id that was asked for, the nonce (which preloads carry as
 * `crossorigin`), the reference, the clock and the seconds that the session has left. */
async function comparable(answer: APIResponse, id: string): Promise<unknown> {
  const body = (await answer.text())
    .replaceAll(id, 'ID')
    .replace(/(nonce|crossorigin|data-ends)="[^"]*"/g, '$1=""');
  const headers = answer.headers();
  for (const name of ['date', 'content-security-policy', 'x-request-id', 'content-length']) delete headers[name];
  return { status: answer.status(), headers: JSON.parse(JSON.stringify(headers).replaceAll(id, 'ID')), body };
}

const WAYS: [name: string, address: (id: string) => string][] = [
  ['its page', (id) => `/invoices/${id}`],
  ['the server function', (id) => `/api/invoices/find?id=${id}`],
  ['the download', (id) => `/invoices/${id}/original`],
];

for (const [name, address] of WAYS) {
  test(`another customer's invoice is not found through ${name}, exactly like one that never was @one-size`, async ({
    page,
    visitAs,
  }) => {
    const theirs = await foreignId(visitAs, page);
    const never = randomUUID();
    const own = await page.request.get(address(theirs));
    expect(own.status(), 'its own people find it').toBe(200);

    await visitAs(cast.david());
    const foreign = await page.request.get(address(theirs), { maxRedirects: 0 });
    const absent = await page.request.get(address(never), { maxRedirects: 0 });
    expect(foreign.status()).toBe(404);
    expect(await comparable(foreign, theirs)).toEqual(await comparable(absent, never));
  });
}

test("another customer's invoice in the address bar is a page not found @without-javascript", async ({
  page,
  messages,
  visitAs,
}) => {
  messages.expect(answered(404));
  const theirs = await foreignId(visitAs, page);
  await visitAs(cast.david());
  const answer = await page.goto(`/invoices/${theirs}`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: /Page not found|could not find this invoice/ })).toBeVisible();
});

test('nobody gets anything without signing in @one-size', async ({ page, visitAs, context }) => {
  const id = await foreignId(visitAs, page);
  await context.clearCookies();
  for (const [name, address] of WAYS) {
    const answer = await page.request.get(address(id), { maxRedirects: 0 });
    expect([302, 303, 401], name).toContain(answer.status());
    expect(await answer.text(), name).not.toContain('De Vries');
  }
});

test('a page of one customer never shows the data of another that was chosen in another tab @one-size', async ({
  page,
  context,
  messages,
  visitAs,
}) => {
  messages.expect(answered(409));
  await visitAs(cast.greta());
  const choose = async (tab: Page, name: string) => {
    await tab.goto('/choose-customer');
    await tab.getByRole('button', { name: new RegExp(name) }).click();
    await tab.goto('/invoices');
    await expect(tab.getByRole('heading', { level: 1, name: 'Invoices' })).toBeVisible();
    await awake(tab);
  };
  await choose(page, 'Harbour View Hotel');
  const other = await context.newPage();
  await choose(other, 'De Vries Bakeries');

  await page.getByLabel('Status', { exact: true }).selectOption('Paid');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('heading', { name: 'Another customer is chosen' })).toBeVisible();
  await expect(page.locator('tbody')).toHaveCount(0);
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  await expect(page.locator('.customer-name')).toHaveText('De Vries Bakeries');
});
