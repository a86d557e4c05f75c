// The gallery of components, as developers see it.
import type { Locator, Page } from '@playwright/test';

/** How the gallery is looked at. */
export interface Look {
  theme?: 'light' | 'dark';
  contrast?: 'more';
  direction?: 'ltr' | 'rtl';
}

/** The looks that everything must hold in. */
export const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
  (['ltr', 'rtl'] as const).map((direction) => ({ theme, direction })),
);

export class GalleryPage {
  constructor(private readonly page: Page) {}

  /** Opens it without its switches: only the components. */
  async open(look: Look = {}, part = ''): Promise<void> {
    await this.page.goto(`/gallery?${new URLSearchParams({ ...look, part, framed: '1' })}`);
  }

  /** Lets each example begin on a whole pixel, so that its picture does not depend on what stands before it. */
  async onWholePixels(): Promise<void> {
    await this.page.locator('.gallery-shown').evaluateAll((all) => {
      for (const shown of all as HTMLElement[]) {
        const top = shown.getBoundingClientRect().top + scrollY;
        shown.style.marginTop = `${parseFloat(getComputedStyle(shown).marginTop) + Math.ceil(top) - top}px`;
      }
    });
  }

  /** What shows the example of this name. */
  example(name: string): Locator {
    return this.page.locator(`#${name} > .gallery-shown`);
  }

  /** The names of all examples on the page. */
  async examples(): Promise<string[]> {
    return this.page.locator('.gallery-example').evaluateAll((all) => all.map((example) => example.id));
  }

  get disputeButton(): Locator {
    return this.example('dialogs').getByRole('button', { name: 'Dispute invoice' }).first();
  }

  get shipmentButton(): Locator {
    return this.page.getByRole('button', { name: 'Show shipment' });
  }

  get menuButton(): Locator {
    return this.page.getByRole('button', { name: 'Actions', exact: true });
  }

  get country(): Locator {
    return this.page.getByRole('combobox', { name: 'Country', exact: true });
  }

  /** Shows a toast, as a page does. */
  async toast(text: string, tone: string): Promise<void> {
    await this.page.evaluate(
      (detail) => void document.dispatchEvent(new CustomEvent('toast', { detail })),
      { text, tone },
    );
  }
}
