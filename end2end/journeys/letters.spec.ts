// Letters that are kept instead of sent, as a newcomer finds them: what would have been sent, how it looks, and where it leads.
import { expect, test } from '../fixtures';

test('a newcomer reads what would have been sent, and follows its link @without-javascript', async ({ page }) => {
  await page.goto('/dev/mail');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Letters');
  await page.getByRole('link', { name: 'A trial letter from Meridian Supplies' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A trial letter from Meridian Supplies');
  // Twice: in the frame as a mail program shows it, and as text.
  const letter = page.frameLocator('iframe[title="As a mail program shows it"]');
  await expect(letter.getByRole('heading', { level: 1 })).toHaveText('A trial letter from Meridian Supplies');
  await expect(page.locator('#letter-text')).toContainText('was asked to send this');
  await expect(page.locator('#letter-headers')).toContainText('Auto-Submitted: auto-generated');
  await page.locator('#letter-links').getByRole('link').first().click();
  await expect(page).toHaveURL(/sign-in/);
});

test('a letter on a page of its own runs nothing @one-size', async ({ page }) => {
  await page.goto('/dev/mail');
  await page.getByRole('link', { name: 'A trial letter from Meridian Supplies' }).first().click();
  const href = await page.getByRole('link', { name: 'Open it on a page of its own' }).getAttribute('href');
  const answer = await page.goto(href!);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()['content-security-policy']).toContain("sandbox; default-src 'none'");
  await expect(page.getByRole('link', { name: 'Open the portal' })).toBeVisible();
});
