// The ways in, and what protects them: a forgotten password, the second step, passkeys, one's own sessions. On a portal of its
// own, because passwords change; its letters are read where a newcomer reads them.
import { createHmac } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { answered, expect, test as base } from '../fixtures';
import { SignInPage } from '../pages/sign_in_page';
import type { Person } from '../portico';
import { startPortico } from '../start_portico';

const LOG = join(dirname(fileURLToPath(import.meta.url)), '..', 'test-results', 'portico_getting_in');
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

// Somebody's password is what the journey before has made of it.
test.describe.configure({ mode: 'serial' });

const person = (portal: Portal, who: string): Person => portal.people.find(({ email }) => email.startsWith(who))!;

async function signIn(page: Page, who: Person): Promise<void> {
  const signInPage = new SignInPage(page);
  await signInPage.open();
  await signInPage.signIn(who.email, who.password);
}

/** The address behind the button of the newest letter with this subject. */
async function linkOf(page: Page, subject: string): Promise<string> {
  const newest = page.getByRole('link', { name: subject }).first();
  await expect(async () => {
    await page.goto('/dev/mail');
    await expect(newest).toBeVisible({ timeout: 500 });
  }).toPass();
  await newest.click();
  const text = await page.locator('#letter-text').innerText();
  return /https?:\/\/\S+token=\S+/.exec(text)![0];
}

/** The code of an app with this key, now or so many steps from now (RFC 6238). */
function code(key: string, steps = 0): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const number = (hash.readUInt32BE(hash[19]! & 15) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, '0');
}

test('a forgotten password is set anew by a letter, and the old one works no longer @without-javascript', async ({
  page,
  portal,
  messages,
  expectAccessible,
  javaScriptEnabled,
}) => {
  const who = person(portal, 'bilal');
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Forgot your password?');
  if (javaScriptEnabled) await expectAccessible();
  await page.getByLabel('E-mail address').fill(who.email);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mailbox');
  const link = await linkOf(page, 'Set a new password');
  await page.goto(link);
  if (javaScriptEnabled) await expectAccessible();
  messages.expect(answered(422));
  await page.getByLabel('New password', { exact: true }).fill('bilalhaddad2026');
  await page.getByRole('button', { name: 'Save password' }).click();
  await expect(page.getByText('This password is too easy to guess').first()).toBeVisible();
  await page.getByLabel('New password', { exact: true }).fill(NEW);
  await page.getByRole('button', { name: 'Save password' }).click();
  await expect(page.getByRole('alert')).toContainText('Your new password is set');
  messages.expect(answered(410));
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link works no longer');
  await signIn(page, who);
  await expect(page.getByRole('alert')).toContainText('do not match');
  who.password = NEW;
  await signIn(page, who);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(who.name);
});

test('a second step is set up, asked for, and got around by nothing but a recovery code @without-javascript', async ({
  page,
  portal,
  messages,
  expectAccessible,
  javaScriptEnabled,
}) => {
  const who = person(portal, 'david');
  await signIn(page, who);
  await page.goto('/account');
  if (javaScriptEnabled) await expectAccessible();
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  if (javaScriptEnabled) await expectAccessible();
  const key = (await page.locator('dd.grouped').innerText()).replace(/\s/g, '');
  messages.expect(answered(422));
  await page.getByLabel('Code that the app shows').fill('000000');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('This code is not right').first()).toBeVisible();
  await page.getByLabel('Code that the app shows').fill(code(key));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your recovery codes');
  if (javaScriptEnabled) await expectAccessible();
  const codes = await page.locator('.codes li').allInnerTexts();
  expect(codes).toHaveLength(10);
  await page.getByRole('link', { name: 'I have kept them' }).click();
  await expect(page.locator('#factor')).toContainText('10 are left');

  await page.context().clearCookies();
  await page.goto('/invoices?status=paid');
  await new SignInPage(page).signIn(who.email, who.password);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One more step');
  if (javaScriptEnabled) await expectAccessible();
  // Not inside yet, wherever one goes.
  await page.goto('/invoices?status=paid');
  await expect(page).toHaveURL(/sign-in/);
  await page.goto('/sign-in/code?return_to=%2Finvoices%3Fstatus%3Dpaid');
  await page.getByLabel('Code', { exact: true }).fill(codes[0]!);
  await page.getByLabel('Do not ask on this device for 30 days').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/invoices\?status=paid$/);
  await page.goto('/account');
  await expect(page.locator('#factor')).toContainText('9 are left');
  // On this device it is not asked for any more.
  const cookies = await page.context().cookies();
  await page.context().clearCookies({ name: 'portico' });
  await signIn(page, who);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(who.name);
  expect(cookies.find(({ name }) => name === 'portico-device')?.httpOnly).toBe(true);
  // Taken away again, for whoever comes next in this portal.
  await page.goto('/account');
  await page.getByRole('button', { name: 'Remove the authenticator app' }).click();
  await expect(page.getByRole('button', { name: 'Set up an authenticator app' })).toBeVisible();
});

test('a passkey is added, signs in by itself, and is removed again @one-size', async ({ page, portal }) => {
  const who = person(portal, 'felix');
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
  await signIn(page, who);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your recovery codes');
  await page.goto('/account');
  await expect(page.locator('#passkeys li')).toHaveCount(1);

  await page.context().clearCookies();
  await page.goto('/sign-in?return_to=%2Finvoices');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL(/\/invoices$/);

  // After the password, the second step may be the passkey as well.
  await page.context().clearCookies();
  await page.goto('/sign-in');
  const form = page.locator('form#sign-in');
  await form.getByLabel('E-mail address').evaluate((field: HTMLInputElement, email) => (field.value = email), who.email);
  await form.getByLabel('Password').fill(who.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One more step');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(who.name);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.locator('#passkeys')).toContainText('You have none yet');
});

test('a person ends a session elsewhere, and the letter about a new device ends all @without-javascript', async ({
  page,
  portal,
  browser,
}) => {
  const who = person(portal, 'anna');
  await signIn(page, who);
  const other = await browser.newContext({ baseURL: portal.url });
  const elsewhere = await other.newPage();
  await signIn(elsewhere, who);
  await expect(elsewhere.getByRole('heading', { level: 1 })).toContainText(who.name);
  await page.goto('/account');
  await expect(page.locator('#sessions li')).not.toHaveCount(1);
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(page.locator('#sessions li')).toHaveCount(1);
  await elsewhere.goto('/invoices');
  await expect(elsewhere).toHaveURL(/sign-in/);
  await other.close();

  const link = await linkOf(page, 'You signed in from a new device');
  await page.goto(link);
  await page.getByRole('button', { name: 'It was not me' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set a new password');
  await page.getByLabel('New password', { exact: true }).fill(NEW);
  await page.getByRole('button', { name: 'Save password' }).click();
  await expect(page.getByRole('alert')).toContainText('Your new password is set');
  who.password = NEW;
  await signIn(page, who);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(who.name);
});

test('a new address is confirmed by a letter to it, and told to the old one @without-javascript', async ({ page, portal }) => {
  const who = person(portal, 'chloe');
  await signIn(page, who);
  await page.goto('/account');
  await page.getByLabel('New e-mail address').fill(`chloe.${test.info().project.name.replace(/\W/g, '')}@new.example`);
  await page.getByRole('button', { name: 'Send the link' }).click();
  const link = await linkOf(page, 'Confirm your new address');
  await page.goto(link);
  await page.getByRole('button', { name: 'Confirm address' }).click();
  await expect(page.locator('#profile')).toContainText('@new.example');
  who.email = (await page.locator('#profile bdi, #profile').first().innerText()).match(/\S+@new\.example/)![0];
  // Whoever had the address before can take it back.
  await page.goto(await linkOf(page, 'Your e-mail address was changed'));
  await page.getByRole('button', { name: 'It was not me' }).click();
  await page.getByLabel('New password', { exact: true }).fill(NEW);
  await page.getByRole('button', { name: 'Save password' }).click();
  who.email = 'chloe@devries.example';
  who.password = NEW;
  await signIn(page, who);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chloé');
});

test('a password is changed by keyboard alone, and the proof is asked for when it is old @one-size', async ({ page, portal }) => {
  const who = person(portal, 'greta');
  await signIn(page, who);
  await page.getByRole('button', { name: /De Vries/ }).click();
  await page.goto('/account/password');
  await page.getByLabel('Current password', { exact: true }).focus();
  await page.keyboard.type(who.password);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('violet harbor stone engine');
  await expect(page.locator('output').filter({ hasText: 'Strong' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Your password is changed');
  await page.goto('/confirm?return_to=%2Faccount');
  await page.getByLabel('Password', { exact: true }).fill('violet harbor stone engine');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/account$/);
});
