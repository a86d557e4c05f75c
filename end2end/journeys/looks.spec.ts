// What the components look like, compared with pictures that a person has approved (end2end/looks). After a change that is
// wanted: scripts/approve_looks, then look at the difference before committing it.
//
// The pages use the system's own fonts, so pictures can be compared only where the fonts are those they were made with;
// elsewhere the comparison is passed over, and says so.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

const FONTS = join(dirname(fileURLToPath(import.meta.url)), '..', 'looks', 'fonts.txt');

/** How wide some text is in each of the fonts: another font, another number. */
async function fontsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const brush = document.createElement('canvas').getContext('2d')!;
    const style = getComputedStyle(document.documentElement);
    const sample = 'The five boxing wizards jump quickly 0123456789 الفواتير المفتوحة';
    const widths = ['--font-sans', '--font-mono'].map((name) => {
      brush.font = `100px ${style.getPropertyValue(name)}`;
      return `${name} ${brush.measureText(sample).width.toFixed(1)}`;
    });
    return `${widths.join('\n')}\n`;
  });
}

const LOOKS = [
  { name: 'light', width: 1024, look: { theme: 'light', direction: 'ltr' } },
  { name: 'dark-rtl-phone', width: 360, look: { theme: 'dark', direction: 'rtl' } },
] as const;

test.beforeEach(async ({ page, galleryPage }, testInfo) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await galleryPage.open({}, 'foundations');
  const fonts = await fontsOf(page);
  if (testInfo.config.updateSnapshots === 'all' || !existsSync(FONTS)) {
    mkdirSync(dirname(FONTS), { recursive: true });
    writeFileSync(FONTS, fonts);
  }
  test.skip(readFileSync(FONTS, 'utf8') !== fonts, 'this machine has other fonts than the approved pictures');
});

for (const { name, width, look } of LOOKS) {
  test(`every component looks as approved (${name}) @one-size`, async ({ page, galleryPage }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 900 });
    await galleryPage.open(look);
    await galleryPage.onWholePixels();
    const examples = await galleryPage.examples();
    expect(examples.length).toBeGreaterThan(40);
    // One picture of letters and drawings is enough.
    const once = ['colours', 'chart_colours', 'type_scale', 'arabic', 'icons'];
    for (const example of examples.filter((example) => name === 'light' || !once.includes(example))) {
      await expect.soft(galleryPage.example(example)).toHaveScreenshot(`${name}-${example}.png`);
    }
  });

  test(`what is open looks as approved (${name}) @one-size`, async ({ page, galleryPage }) => {
    await page.setViewportSize({ width, height: 700 });
    await galleryPage.open(look, 'overlays');
    await galleryPage.onWholePixels();
    const opened = async (what: string, selector: string) =>
      expect.soft(page.locator(selector)).toHaveScreenshot(`${name}-open-${what}.png`);
    await galleryPage.disputeButton.click();
    await opened('dialog', '#dispute');
    await page.keyboard.press('Escape');
    await galleryPage.shipmentButton.click();
    await opened('drawer', '#shipment');
    await page.keyboard.press('Escape');
    await galleryPage.menuButton.click();
    await opened('menu', '#order-menu');
    await galleryPage.open(look, 'fields');
    await galleryPage.onWholePixels();
    await galleryPage.country.fill('land');
    await opened('combobox', '#field-country-list');
    await galleryPage.open(look, 'tables');
    await galleryPage.onWholePixels();
    await page.getByLabel('Choose document D-2').check();
    await opened('choice', '#choice_table > .gallery-shown');
  });
}
