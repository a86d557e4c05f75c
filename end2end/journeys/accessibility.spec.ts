// What every page owes to everybody: no finding of the checker in light and dark, no sideways scrolling on the smallest
// screens, one heading that names the page.
import type { Page } from '@playwright/test';
import { answered, expect, test } from '../fixtures';
import { expectNoSidewaysScrolling } from '../pages/document';
import { InvoiceListPage } from '../pages/invoice_list_page';
import { SignInPage } from '../pages/sign_in_page';
import { cast, type Person, porticoUrl } from '../portico';

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
      // By names rather than labels: this page is looked at in several languages.
      await new SignInPage(page).open();
      await page.locator('[name=email]').fill('nobody@nowhere.example');
      await page.locator('[name=password]').fill('wrong');
      await page.locator('#sign-in button').first().click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  { name: 'a forgotten password', open: async (page) => void (await page.goto('/forgot-password')) },
  { name: 'a letter is on its way', open: async (page) => void (await page.goto('/forgot-password?sent')) },
  { name: 'a link that is over', status: 410, open: async (page) => void (await page.goto('/reset-password?token=0')) },
  { name: 'one’s own login', person: cast.anna, open: async (page) => void (await page.goto('/account?saved')) },
  {
    name: 'one’s own login after a mistake',
    person: cast.anna,
    status: 422,
    open: async (page) => {
      await page.goto('/account');
      await page.locator('form[action="/account/name"] [name=name]').fill('x'.repeat(201));
      await page.locator('form[action="/account/name"] button').click();
      await expect(page.getByRole('alert').first()).toBeVisible();
    },
  },
  { name: 'one’s own password', person: cast.anna, open: async (page) => void (await page.goto('/account/password')) },
  { name: 'the proof of who one is', person: cast.anna, open: async (page) => void (await page.goto('/confirm')) },
  { name: 'choice of a customer', person: cast.greta, open: async (page) => void (await page.goto('/choose-customer')) },
  { name: 'home', person: cast.david, open: async (page) => void (await page.goto('/?tour=2')) },
  { name: 'home of a new customer', person: cast.felix, open: async (page) => void (await page.goto('/')) },
  { name: 'search', person: cast.anna, open: async (page) => void (await page.goto('/search?q=M-200')) },
  { name: 'search without a result', person: cast.anna, open: async (page) => void (await page.goto('/search?q=nothing-like-this')) },
  { name: 'preferences', person: cast.anna, open: async (page) => void (await page.goto('/preferences?saved')) },
  { name: 'people', person: cast.anna, open: async (page) => void (await page.goto('/people')) },
  {
    name: 'one of the people',
    person: cast.anna,
    open: async (page) => {
      await page.goto('/people?q=bilal');
      await page.goto(`${await page.locator('.row-link').first().getAttribute('href')}?confirm=remove`);
    },
  },
  { name: 'invite people', person: cast.anna, open: async (page) => void (await page.goto('/people/invite')) },
  { name: 'invitations', person: cast.anna, open: async (page) => void (await page.goto('/people/invitations')) },
  { name: 'invite from a list', person: cast.anna, open: async (page) => void (await page.goto('/people/invitations/import')) },
  { name: 'roles of one’s own', person: cast.anna, open: async (page) => void (await page.goto('/people/roles')) },
  { name: 'a second step for everybody', person: cast.anna, open: async (page) => void (await page.goto('/people/second-step?saved')) },
  { name: 'who may do what', person: cast.anna, open: async (page) => void (await page.goto('/people/permissions')) },
  { name: 'support access', person: cast.anna, open: async (page) => void (await page.goto('/people/support-access')) },
  { name: 'customers', person: cast.petra, open: async (page) => void (await page.goto('/administration/customers')) },
  { name: 'no customer that matches', person: cast.petra, open: async (page) => void (await page.goto('/administration/customers?q=nobody-like-this')) },
  {
    name: 'one customer',
    person: cast.petra,
    open: async (page) => {
      await page.goto('/administration/customers');
      await page.goto((await page.locator('.row-link').first().getAttribute('href'))!);
    },
  },
  { name: 'all people', person: cast.petra, open: async (page) => void (await page.goto('/administration/people')) },
  {
    name: 'one person, about to be blocked',
    person: cast.petra,
    open: async (page) => {
      await page.goto('/administration/people?q=bilal');
      await page.goto(`${await page.locator('.row-link').first().getAttribute('href')}?confirm=block`);
    },
  },
  {
    name: 'activity',
    person: cast.anna,
    open: async (page) => {
      await page.goto('/log?what=invoices&from=2020-01-01');
      await page.locator('.log-table summary').first().click();
    },
  },
  { name: 'activity with a problem in the filter', person: cast.anna, open: async (page) => void (await page.goto('/log?from=yesterday&what=x')) },
  { name: 'activity in which nothing matches', person: cast.anna, open: async (page) => void (await page.goto('/log?about=no-such-number')) },
  { name: 'activity that the role does not permit', person: cast.chloe, status: 403, open: async (page) => void (await page.goto('/log')) },
  { name: 'all activity', person: cast.petra, open: async (page) => void (await page.goto('/administration/log?customer=devries')) },
  {
    name: 'the portal’s name and look',
    person: cast.petra,
    open: async (page) => void (await page.goto('/administration/brand?saved&preview=1&accent=%23f5a623')),
  },
  {
    name: 'sample of a look',
    person: cast.petra,
    open: async (page) => void (await page.goto('/administration/brand/sample?accent=%230b6b4f&band=%23f5a623')),
  },
  {
    name: 'the portal’s name and look after a mistake',
    person: cast.petra,
    status: 422,
    open: async (page) => {
      await page.goto('/administration/brand');
      await page.locator('[name=link1_label]').fill('Terms');
      await page.locator('[name=link1_address]').fill('javascript:alert(1)');
      await page.locator('form[data-refresh] button:not([name])').click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  { name: 'letters that were kept', open: async (page) => void (await page.goto('/dev/mail')) },
  { name: 'no letters', open: async (page) => void (await page.goto('/dev/mail?before=00000000-0000-0000-0000-000000000000')) },
  {
    name: 'a letter that was kept',
    open: async (page) => {
      await page.goto('/dev/mail');
      await page.goto((await page.locator('.row-link').first().getAttribute('href'))!);
    },
  },
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
      await page.locator('.account-button').click();
      await expect(page.locator('#account-menu')).toBeVisible();
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
  test(`${state.name}: no finding of the checker, in light and dark, in both directions`, async ({
    page,
    context,
    messages,
    visitAs,
    expectAccessible,
  }) => {
    if (state.status) messages.expect(answered(state.status));
    if (state.person) await visitAs(state.person());
    // The smallest phone there is to be had in mind (WCAG 2.2, 1.4.10).
    if ((page.viewportSize()?.width ?? 0) < 500) await page.setViewportSize({ width: 320, height: 740 });
    for (const language of ['en', 'ar']) {
      await context.addCookies([{ name: 'portico-language', value: language, url: porticoUrl() }]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await state.open(page);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expectAccessible();
      }
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
    // Text at twice its size (WCAG 1.4.4), on a window that still is a small one then.
    await page.setViewportSize({ width: 640, height: 740 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expectNoSidewaysScrolling(page);
  });
}
