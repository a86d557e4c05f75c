// What every page owes to everybody: no finding of the checker in light and dark, no sideways scrolling on the smallest
// screens, one heading that names the page.
import type { Page } from '@playwright/test';
import { answered, expect, test } from '../fixtures';
import { AccountMenu } from '../pages/account_menu';
import { expectNoSidewaysScrolling } from '../pages/document';
import { InvoiceListPage } from '../pages/invoice_list_page';
import { SignInPage } from '../pages/sign_in_page';
import { cast, type Person } from '../portico';

interface State {
  name: string;
  person?: () => Person;
  open: (page: Page) => Promise<void>;
  status?: number;
}

const STATES: State[] = [
  { name: 'sign-in', open: async (page) => new SignInPage(page).open() },
  {
    name: 'sign-in after a wrong password',
    status: 422,
    open: async (page) => {
      const signInPage = new SignInPage(page);
      await signInPage.open();
      await signInPage.signIn('nobody@nowhere.example', 'wrong');
      await expect(signInPage.alert).toBeVisible();
    },
  },
  { name: 'choice of a customer', person: cast.greta, open: async (page) => void (await page.goto('/choose-customer')) },
  { name: 'list of invoices', person: cast.anna, open: async (page) => new InvoiceListPage(page).open() },
  {
    name: 'list with a problem in the filter',
    person: cast.anna,
    open: async (page) => new InvoiceListPage(page).open('?min=lots&from=yesterday'),
  },
  {
    name: 'list in which nothing matches',
    person: cast.anna,
    open: async (page) => new InvoiceListPage(page).open('?q=no-such-invoice-anywhere'),
  },
  { name: 'empty list', person: cast.felix, open: async (page) => new InvoiceListPage(page).open() },
  {
    name: 'list with the account menu open',
    person: cast.anna,
    open: async (page) => {
      await new InvoiceListPage(page).open();
      await new AccountMenu(page).open();
    },
  },
  {
    name: 'invoice',
    person: cast.anna,
    open: async (page) => {
      const list = new InvoiceListPage(page);
      await list.open('?q=M-2026-90001');
      await page.goto(await list.firstPath());
      await expect(page.getByRole('heading', { level: 1 })).toContainText('M-2026-90001');
    },
  },
  {
    name: 'invoice of a late payer',
    person: cast.david,
    open: async (page) => {
      const list = new InvoiceListPage(page);
      await list.open('?status=overdue');
      await page.goto(await list.firstPath());
    },
  },
  {
    name: 'page not found',
    person: cast.anna,
    status: 404,
    open: async (page) => void (await page.goto('/no/such/page')),
  },
  {
    name: 'page that the role does not permit',
    person: cast.chloe,
    status: 403,
    open: async (page) => void (await page.goto('/invoices')),
  },
];

for (const state of STATES) {
  test(`${state.name}: no finding of the checker, in light and dark`, async ({
    page,
    messages,
    visitAs,
    expectAccessible,
  }) => {
    if (state.status) messages.expect(answered(state.status));
    if (state.person) await visitAs(state.person());
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await state.open(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectAccessible();
    }
  });

  test(`${state.name}: nothing scrolls sideways from the smallest phone to a tablet @one-size`, async ({ page, messages, visitAs }) => {
    if (state.status) messages.expect(answered(state.status));
    if (state.person) await visitAs(state.person());
    for (const width of [320, 360, 768, 896]) {
      await page.setViewportSize({ width, height: 740 });
      await state.open(page);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoSidewaysScrolling(page);
    }
  });
}
