// A walk with the Tab key: every stop can be seen, shows that it has the focus, and is not hidden behind anything.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { cast } from '../portico';

/** More stops than any page has before its long list begins. */
const STOPS = 40;

interface Stop {
  what: string;
  hasOutline: boolean;
  isSeen: boolean;
}

/** What has the focus now; nothing when the walk has left the page. */
const stop = (page: Page) =>
  page.evaluate<Stop | undefined>(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const style = getComputedStyle(element);
    // A link that covers its row shows the focus around the row.
    const around = getComputedStyle(element, '::after');
    const hasOutline = [style, around].some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1);
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + box.height / 2];
    const there = document.elementFromPoint(x, y);
    const isSeen = !!there && (element.contains(there) || there.contains(element) || there.closest('label') !== null);
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
    return { what: `${element.tagName.toLowerCase()}.${element.className} ${name} at ${Math.round(x)},${Math.round(y)}`, hasOutline, isSeen };
  });

for (const { name, path, isOutside, person } of [
  { name: 'sign-in', path: '/sign-in', isOutside: true },
  { name: 'home', path: '/?tour=2' },
  { name: 'list', path: '/invoices' },
  { name: 'search', path: '/search?q=M-200' },
  { name: 'preferences', path: '/preferences' },
  { name: 'one’s own login', path: '/account' },
  { name: 'one’s own password', path: '/account/password' },
  { name: 'a forgotten password', path: '/forgot-password', isOutside: true },
  { name: 'people', path: '/people' },
  { name: 'invite people', path: '/people/invite' },
  { name: 'invitations', path: '/people/invitations' },
  { name: 'invite from a list', path: '/people/invitations/import' },
  { name: 'roles of one’s own', path: '/people/roles' },
  { name: 'a second step for everybody', path: '/people/second-step' },
  { name: 'who may do what', path: '/people/permissions' },
  { name: 'support access', path: '/people/support-access' },
  { name: 'customers', path: '/administration/customers', person: cast.petra },
  { name: 'all people', path: '/administration/people', person: cast.petra },
  { name: 'invoice', path: '/invoices?q=M-2026-90001' },
  { name: 'letter', path: '/dev/mail', isOutside: true },
  { name: 'activity', path: '/log?what=invoices' },
  { name: 'all activity', path: '/administration/log', person: cast.petra },
  { name: 'name and look', path: '/administration/brand', person: cast.petra },
]) {
  test(`${name}: every stop of the Tab key is visible and shows its focus`, async ({ page, visitAs }) => {
    if (!isOutside) await visitAs((person ?? cast.anna)());
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    if (name === 'invoice' || name === 'letter') await page.goto((await page.locator('.row-link').first().getAttribute('href'))!);
    await page.waitForLoadState('networkidle');
    const wrong: string[] = [];
    let count = 0;
    for (; count < STOPS; count += 1) {
      await page.keyboard.press('Tab');
      const at = await stop(page);
      if (!at) break;
      if (!at.hasOutline) wrong.push(`no outline: ${at.what}`);
      if (!at.isSeen) wrong.push(`covered: ${at.what}`);
    }
    expect(wrong).toEqual([]);
    expect(count, 'stops').toBeGreaterThan(3);
  });
}
