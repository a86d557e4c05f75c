// A second step that is required of everybody: an owner says so, whoever has none is told until when, and sets one up. On a
// portal of its own, because it holds for all of a customer's people.
import { createHmac } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test as base } from '../fixtures';
import { SignInPage } from '../pages/sign_in_page';
import type { Person } from '../portico';
import { startPortico } from '../start_portico';

const LOG = join(dirname(fileURLToPath(import.meta.url)), '..', 'test-results', 'portico_required_factor');

interface Portals {
  /** Where people have a fortnight. */
  patient: Awaited<ReturnType<typeof startPortico>>;
  /** Where they have no time at all. */
  strict: Awaited<ReturnType<typeof startPortico>>;
}

const test = base.extend<object, Portals>({
  patient: [
    async ({}, use, { workerIndex }) => {
      const portal = await startPortico(`${LOG}_patient_${workerIndex}.log`);
      await use(portal);
      await portal.end();
    },
    { scope: 'worker' },
  ],
  strict: [
    async ({}, use, { workerIndex }) => {
      const options = { PORTICO_REQUIRE_SECOND_FACTOR: 'finance', PORTICO_SECOND_FACTOR_GRACE_DAYS: '0' };
      const portal = await startPortico(`${LOG}_strict_${workerIndex}.log`, '127.0.0.1', options);
      await use(portal);
      await portal.end();
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'serial' });

const person = (portal: Portals['strict'], who: string): Person => portal.people.find(({ email }) => email.startsWith(who))!;

async function signIn(page: Page, portal: Portals['strict'], who: string): Promise<void> {
  await page.goto(`${portal.url}/sign-in`);
  const { email, password } = person(portal, who);
  await new SignInPage(page).signIn(email, password);
  await expect(page).not.toHaveURL(/sign-in/);
}

/** The code that an app with this key shows now (RFC 6238). */
function code(key: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', secret).update(counter).digest();
  return String((hash.readUInt32BE(hash[19]! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('an owner requires a second step of everybody, and home says until when @without-javascript', async ({ page, patient, expectAccessible, javaScriptEnabled }) => {
  await signIn(page, patient, 'anna@');
  await page.goto(`${patient.url}/people`);
  await page.getByRole('link', { name: 'Second step for everybody' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second step for everybody');
  await expect(page.locator('#without')).toContainText('Bilal Haddad');
  if (javaScriptEnabled) await expectAccessible();
  await page.getByRole('button', { name: 'Require it of everybody' }).click();
  await expect(page.getByText('Everybody in your company needs a second step')).toBeVisible();
  await page.goto(`${patient.url}/`);
  await expect(page.getByText('Set one up by')).toBeVisible();
  if (javaScriptEnabled) await expectAccessible();
  await page.getByRole('link', { name: 'Set up a second step' }).click();
  await expect(page).toHaveURL(/\/account#factor$/);
  expect((await page.goto(`${patient.url}/invoices`))?.status()).toBe(200);

  await page.goto(`${patient.url}/people/second-step`);
  await page.getByRole('button', { name: 'Require it no longer' }).click();
  await expect(page.getByText('everybody decides for themselves')).toBeVisible();
  await page.goto(`${patient.url}/`);
  await expect(page.getByText('Set one up by')).toBeHidden();
});

test('without time nothing opens before a second step is set up, and everything with it @without-javascript', async ({ page, strict, expectAccessible, javaScriptEnabled }) => {
  await signIn(page, strict, 'bilal@');
  for (const path of ['/', '/invoices', '/search?q=1']) {
    await page.goto(strict.url + path);
    await expect(page).toHaveURL(`${strict.url}/account`);
  }
  await expect(page.getByText('until you have one, nothing else opens')).toBeVisible();
  if (javaScriptEnabled) await expectAccessible();
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  const key = (await page.locator('dd.grouped').innerText()).replace(/\s/g, '');
  await page.getByLabel('Code that the app shows').fill(code(key));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your recovery codes');
  expect((await page.goto(`${strict.url}/invoices`))?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Invoices');
});
