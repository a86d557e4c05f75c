// Letters that are kept instead of sent, as a newcomer finds them: what would have been sent, how it looks, and where it leads.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

const TRIAL = 'A trial letter from Meridian Supplies';

/** Opens the trial letter, which lies below those that other journeys have caused meanwhile. */
async function openTrial(page: Page): Promise<void> {
  await page.goto('/dev/mail');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Letters');
  const letter = page.getByRole('link', { name: TRIAL }).first();
  for (let pages = 0; pages < 20 && !(await letter.isVisible()); pages += 1) {
    const here = page.url();
    await page.getByRole('link', { name: 'Older letters' }).click();
    await expect(page).not.toHaveURL(here);
  }
  await letter.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TRIAL);
}

test('a newcomer reads what would have been sent, and follows its link @without-javascript', async ({ page }) => {
  await openTrial(page);
  // Twice: in the frame as a mail program shows it, and as text.
  const letter = page.frameLocator('iframe[title="As a mail program shows it"]');
  await expect(letter.getByRole('heading', { level: 1 })).toHaveText(TRIAL);
  await expect(page.locator('#letter-text')).toContainText('was asked to send this');
  await expect(page.locator('#letter-headers')).toContainText('Auto-Submitted: auto-generated');
  await page.locator('#letter-links').getByRole('link').first().click();
  await expect(page).toHaveURL(/sign-in/);
});

test('a letter on a page of its own runs nothing @one-size', async ({ page }) => {
  await openTrial(page);
  const href = await page.getByRole('link', { name: 'Open it on a page of its own' }).getAttribute('href');
  const answer = await page.goto(href!);
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()['content-security-policy']).toContain("sandbox; default-src 'none'");
  await expect(page.getByRole('link', { name: 'Open the portal' })).toBeVisible();
});
