// Every language: who decides which, that changing it loses nothing, that pages agree with what woke up on them, and that no
// word on them is left untranslated.
import { type BrowserContext, type Page } from '@playwright/test';
import { answered, expect, test } from '../fixtures';
import { awake, expectNoSidewaysScrolling } from '../pages/document';
import { InvoiceListPage } from '../pages/invoice_list_page';
import { cast, porticoUrl } from '../portico';

/** Chooses a language in this browser, for people who have chosen none themselves. */
const speak = (context: BrowserContext, language: string) =>
  context.addCookies([{ name: 'portico-language', value: language, url: porticoUrl() }]);

const LANGUAGES = [
  { language: 'nl', direction: 'ltr', invoices: 'Facturen', amount: /€\s\d/ },
  { language: 'de', direction: 'ltr', invoices: 'Rechnungen', amount: /\d,\d\d\s€/ },
  { language: 'fr', direction: 'ltr', invoices: 'Factures', amount: /\d,\d\d\s€/ },
  { language: 'ar', direction: 'rtl', invoices: 'الفواتير', amount: /\d\.\d\d\s€/ },
];

for (const { language, direction, invoices, amount } of LANGUAGES) {
  test(`${language}: the list and an invoice, from the server and after waking up`, async ({ page, context, visitAs }) => {
    await visitAs(cast.anna());
    await speak(context, language);
    await page.goto('/invoices?q=M-2026-90001');
    const html = page.locator('html');
    await expect(html).toHaveAttribute('lang', language);
    await expect(html).toHaveAttribute('dir', direction);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(invoices);
    const served = await page.locator('main').innerText();
    await awake(page);
    expect(await page.locator('main').innerText()).toBe(served);
    await expect(page.locator('td.number').first()).toHaveText(amount);

    // Drawn in the browser, and then by the server: the same text.
    await page.locator('.row-link').first().click();
    await expect(heading).toContainText('M-2026-90001');
    await page.waitForLoadState('networkidle');
    const drawn = await page.locator('main').innerText();
    await page.reload();
    expect(await page.locator('main').innerText()).toBe(drawn);
    await expectNoSidewaysScrolling(page);
  });
}

test('the browser decides, and a language chosen at the sign-in keeps what was typed @without-javascript', async ({ browser, javaScriptEnabled }) => {
  const context = await browser.newContext({ baseURL: porticoUrl(), locale: 'de-AT', javaScriptEnabled: javaScriptEnabled !== false });
  const page = await context.newPage();
  await page.goto('/sign-in?return_to=%2Finvoices%3Fstatus%3Dpaid');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anmelden');
  await page.locator('[name=email]').fill('somebody@example.test');
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Se connecter');
  await expect(page.locator('[name=email]')).toHaveValue('somebody@example.test');
  await expect(page.locator('[name=return_to]')).toHaveValue('/invoices?status=paid');
  await page.goto('/sign-in');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await context.close();
});

test('changing the language keeps the page, its filter and what was typed', async ({ page, browser }) => {
  const ewa = cast.ewa();
  await page.goto('/sign-in');
  await page.locator('[name=email]').fill(ewa.email);
  await page.locator('[name=password]').fill(ewa.password);
  await page.locator('#sign-in button[type=submit]').first().click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto('/invoices?status=overdue');
  await awake(page);
  await page.locator('[name=q]').last().fill('half a sen');
  await page.locator('.account-button').click();
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await expect(page).toHaveURL(/\/invoices\?status=overdue$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(page.locator('.filters [name=status]')).toHaveValue('overdue');
  await expect(page.locator('.filters [name=q]')).toHaveValue('half a sen');

  // It is hers, in every browser, whatever that browser speaks.
  const elsewhere = await browser.newContext({ baseURL: porticoUrl(), locale: 'fr-FR' });
  const there = await elsewhere.newPage();
  await there.goto('/sign-in');
  await expect(there.locator('html')).toHaveAttribute('lang', 'fr');
  await there.locator('[name=email]').fill(ewa.email);
  await there.locator('[name=password]').fill(ewa.password);
  await there.locator('#sign-in button[type=submit]').first().click();
  await expect(there.locator('html')).toHaveAttribute('lang', 'nl');

  // And back to what her company or browser says.
  await there.goto('/preferences');
  await there.locator('select[name=language]').selectOption('');
  await there.locator('[name=time_zone]').selectOption('America/New_York');
  await there.locator('[name=appearance]').selectOption('dark');
  await there.locator('form[action="/preferences"] button').click();
  await expect(there).toHaveURL(/\/preferences\?saved/);
  await expect(there.getByRole('alert')).toBeVisible();
  await expect(there.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(there.locator('[name=time_zone]')).toHaveValue('America/New_York');
  await elsewhere.close();
});

// --- Nothing is left untranslated ----------------------------------------------------------------------------------

/** What people wrote, or what is written alike in every language: names, numbers, codes. */
const DATA = [
  /^[\d\s.,:;/%€$£+−–·()[\]-]*$/,
  /^\d{1,2} \w{3,9} \d{4}(, \d\d:\d\d)?$/,
  /Meridian Supplies|De Vries Bakeries|Anna de Vries|Bilal Haddad|Petra Sandoval|Harbour View/,
  /^(English|Nederlands|Deutsch|Français|العربية|\[Ƥšéûðö\])$/,
  /^[A-Z]{1,3}$/,
  /@|IBAN|^DE\d/,
];

/** Texts on the page that did not come out of a language's file. */
async function untranslated(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      // What stands on a document is somebody's own words.
      if (!parent || parent.closest('script, style, code, bdi, .note, .row-link, .cell-reference, .cell-note, .hit-excerpt, select[name=time_zone], select[name=person], select[name=customer] option:not([value=""]), .account-name, .customer-name')) continue;
      found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt], [data-label]')) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'data-label']) {
        const value = element.getAttribute(name);
        if (value) found.push(value);
      }
    }
    return found.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text));
  });
  const isStrange = (text: string) => /[\u00c0-\u024f\u1e00-\u1eff]/.test(text);
  return texts.filter((text) => !isStrange(text) && !DATA.some((pattern) => pattern.test(text)));
}

test('no word on any page is left untranslated @one-size', async ({ page, context, messages, visitAs }) => {
  messages.expect(answered(404));
  messages.expect(answered(410));
  messages.expect(answered(422));
  await speak(context, 'en-XA');
  const look = async (path: string) => {
    await page.goto(path);
    expect(await untranslated(page), path).toEqual([]);
  };
  await look('/sign-in');
  await page.locator('[name=email]').fill('nobody@example.test');
  await page.locator('[name=password]').fill('wrong');
  await page.locator('#sign-in button').first().click();
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await untranslated(page), 'a sign-in that failed').toEqual([]);

  for (const path of ['/forgot-password', '/forgot-password?sent', '/reset-password?token=0', '/invitation?token=0', '/sign-in?password-set', '/sign-in?over']) {
    await look(path);
  }

  await visitAs(cast.greta());
  await speak(context, 'en-XA');
  await look('/choose-customer');

  await visitAs(cast.anna());
  await speak(context, 'en-XA');
  for (const path of ['/', '/?tour=1', '/?tour=2', '/?tour=3', '/search', '/search?q=M-2026', '/search?q=zzzzzzzz', '/preferences', '/preferences?saved', '/account?saved', '/account/password', '/confirm']) {
    await look(path);
  }
  for (const path of ['/invoices', '/invoices?q=nothing-at-all', '/invoices?min=x&from=y&status=z&q=' + 'x'.repeat(101), '/no/such/page', '/invoices/nothing', '/log', '/log?from=x&to=y', '/log?about=nothing&from=2026-01-01', '/log?what=log.exported']) {
    await look(path);
  }
  const list = new InvoiceListPage(page);
  await page.goto('/invoices?q=M-2026-90001');
  await look(await list.firstPath());

  for (const path of ['/people', '/people?q=nobody-like-this', '/people?removed', '/people/roles?saved', '/people/second-step?saved', '/people/permissions', '/people/support-access?saved', '/people/invite', '/people/invitations?invited=2', '/people/invitations?state=bounced', '/people/invitations?resent', '/people/invitations?taken-back', '/people/invitations/import']) {
    await look(path);
  }
  await page.goto('/people?q=bilal');
  const member = await list.firstPath();
  const question = `person=${member.split('/').pop()}`;
  for (const path of [`${member}?saved`, `${member}?ended`, `${member}?confirm=disable`, `${member}?confirm=remove`, `/people/permissions?${question}&action=read_invoices`, `/people/permissions?${question}&action=read_log&number=1`]) {
    await look(path);
  }

  // The letter itself is written in its reader's language.
  for (const path of ['/dev/mail', '/dev/mail?before=00000000-0000-0000-0000-000000000000']) {
    await look(path);
  }

  await visitAs(cast.petra());
  await speak(context, 'en-XA');
  for (const path of ['/administration/brand?saved', '/administration/brand?preview=1&accent=%23f5a623', '/administration/brand/sample', '/administration/brand/mail', '/administration/log', '/administration/log?customer=devries', '/administration/customers?q=nobody-like-this', '/administration/people?q=nobody-like-this']) {
    await look(path);
  }
  await page.goto('/administration/customers?q=devries');
  await look(await list.firstPath());
  await page.goto('/administration/people?q=bilal');
  const login = await list.firstPath();
  for (const path of [`${login}?saved`, `${login}?confirm=block`]) await look(path);
});
