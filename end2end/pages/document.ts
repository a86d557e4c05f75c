// The document as the browser holds it: is it awake, is it still the same one, is it too wide?
import { expect, type Page } from '@playwright/test';

/**
 * Waits until WebAssembly has taken the page over. The app sets no mark for tests; it is awake when its code has
 * arrived and the browser has had nothing left to do for a moment.
 */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      performance.getEntriesByType('resource').some((entry) => {
        const { name, responseEnd } = entry as PerformanceResourceTiming;
        return name.endsWith('.wasm') && responseEnd > 0;
      }),
    undefined,
    { timeout: 10_000 },
  );
  await page.evaluate(async () => {
    const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
    const settled = () => new Promise((resolve) => setTimeout(resolve, 60));
    for (let round = 0; round < 4; round += 1) {
      await settled();
      await idle();
    }
  });
}

/** Marks this document; the mark is gone as soon as the browser loads another one. */
export async function markDocument(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { markedByJourney: true }));
}

/** Fails when the document is another than the one that was marked. */
export async function expectSameDocument(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'markedByJourney' in window), 'the document was not loaded again').toBe(true);
}

/** Fails when the page is wider than its window: nobody should have to push it sideways to read (WCAG 1.4.10). */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const { content, window: visible, widest } = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const outside = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > limit + 1;
    });
    return {
      content: document.documentElement.scrollWidth,
      window: limit,
      widest: outside.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
    };
  });
  expect(content, `${page.url()} scrolls sideways because of ${widest.join(', ')}`).toBeLessThanOrEqual(visible);
}
