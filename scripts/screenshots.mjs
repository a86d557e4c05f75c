// Takes the pictures in docs/screenshots: each page as the demonstration shows it, on a desktop and a phone, light and dark, and
// in Arabic. Called by scripts/screenshots.
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Portal } from './bench/portal.mjs';

const { chromium } = createRequire(resolve('end2end/package.json'))('playwright-core');
const FOLDER = resolve('docs/screenshots');
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 375, height: 740 };
const LOOKS = [
  { name: 'desktop', viewport: DESKTOP, colorScheme: 'light', language: 'en' },
  { name: 'phone', viewport: PHONE, colorScheme: 'light', language: 'en' },
  { name: 'dark', viewport: DESKTOP, colorScheme: 'dark', language: 'en' },
  { name: 'arabic', viewport: PHONE, colorScheme: 'light', language: 'ar' },
];

const portal = await Portal.create('sqlite', 'screenshots');
const browser = await chromium.launch({
  executablePath: process.env.PORTICO_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  await portal.command('demo');
  const people = JSON.parse(await portal.command('demo', '--show', '--json'));
  await portal.start();
  const anna = people.find(({ email }) => email === 'anna@devries.example');
  const cookie = await portal.signIn(anna);
  const petra = await portal.signIn(people.find(({ email }) => email === 'petra@meridian.example'));
  const list = await portal.page('/invoices', cookie);
  const pages = [
    ['sign-in', '/sign-in', ''],
    ['home', '/', 'anna'],
    ['invoices', '/invoices', 'anna'],
    ['invoice', /\/invoices\/[0-9a-f-]{36}/.exec(list)[0], 'anna'],
    ['search', '/search?q=M-200', 'anna'],
    ['preferences', '/preferences', 'anna'],
    ['brand', '/administration/brand?preview=1&accent=%230b6b4f&band=%23f5a623', 'petra'],
  ];
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const look of LOOKS) {
    for (const [page, path, who] of pages) {
      const [name, value] = (who === 'petra' ? petra : cookie).split('=');
      const context = await browser.newContext({ viewport: look.viewport, colorScheme: look.colorScheme, reducedMotion: 'reduce' });
      await context.addCookies([
        { name: 'portico-language', value: look.language, url: portal.url },
        ...(who ? [{ name, value, url: portal.url }] : []),
      ]);
      const tab = await context.newPage();
      await tab.goto(portal.url + path, { waitUntil: 'networkidle' });
      await tab.screenshot({ path: join(FOLDER, `${page}-${look.name}.jpg`), type: 'jpeg', quality: 78 });
      await context.close();
    }
  }
  console.log(`${LOOKS.length * pages.length} pictures in docs/screenshots`);
} finally {
  await browser.close();
  await portal.remove();
}
