// Signing in and out, and what is left behind.
import { answered, expect, test } from '../fixtures';
import { cast } from '../portico';

test('a member signs in and sees what waits for them @without-javascript', async ({ page, signInPage, invoiceListPage }) => {
  const anna = cast.anna();
  await signInPage.open();
  await expect(signInPage.heading).toBeVisible();
  await signInPage.signIn(anna.email, anna.password);
  await expect(page).toHaveURL(/:\d+\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(anna.name);
  await expect(page).toHaveTitle(/^Home/);
  await page.getByRole('navigation').getByRole('link', { name: 'Invoices' }).click();
  await expect(invoiceListPage.heading).toBeVisible();
  await expect(page).toHaveTitle(/^Invoices/);
  await expect(page.getByText(anna.customers[0]!.name).first()).toBeVisible();
});

test('a wrong password is told without saying which part is wrong, and keeps what was typed @without-javascript', async ({
  page,
  messages,
  signInPage,
}) => {
  messages.expect(answered(422));
  await signInPage.open();
  await signInPage.signIn(cast.bilal().email, 'not the password');
  await expect(signInPage.alert).toContainText('do not match');
  await expect(signInPage.email).toHaveValue(cast.bilal().email);
  await expect(signInPage.password).toHaveValue('');
  const known = await signInPage.alert.innerText();

  await signInPage.signIn('nobody@nowhere.example', 'not the password');
  await expect(signInPage.email).toHaveValue('nobody@nowhere.example');
  expect(await signInPage.alert.innerText()).toBe(known);
  await expect(page).toHaveURL(/\/sign-in/);
});

test('who is not signed in is sent to sign in, and then to where they wanted to go @without-javascript', async ({
  page,
  signInPage,
}) => {
  await page.goto('/invoices?status=paid');
  await expect(signInPage.heading).toBeVisible();
  await signInPage.signIn(cast.anna().email, cast.anna().password);
  await expect(page).toHaveURL(/\/invoices\?status=paid$/);
});

test('after signing out the back button shows nothing of the customer @without-javascript', async ({
  page,
  signInPage,
  invoiceListPage,
  accountMenu,
}) => {
  await signInPage.open();
  await signInPage.signIn(cast.anna().email, cast.anna().password);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Anna');
  await invoiceListPage.open();
  await expect(invoiceListPage.rows.first()).toBeVisible();
  const number = (await invoiceListPage.numbers())[0]!;
  await accountMenu.signOut();
  await expect(page).not.toHaveURL(/\/invoices/);
  await expect(page.getByText(number)).toHaveCount(0);
  await page.goBack();
  await expect(signInPage.heading).toBeVisible();
  await expect(page.getByText(number)).toHaveCount(0);
});

test('signing out everywhere ends the session in another browser @without-javascript', async ({
  page,
  browser,
  baseURL,
  signInPage,
  accountMenu,
}) => {
  // Somebody whose sessions no other journey uses.
  const bilal = cast.bilal();
  await signInPage.open();
  await signInPage.signIn(bilal.email, bilal.password);
  await expect(page).not.toHaveURL(/sign-in/);

  const elsewhere = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
  const otherPage = await elsewhere.newPage();
  await otherPage.goto('/sign-in');
  await otherPage.getByLabel('E-mail address').fill(bilal.email);
  await otherPage.getByLabel('Password').fill(bilal.password);
  await otherPage.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(otherPage).not.toHaveURL(/sign-in/);

  await accountMenu.signOutEverywhere();
  await expect(page).toHaveURL(/\/sign-in/);
  await otherPage.goto('/invoices');
  await expect(otherPage).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});

test('who serves several customers chooses one, and may change @without-javascript', async ({ page, signInPage }) => {
  const greta = cast.greta();
  await signInPage.open();
  await signInPage.signIn(greta.email, greta.password);
  // The first time; after that the one looked at last is there.
  await expect(page).toHaveURL(/\/(choose-customer)?$/);
  for (const customer of greta.customers) {
    await page.goto('/choose-customer');
    await page.getByRole('button', { name: customer.name }).click();
    await expect(page).not.toHaveURL(/choose-customer/);
    await expect(page.locator('header').getByText(customer.name)).toBeVisible();
  }
  await page.context().clearCookies();
  await signInPage.open();
  await signInPage.signIn(greta.email, greta.password);
  // Unless she has gone elsewhere meanwhile, on the other screen of these journeys.
  await expect(page.locator('header .customer')).toContainText(new RegExp(greta.customers.map(({ name }) => name).join('|')));
});
