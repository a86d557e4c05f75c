// Finding an invoice, reading it and taking it home.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answered, expect, test } from '../fixtures';
import { awake, expectSameDocument, markDocument } from '../pages/document';
import { cast } from '../portico';

const SAMPLE = { number: 'M-2026-90001', file: fileURLToPath(new URL('../samples/M-2026-90001.xml', import.meta.url)) };
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test.describe('with many invoices', () => {
  test.beforeEach(async ({ visitAs }) => visitAs(cast.anna()));

  test('the list goes on to its next page and back @without-javascript', async ({ page, invoiceListPage }) => {
    await invoiceListPage.open();
    const first = await invoiceListPage.numbers();
    expect(first.length).toBeGreaterThan(10);
    await invoiceListPage.nextPage.click();
    await expect(page).toHaveURL(/after=/);
    await expect(invoiceListPage.links.first()).not.toHaveText(first[0]!);
    const second = await invoiceListPage.numbers();
    expect(second.filter((number) => first.includes(number)), 'no invoice stands on both pages').toEqual([]);
    await invoiceListPage.previousPage.click();
    await expect(invoiceListPage.links.first()).toHaveText(first[0]!);
    expect(await invoiceListPage.numbers()).toEqual(first);
  });

  test('the filter leaves what was asked for, and says so in the address @without-javascript', async ({
    page,
    invoiceListPage,
  }) => {
    await invoiceListPage.open();
    await invoiceListPage.filter({ status: 'Paid' });
    await expect(page).toHaveURL(/status=paid/);
    const rows = invoiceListPage.rows;
    await expect(rows.first()).toContainText('Paid');
    await expect(rows.filter({ hasText: 'Paid' })).toHaveCount(await rows.count());
    await expect(page.getByLabel('Status', { exact: true })).toHaveValue('paid');
  });

  test('the search finds an invoice by its number @without-javascript', async ({ invoiceListPage }) => {
    await invoiceListPage.open();
    await invoiceListPage.filter({ search: SAMPLE.number });
    await expect(invoiceListPage.links).toHaveText([SAMPLE.number]);
  });

  test('amounts and dates narrow the list @without-javascript', async ({ invoiceListPage }) => {
    await invoiceListPage.open();
    await invoiceListPage.filter({ from: '2026-02-27', to: '2026-02-27', minimum: '217.80', maximum: '217.80' });
    await expect(invoiceListPage.links.filter({ hasText: SAMPLE.number })).toHaveCount(1);
    await invoiceListPage.filter({ minimum: '217.81', maximum: '' });
    await expect(invoiceListPage.links.filter({ hasText: SAMPLE.number })).toHaveCount(0);
  });

  test('a filter that cannot be understood is told at its field @without-javascript', async ({ page, invoiceListPage }) => {
    await invoiceListPage.open('?min=lots');
    const field = page.getByLabel('Minimum amount', { exact: true });
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveValue('lots');
    await expect(field).toHaveAccessibleDescription(/amount/);
  });

  test('filtering does not load the document again', async ({ page, invoiceListPage }) => {
    await invoiceListPage.open();
    await awake(page);
    await markDocument(page);
    await invoiceListPage.filter({ status: 'Paid' });
    await expect(page).toHaveURL(/status=paid/);
    await expect(invoiceListPage.rows.filter({ hasNotText: 'Paid' })).toHaveCount(0);
    await expectSameDocument(page);
    await page.goBack();
    await expect(page).not.toHaveURL(/status=/);
    await expectSameDocument(page);
    await expect(page.getByLabel('Status', { exact: true })).toHaveValue('');
  });

  test('an invoice opens with its number as heading and title @without-javascript', async ({
    page,
    invoiceListPage,
    invoicePage,
  }) => {
    await invoiceListPage.open(`?q=${SAMPLE.number}`);
    await invoiceListPage.links.first().click();
    await expect(invoicePage.heading).toContainText(SAMPLE.number);
    await expect(page).toHaveTitle(new RegExp(SAMPLE.number));
    await expect(page.getByText('Strong white flour – “Type 65” & finer')).toBeVisible();
    await expect(page.getByText('217.80').first()).toBeVisible();
  });

  test('going to an invoice moves the focus to its heading and changes the title, in the same document', async ({
    page,
    invoiceListPage,
    invoicePage,
  }) => {
    await invoiceListPage.open();
    await awake(page);
    await markDocument(page);
    const number = (await invoiceListPage.numbers())[0]!;
    await invoiceListPage.links.first().click();
    await expect(invoicePage.heading).toContainText(number);
    await expect(invoicePage.heading).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(number));
    await expectSameDocument(page);
  });

  test('the way to an invoice is a short fading, and none for whoever wants less motion @one-size', async ({
    page,
    invoiceListPage,
    invoicePage,
  }) => {
    // How many fadings began, and how many of them moved something.
    const fadings = () =>
      page.evaluate(() => (window as unknown as { fadings: { begun: number; moved: number } }).fadings);
    await page.addInitScript(() => {
      const fadings = { begun: 0, moved: 0 };
      Object.assign(window, { fadings });
      const start = document.startViewTransition.bind(document);
      document.startViewTransition = (update) => {
        fadings.begun += 1;
        const transition = start(update);
        void transition.ready.then(() => {
          const ofTransition = (animation: Animation) =>
            (animation.effect as KeyframeEffect).pseudoElement?.startsWith('::view-transition');
          if (document.getAnimations().some(ofTransition)) fadings.moved += 1;
        });
        return transition;
      };
    });
    for (const [reducedMotion, moved] of [
      ['no-preference', 1],
      ['reduce', 0],
    ] as const) {
      await page.emulateMedia({ reducedMotion });
      await invoiceListPage.open();
      await awake(page);
      await invoiceListPage.links.first().click();
      await expect(invoicePage.heading).toBeFocused();
      await expect.poll(fadings).toEqual({ begun: 1, moved });
    }
  });

  test('the original is what the supplier sent, byte by byte @without-javascript', async ({
    invoiceListPage,
    invoicePage,
  }) => {
    await invoiceListPage.open(`?q=${SAMPLE.number}`);
    await invoiceListPage.links.first().click();
    await expect(invoicePage.heading).toContainText(SAMPLE.number);
    const { bytes, name } = await invoicePage.downloadOriginal();
    expect(sha256(bytes)).toBe(sha256(readFileSync(SAMPLE.file)));
    expect(name).toMatch(/\.xml$/);
  });

  test('the whole way is possible with the keyboard alone', async ({ page, invoiceListPage, invoicePage }) => {
    await invoiceListPage.open(`?q=${SAMPLE.number}`);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      if (await invoiceListPage.links.first().evaluate((link) => link === document.activeElement)) break;
    }
    await expect(invoiceListPage.links.first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(invoicePage.heading).toContainText(SAMPLE.number);
  });
});

test('a brand-new customer is told that there is nothing yet @without-javascript', async ({
  page,
  visitAs,
  invoiceListPage,
}) => {
  await visitAs(cast.felix());
  await invoiceListPage.open();
  await expect(page.getByText('No invoices yet')).toBeVisible();
  await expect(invoiceListPage.rows).toHaveCount(0);
});

test('who may not see invoices is told why, and whom to ask @without-javascript', async ({
  page,
  messages,
  visitAs,
}) => {
  messages.expect(answered(403));
  await visitAs(cast.chloe());
  const answer = await page.goto('/invoices');
  expect(answer?.status()).toBe(403);
  await expect(page.getByText(/Ask Anna de Vries to change that/)).toBeVisible();
});
