// One invoice as a person sees it.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export class InvoicePage {
  readonly heading: Locator;
  readonly download: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.download = page.getByRole('link', { name: /^Download original/ });
  }

  /** Saves the original as a person does, and returns its bytes and the name it was saved under. */
  async downloadOriginal(): Promise<{ bytes: Buffer; name: string }> {
    const saving = this.page.waitForEvent('download');
    await this.download.click();
    const saved = await saving;
    return { bytes: await readFile(await saved.path()), name: saved.suggestedFilename() };
  }
}
