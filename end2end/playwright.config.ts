// How the journeys run: in the system's Chromium, at two sizes, with and without JavaScript. What a journey does, and
// how the portal is started, do not belong here.
import { defineConfig } from '@playwright/test';

const DESKTOP = { width: 1280, height: 800 };
// The narrowest phone that is still common.
const PHONE = { width: 360, height: 740 };

// Journeys with this tag must also succeed before, and without, WebAssembly.
const WITHOUT_JAVASCRIPT = /@without-javascript/;
// Journeys with this tag choose their own sizes; once is enough.
const ONE_SIZE = /@one-size/;

// Where scripts/test wants the counts to be written; nowhere when the journeys are run by hand.
const REPORT = process.env['PORTICO_TEST_REPORT'];

export default defineConfig({
  testDir: './journeys',
  outputDir: './test-results',
  globalSetup: './start_portico.ts',
  fullyParallel: true,
  // The portal under test and Chromium share the machine.
  workers: 2,
  // A journey that passes only the second time is a broken journey.
  retries: 0,
  forbidOnly: !!process.env['CI'],
  timeout: 30_000,
  expect: {
    timeout: 7_000,
    // Pictures of components: the edges of letters may differ a little from one version of the browser to the next.
    toHaveScreenshot: { animations: 'disabled', caret: 'hide', scale: 'css', maxDiffPixelRatio: 0.001 },
  },
  snapshotPathTemplate: './looks/{arg}{ext}',
  reporter: REPORT ? [['list'], ['json', { outputFile: REPORT }]] : [['list']],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    // Recording costs a third of the time; for a journey that fails: playwright test --trace on
    trace: 'off',
    launchOptions: {
      executablePath: process.env['PORTICO_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: DESKTOP } },
    { name: 'phone', use: { viewport: PHONE, hasTouch: true, isMobile: true }, grepInvert: ONE_SIZE },
    {
      name: 'desktop without JavaScript',
      use: { viewport: DESKTOP, javaScriptEnabled: false },
      grep: WITHOUT_JAVASCRIPT,
    },
    {
      name: 'phone without JavaScript',
      use: { viewport: PHONE, hasTouch: true, isMobile: true, javaScriptEnabled: false },
      grep: WITHOUT_JAVASCRIPT,
      grepInvert: ONE_SIZE,
    },
  ],
});
