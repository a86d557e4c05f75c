// White label: an administrator gives the portal the supplier's name and look, and customers see it. On a portal of its own,
// because everybody sees what is saved.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { answered, expect, test as base } from '../fixtures';
import { SignInPage } from '../pages/sign_in_page';
import { startPortico } from '../start_portico';

const LOG = join(dirname(fileURLToPath(import.meta.url)), '..', 'test-results', 'portico_brand');
const BRAND = '/administration/brand';

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

// What is saved by one is there for the next.
test.describe.configure({ mode: 'serial' });

async function signIn(page: Page, portal: Portal, who: string): Promise<void> {
  const person = portal.people.find(({ email }) => email.startsWith(who))!;
  const signInPage = new SignInPage(page);
  await signInPage.open();
  await signInPage.signIn(person.email, person.password);
  await expect(page).not.toHaveURL(/sign-in/);
  // The supplier's people arrive at the customers.
  if (who === 'petra') await page.goto(BRAND);
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });

test('an administrator sets the portal’s look, and a customer never does @without-javascript', async ({ page, portal, messages }) => {
  await signIn(page, portal, 'petra');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Name and look');
  await page.context().clearCookies();
  await signIn(page, portal, 'anna');
  await expect(page.getByRole('link', { name: 'Name and look' })).toHaveCount(0);
  messages.expect(answered(404));
  expect((await page.goto(BRAND))?.status()).toBe(404);
});

test('a preview shows what is typed, and nothing is saved by it @without-javascript', async ({ page, portal }) => {
  await signIn(page, portal, 'petra');
  await page.getByLabel('Name of your company').fill('Tidewater Ltd');
  await page.getByLabel('Colour of buttons and links').and(page.locator('[type=text]')).fill('#0b6b4f');
  await page.getByRole('button', { name: 'Show preview' }).click();
  await expect(page.getByLabel('Name of your company')).toHaveValue('Tidewater Ltd');
  await expect(page.getByText('Buttons and links can be read everywhere')).toBeVisible();
  const light = page.frameLocator('iframe[title="In light"]');
  await expect(light.locator('.brand')).toHaveText('Tidewater Ltd');
  await expect(light.locator('.button').first()).toHaveCSS('background-color', 'rgb(11, 107, 79)');
  await expect(page.frameLocator('iframe[title="A mail"]').getByRole('link', { name: 'See the invoice' })).toBeVisible();
  await expect(page.locator('header .brand').first()).not.toHaveText('Tidewater Ltd');
});

test('a colour that is hard to read comes back with the nearest that is not @without-javascript', async ({ page, portal, messages }) => {
  messages.expect(answered(422));
  await signIn(page, portal, 'petra');
  await page.getByLabel('Name of your company').fill('Tidewater Ltd');
  await page.getByLabel('Colour of buttons and links').and(page.locator('[type=text]')).fill('#f5a623');
  await save(page).click();
  await expect(page.getByRole('alert')).toContainText('hard to read');
  await expect(page.getByLabel('Name of your company')).toHaveValue('Tidewater Ltd');
  await page.getByRole('button', { name: /^Use #[0-9a-f]{6} and save$/ }).click();
  await expect(page.getByRole('alert')).toContainText('Saved');
  await expect(page.locator('header .brand').first()).toHaveText('Tidewater Ltd');
  await expect(page).toHaveTitle(/Tidewater Ltd$/);
});

test('while somebody types, the preview follows', async ({ page, portal }) => {
  await signIn(page, portal, 'petra');
  const pick = page.locator('.field-band .colour-pick');
  await expect(pick).toBeVisible();
  await page.getByLabel('Colour of the band at the top').and(page.locator('[type=text]')).fill('#0a7');
  await expect(pick).toHaveValue('#00aa77');
  const light = page.frameLocator('iframe[title="In light"]');
  await expect(light.locator('meta[name=theme-color]').first()).toHaveAttribute('content', '#00aa77');
  await pick.fill('#ff0000');
  await expect(light.locator('meta[name=theme-color]').first()).toHaveAttribute('content', '#ff0000');
  await expect(page.locator('[name=band]')).toHaveValue('#ff0000');
});

test('a logo takes the place of the name, for customers too, and can be removed @without-javascript', async ({ page, portal, messages }) => {
  messages.expect(answered(422));
  await signIn(page, portal, 'petra');
  await page.locator('input[name=logo]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
  await page.getByRole('button', { name: 'Upload logo' }).click();
  await expect(page.getByRole('alert')).toContainText('no picture that can be used');
  // Drawn by the browser itself.
  const drawing = await page.locator('h1').screenshot();
  await page.locator('input[name=logo]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: drawing });
  await page.getByRole('button', { name: 'Upload logo' }).click();
  await expect(page.getByRole('alert')).toContainText('Saved');
  await page.context().clearCookies();
  await signIn(page, portal, 'anna');
  const logo = page.locator('header .brand img');
  await expect(logo).toBeVisible();
  await expect(logo).toHaveAttribute('alt', /.+/);
  await page.context().clearCookies();
  await signIn(page, portal, 'petra');
  await page.getByRole('button', { name: 'Remove logo' }).click();
  await expect(page.locator('header .brand img')).toHaveCount(0);
});
