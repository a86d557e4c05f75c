// From an invitation to the first invoice: an owner invites, the letter is read, and whoever it is for gets in. On a portal of
// its own, because its people become more; its letters are read where a newcomer reads them.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { answered, expect, test as base } from '../fixtures';
import { SignInPage } from '../pages/sign_in_page';
import type { Person } from '../portico';
import { startPortico } from '../start_portico';

const LOG = join(dirname(fileURLToPath(import.meta.url)), '..', 'test-results', 'portico_invitations');
const NEW = 'glacier tuba mitten forty';

type Portal = Awaited<ReturnType<typeof startPortico>>;

const test = base.extend<object, { portal: Portal }>({
  portal: [
    async ({}, use, { workerIndex }) => {
      const portal = await startPortico(`${LOG}_${workerIndex}.log`, 'localhost');
      await use(portal);
      await portal.end();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ portal }, use) => use(portal.url),
});

test.describe.configure({ mode: 'serial' });

const person = (portal: Portal, who: string): Person => portal.people.find(({ email }) => email.startsWith(who))!;

/** An address that no other journey and no other browser invites. */
const address = (name: string) => `${name}.${test.info().project.name.replace(/\W/g, '')}@devries.example`.toLowerCase();

async function signIn(page: Page, who: Person): Promise<void> {
  const signInPage = new SignInPage(page);
  await signInPage.open();
  await signInPage.signIn(who.email, who.password);
}

/** The address behind the button of the newest invitation to this address. */
async function linkOf(page: Page, email: string): Promise<string> {
  const newest = page.getByRole('row', { name: email }).getByRole('link', { name: 'Invitation to De Vries Bakeries' }).first();
  await expect(async () => {
    await page.goto('/dev/mail');
    await expect(newest).toBeVisible({ timeout: 500 });
  }).toPass();
  await newest.click();
  const text = await page.locator('#letter-text').innerText();
  return /https?:\/\/\S+token=\S+/.exec(text)![0];
}

async function invite(page: Page, email: string, role: string, message = ''): Promise<void> {
  await page.goto('/people/invite');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('checkbox', { name: new RegExp(`^${role}`) }).check();
  await page.getByLabel('Your message').fill(message);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByRole('alert')).toContainText('Invited.');
}

test('from an invitation to the first invoice @without-javascript', async ({
  page,
  portal,
  messages,
  expectAccessible,
  javaScriptEnabled,
}) => {
  const email = address('noor');
  await signIn(page, person(portal, 'anna'));
  await page.goto('/people');
  await page.getByRole('link', { name: 'Invite people' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Invite people');
  if (javaScriptEnabled) await expectAccessible();
  messages.expect(answered(422));
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Name', { exact: true }).fill('Noor');
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByText('Choose at least one role.').first()).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue(email);
  if (javaScriptEnabled) await expectAccessible();
  await page.getByRole('checkbox', { name: /^Finance/ }).check();
  await page.getByLabel('Your message').fill('Welcome to the books!');
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page).toHaveURL(/\/people\/invitations\?invited=1$/);
  const row = page.locator('#invitations li', { hasText: email });
  await expect(row).toContainText('Waiting');
  if (javaScriptEnabled) await expectAccessible();

  const link = await linkOf(page, email);
  await expect(page.locator('#letter-text')).toContainText('Welcome to the books!');
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Join De Vries Bakeries');
  await expect(page.getByText('Welcome to the books!')).toBeVisible();
  if (javaScriptEnabled) await expectAccessible();
  const form = page.locator('form[action="/invitation"]');
  await expect(form.getByLabel('Your name')).toHaveValue('Noor');
  await form.getByLabel('Your name').fill('Noor Bakker');
  await form.getByLabel('New password', { exact: true }).fill('noorbakker2026');
  await form.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText('This password is too easy to guess').first()).toBeVisible();
  await expect(form.getByLabel('Your name')).toHaveValue('Noor Bakker');
  await form.getByLabel('New password', { exact: true }).fill(NEW);
  await form.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Noor Bakker');
  await page.goto('/invoices');
  await page.locator('a[href^="/invoices/"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  // The link has done its work.
  messages.expect(answered(410));
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation works no longer');
  if (javaScriptEnabled) await expectAccessible();
});

test('an invitation is accepted with a passkey @one-size', async ({ page, portal, expectAccessible }) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const email = address('omar');
  await signIn(page, person(portal, 'anna'));
  await invite(page, email, 'Finance');
  const link = await linkOf(page, email);
  await page.context().clearCookies();
  await page.goto(link);
  const form = page.getByRole('form', { name: 'With a passkey' });
  await form.getByLabel('Your name').fill('Omar Haddad');
  await form.getByRole('button', { name: 'Make a passkey and join' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your recovery codes');
  await expectAccessible();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Omar Haddad');
  await page.context().clearCookies();
  await page.goto('/sign-in?return_to=%2Finvoices');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL(/\/invoices$/);
});

test('somebody who has a login signs in and joins with it @without-javascript', async ({ page, portal }) => {
  const who = person(portal, 'felix');
  await signIn(page, person(portal, 'anna'));
  await page.goto('/people?q=felix');
  // Another browser of this worker may have joined with it: then they are asked anew.
  const known = page.getByRole('link', { name: who.name });
  if (await known.isVisible()) {
    await known.click();
    await page.getByRole('link', { name: 'Remove…' }).click();
    await page.getByRole('button', { name: 'Yes, remove' }).click();
    await expect(page).toHaveURL(/\/people\?removed$/);
  }
  await invite(page, who.email, 'Viewer');
  const link = await linkOf(page, who.email);
  await page.goto(link);
  await expect(page.getByText(`There is a login for ${who.email} already.`)).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/sign-in\?return_to=%2Finvitation$/);
  await new SignInPage(page).signIn(who.email, who.password);
  await expect(page).toHaveURL(/\/invitation$/);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(who.name);
  await page.goto('/invoices');
  await expect(page.locator('a[href^="/invoices/"]').first()).toBeVisible();
});

test('an invitation is taken back after being asked for twice @without-javascript', async ({ page, portal, messages }) => {
  const email = address('quinn');
  await signIn(page, person(portal, 'anna'));
  await invite(page, email, 'Viewer');
  const link = await linkOf(page, email);
  await page.goto('/people/invitations');
  await page.getByRole('link', { name: `Take back… ${email}` }).click();
  await page.getByRole('button', { name: 'Yes, take back' }).click();
  await expect(page.getByRole('alert')).toContainText('Taken back.');
  await expect(page.locator('#invitations li', { hasText: email })).toContainText('Taken back');
  await page.goto('/people/invitations?state=pending');
  await expect(page.locator('#invitations li', { hasText: email })).toHaveCount(0);
  messages.expect(answered(410));
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation works no longer');
});

test('a list is looked over before anybody is invited @without-javascript', async ({
  page,
  portal,
  expectAccessible,
  javaScriptEnabled,
}) => {
  const [one, other] = [address('rosa'), address('sami')];
  await signIn(page, person(portal, 'anna'));
  await page.goto('/people/invitations/import');
  if (javaScriptEnabled) await expectAccessible();
  const list = `email;name;roles\n${one};Rosa;finance\n${other};"=1+1";buyer\nnobody;;viewer\n`;
  await page.getByLabel('File').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await page.getByRole('button', { name: 'Look it over' }).click();
  await expect(page.getByText('2 people can be invited.')).toBeVisible();
  await expect(page.getByRole('row', { name: /nobody/ })).toContainText('This is no e-mail address.');
  if (javaScriptEnabled) await expectAccessible();
  await page.getByRole('button', { name: 'Invite 2 people' }).click();
  await expect(page.getByRole('alert')).toContainText('Invited 2 people.');
  await expect(page.locator('#invitations')).toContainText(one);
  await expect(page.locator('#invitations')).toContainText(other);
});
