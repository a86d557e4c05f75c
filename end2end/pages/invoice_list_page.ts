// The list of invoices as a person sees it.
import type { Locator, Page } from '@playwright/test';

/** The fields of the filter, by their labels. */
export interface Filter {
  search?: string;
  status?: string;
  from?: string;
  to?: string;
  minimum?: string;
  maximum?: string;
}

export class InvoiceListPage {
  readonly heading: Locator;
  readonly table: Locator;
  /** The rows with invoices, without the head. */
  readonly rows: Locator;
  readonly links: Locator;
  readonly apply: Locator;
  readonly nextPage: Locator;
  readonly previousPage: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1, name: 'Invoices' });
    this.table = page.getByRole('table');
    this.rows = this.table.getByRole('row').filter({ has: page.getByRole('link') }).filter({ hasNot: page.getByRole('columnheader') });
    this.links = this.rows.getByRole('link');
    this.apply = page.getByRole('button', { name: 'Apply', exact: true });
    this.nextPage = page.getByRole('link', { name: 'Next page' });
    this.previousPage = page.getByRole('link', { name: 'Previous page' });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/invoices${query}`);
  }

  async filter(filter: Filter): Promise<void> {
    const from = this.page.getByLabel('From', { exact: true });
    const needsMore = ['from', 'to', 'minimum', 'maximum'].some((name) => name in filter);
    if (needsMore && !(await from.isVisible())) await this.page.getByText('More filters', { exact: true }).click();
    const fill = async (label: string, value: string | undefined) => {
      if (value !== undefined) await this.page.getByLabel(label, { exact: true }).fill(value);
    };
    await fill('Search invoices', filter.search);
    if (filter.status !== undefined) {
      await this.page.getByLabel('Status', { exact: true }).selectOption({ label: filter.status });
    }
    await fill('From', filter.from);
    await fill('To', filter.to);
    await fill('Minimum amount', filter.minimum);
    await fill('Maximum amount', filter.maximum);
    await this.apply.click();
  }

  /** The numbers of the invoices on this page, in order. */
  async numbers(): Promise<string[]> {
    return (await this.links.allInnerTexts()).map((text) => text.trim());
  }

  /** The path of the first invoice on this page. */
  async firstPath(): Promise<string> {
    const href = await this.links.first().getAttribute('href');
    if (!href) throw new Error('the first row leads nowhere');
    return href;
  }
}
