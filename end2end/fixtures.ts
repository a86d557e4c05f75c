// What every journey has at hand: a page that tolerates no console message, people who are signed in, the accessibility
// check, and the pages as people see them.
import { test as base, type BrowserContext, type Page, expect } from '@playwright/test';
import axe from 'axe-core';
import { AccountMenu } from './pages/account_menu';
import { GalleryPage } from './pages/gallery_page';
import { InvoiceListPage } from './pages/invoice_list_page';
import { InvoicePage } from './pages/invoice_page';
import { SignInPage } from './pages/sign_in_page';
import { type Person, porticoUrl } from './portico';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

class Messages {
  private readonly seen: string[] = [];
  /** What Chromium says by itself when somebody goes on before a page has slid in; no page can keep it from saying so. */
  private readonly expected: RegExp[] = [/^uncaught: Transition was (aborted|skipped)/];

  watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.seen.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', (error) => this.seen.push(`uncaught: ${error.message}`));
  }

  /** Tolerates a message that the journey is about. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  surprising(): string[] {
    return this.seen.filter((message) => !this.expected.some((pattern) => pattern.test(message)));
  }
}

/** What Chromium says of a document or file that was answered with this status. */
export const answered = (status: number) => new RegExp(`responded with a status of ${status} `);

interface Journey {
  /** What the browser's console said. It has to be nothing, except what the journey provokes on purpose. */
  messages: Messages;
  /** Goes on as this person, signed in. */
  visitAs: (person: Person) => Promise<void>;
  /**
   * Proves again that this person, who is signed in, is who they are, and goes on at this path: what wants that is asked of a
   * session that may be older than five minutes.
   */
  prove: (person: Person, path: string) => Promise<void>;
  /** Fails when axe finds anything on the page as it stands. */
  expectAccessible: () => Promise<void>;
  signInPage: SignInPage;
  invoiceListPage: InvoiceListPage;
  invoicePage: InvoicePage;
  accountMenu: AccountMenu;
  galleryPage: GalleryPage;
}

interface Worker {
  /** One session for each person, as long as the worker runs: signing in is deliberately slow. */
  sessions: Map<string, Cookies>;
}

/** WCAG 2.2 A and AA, and what the checker's authors recommend beyond. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const test = base.extend<Journey, Worker>({
  baseURL: async ({}, use) => use(porticoUrl()),

  sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],

  // A warning in the console is a promise broken quietly: a hydration mismatch, a refused policy, a missing file.
  messages: [
    async ({ context }, use) => {
      const messages = new Messages();
      context.pages().forEach((page) => messages.watch(page));
      context.on('page', (page) => messages.watch(page));
      await use(messages);
      expect(messages.surprising(), 'messages in the browser console').toEqual([]);
    },
    { auto: true },
  ],

  visitAs: async ({ browser, context, sessions }, use) => {
    await use(async (person) => {
      let cookies = sessions.get(person.email);
      if (!cookies) {
        // In a window of its own and without scripts: this is the way there, not what the journey is about.
        const window = await browser.newContext({ baseURL: porticoUrl(), javaScriptEnabled: false });
        const page = await window.newPage();
        const signInPage = new SignInPage(page);
        await signInPage.open();
        await signInPage.signIn(person.email, person.password);
        await expect(page).not.toHaveURL(/sign-in/);
        cookies = await window.cookies();
        await window.close();
        sessions.set(person.email, cookies);
      }
      await context.clearCookies();
      await context.addCookies(cookies);
    });
  },

  prove: async ({ page, context, sessions }, use) => {
    await use(async (person, path) => {
      await page.goto(`/confirm?return_to=${encodeURIComponent(path)}`);
      await page.getByLabel('Password', { exact: true }).fill(person.password);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page).toHaveURL((url) => url.pathname + url.search === path);
      // The session goes on under another token.
      sessions.set(person.email, await context.cookies());
    });
  },

  expectAccessible: async ({ page }, use) => {
    await use(async () => {
      // Evaluated by the debugger, not loaded by the page, so the page's policy need not allow it.
      await page.evaluate(axe.source);
      const results = await page.evaluate(
        async (tags) => {
          const checker = (window as unknown as { axe: typeof axe }).axe;
          return checker.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
        },
        RULES,
      );
      const found = results.violations.map((violation) => ({
        rule: violation.id,
        help: violation.help,
        places: violation.nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
      }));
      expect(found, `accessibility of ${page.url()}`).toEqual([]);
    });
  },

  signInPage: async ({ page }, use) => use(new SignInPage(page)),
  invoiceListPage: async ({ page }, use) => use(new InvoiceListPage(page)),
  invoicePage: async ({ page }, use) => use(new InvoicePage(page)),
  accountMenu: async ({ page }, use) => use(new AccountMenu(page)),
  galleryPage: async ({ page }, use) => use(new GalleryPage(page)),
});

export { expect };
