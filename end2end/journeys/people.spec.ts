// A customer's people: an owner says who may do what, the person has it with the next click, and the page explains why not.
// On a portal of its own, because what is changed here holds for everybody.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { answered, expect, test as base } from '../fixtures';
import { expectNoSidewaysScrolling } from '../pages/document';
import { SignInPage } from '../pages/sign_in_page';
import { startPortico } from '../start_portico';

const LOG = join(dirname(fileURLToPath(import.meta.url)), '..', 'test-results', 'portico_people');

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

// What is changed by one is there for the next.
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

async function openMember(page: Page, name: string): Promise<void> {
  await page.goto('/people');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

test('a role that an owner gives is there with the next click @without-javascript', async ({ page, browser, portal, messages }) => {
  messages.expect(answered(422));
  await signIn(page, portal, 'anna@');
  const chloe = await elsewhere(browser, portal, 'chloe@');
  await openMember(page, 'Chloé Martin');
  await page.getByRole('checkbox', { name: /^Finance/ }).check();
  await save(page);
  await expect(page.getByRole('alert')).toContainText('Saved');
  await expect(page.getByRole('checkbox', { name: /^Finance/ })).toBeChecked();
  expect((await chloe.goto('/invoices'))?.status()).toBe(200);

  // Nobody is left without a role: what was chosen comes back with what is wrong.
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  await save(page);
  await expect(page.getByRole('alert')).toContainText('Choose at least one role.');
  await page.getByRole('checkbox', { name: /^Buyer/ }).check();
  await save(page);
  await expect(page.getByRole('alert')).toContainText('Saved');
  expect((await chloe.goto('/invoices'))?.status()).toBe(403);
  await expect(chloe.getByText('Anna de Vries')).toBeVisible();
  await chloe.context().close();
});

test('why somebody cannot see an invoice is said in words @without-javascript', async ({ page, portal }) => {
  await signIn(page, portal, 'anna@');
  await page.goto('/people/permissions');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who may do what');
  await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Chloé Martin' });
  await page.getByLabel('May this person').selectOption({ label: 'See invoices' });
  await page.getByLabel('Invoice number').fill('M-2026-90001');
  await page.getByRole('button', { name: 'Explain' }).click();
  await expect(page.getByRole('alert')).toContainText('does not include this');

  await openMember(page, 'Bilal Haddad');
  await page.getByLabel('Sites', { exact: true }).fill('A site without invoices');
  await save(page);
  await page.getByRole('link', { name: 'Who may do what' }).click();
  await page.getByLabel('May this person').selectOption({ label: 'See invoices' });
  await page.getByLabel('Invoice number').fill('M-2026-90001');
  await page.getByRole('button', { name: 'Explain' }).click();
  await expect(page.getByRole('alert')).toContainText('Bilal Haddad only sees A site without invoices');
  await openMember(page, 'Bilal Haddad');
  await page.getByLabel('Sites', { exact: true }).fill('');
  await save(page);
});

test('a role of one’s own denies what another allows @without-javascript', async ({ page, browser, portal, messages }) => {
  messages.expect(answered(422));
  await signIn(page, portal, 'anna@');
  const bilal = await elsewhere(browser, portal, 'bilal@');
  await page.goto('/people/roles');
  await page.getByLabel('Name of the role').fill('No bills');
  await page.getByLabel('See invoices', { exact: true }).selectOption({ label: 'Never, whatever other roles say' });
  await page.getByRole('button', { name: 'Save role' }).click();
  await expect(page.getByRole('alert')).toContainText('Saved');
  await openMember(page, 'Bilal Haddad');
  await page.getByRole('checkbox', { name: /^No bills/ }).check();
  await save(page);
  expect((await bilal.goto('/invoices'))?.status()).toBe(403);
  await expect(bilal.getByText('“No bills” rules this out')).toBeVisible();

  // As long as somebody has it, it stays.
  await page.goto('/people/roles');
  await page.getByRole('link', { name: 'No bills' }).click();
  await page.getByRole('button', { name: 'Remove role' }).click();
  await expect(page.getByRole('alert')).toContainText('People still have this role.');
  await openMember(page, 'Bilal Haddad');
  await page.getByRole('checkbox', { name: /^No bills/ }).uncheck();
  await save(page);
  await page.goto('/people/roles');
  await page.getByRole('link', { name: 'No bills' }).click();
  await page.getByRole('button', { name: 'Remove role' }).click();
  await expect(page.getByText('There are none yet')).toBeVisible();
  await bilal.context().close();
});

test('somebody who is disabled is out at once, after the owner was asked twice @without-javascript', async ({ page, browser, portal }) => {
  await signIn(page, portal, 'anna@');
  const bilal = await elsewhere(browser, portal, 'bilal@');
  await openMember(page, 'Bilal Haddad');
  await page.getByRole('link', { name: 'Disable…' }).click();
  await expect(page.getByText('Disable Bilal Haddad?')).toBeVisible();
  await page.getByRole('button', { name: 'Yes, disable' }).click();
  await expect(page.getByText('Disabled: this person cannot come here.')).toBeVisible();
  await bilal.goto('/invoices');
  await expect(bilal).toHaveURL(/\/sign-in/);
  await page.getByRole('button', { name: 'Enable again' }).click();
  await expect(page.getByRole('link', { name: 'Disable…' })).toBeVisible();
  await bilal.context().close();
});

test('an owner ends where somebody is signed in, and the person signs in again @without-javascript', async ({ page, browser, portal }) => {
  await signIn(page, portal, 'anna@');
  const bilal = await elsewhere(browser, portal, 'bilal@');
  await openMember(page, 'Bilal Haddad');
  await expect(page.locator('#sessions')).toContainText('last used');
  await page.getByRole('button', { name: 'End all sessions here' }).click();
  await expect(page.getByRole('alert')).toContainText('The sessions are ended.');
  await expect(page.locator('#sessions')).toContainText('Not signed in here at the moment.');
  await bilal.goto('/invoices');
  await expect(bilal).toHaveURL(/\/sign-in/);
  await bilal.context().close();
});

test('a page that was open goes on under another token after a change of roles', async ({ page, browser, portal }) => {
  await signIn(page, portal, 'anna@');
  const bilal = await elsewhere(browser, portal, 'bilal@');
  const session = async () => (await bilal.context().cookies()).find(({ name }) => name === 'portico')?.value;
  const before = await session();
  await openMember(page, 'Bilal Haddad');
  await page.getByRole('checkbox', { name: /^Buyer/ }).check();
  await save(page);
  await expect(page.getByRole('alert')).toContainText('Saved');
  // The page and all that it asks for: some of it comes with the token from before.
  await bilal.goto('/invoices', { waitUntil: 'networkidle' });
  await expect(bilal.getByRole('heading', { level: 1 })).toHaveText('Invoices');
  expect(await session()).not.toBe(before);
  await bilal.goto('/');
  await expect(bilal.getByRole('heading', { level: 1 })).toContainText('Bilal Haddad');
  await page.getByRole('checkbox', { name: /^Buyer/ }).uncheck();
  await save(page);
  await bilal.context().close();
});

test('the pages about people fit the smallest phone and have no finding of the checker', async ({ page, portal, expectAccessible }) => {
  await signIn(page, portal, 'anna@');
  await openMember(page, 'Bilal Haddad');
  const member = new URL(page.url()).pathname;
  for (const path of ['/people', '/people?q=nobody-like-this', member, `${member}?confirm=remove`, '/people/roles', '/people/second-step', '/people/permissions']) {
    for (const width of [320, 896, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(path);
      await expectNoSidewaysScrolling(page);
    }
    await expectAccessible();
  }
});
