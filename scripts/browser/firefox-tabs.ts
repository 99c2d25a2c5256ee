// Finds the tabs that puppeteer has lost. A tab that an extension opens changes its process while it is new, and when
// the two events for that overtake each other puppeteer takes the tab for closed.
import type { Browser, Page } from 'puppeteer-core';
import type { FirefoxWindow } from './firefox-window';

/** Long enough for an event that is merely late. */
const grace = 500;

/** BiDi's id of the tab, by which Firefox's own side knows it too. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}

export class FirefoxTabs {
  readonly #browser: Browser;
  readonly #window: FirefoxWindow;
  readonly #missedSince = new Map<string, number>();

  constructor(browser: Browser, window: FirefoxWindow) {
    this.#browser = browser;
    this.#window = window;
  }

  /** All tabs; one that puppeteer has not noticed for a while is told to it again. */
  async all(): Promise<Page[]> {
    const { result } = await this.#window.send('browsingContext.getTree', { maxDepth: 0 });
    const pages = await this.#browser.pages();
    const known = new Set(pages.map(contextOf));
    for (const info of result.contexts) {
      if (known.has(info.context)) {
        this.#missedSince.delete(info.context);
        continue;
      }
      const since = this.#missedSince.get(info.context) ?? performance.now();
      this.#missedSince.set(info.context, since);
      if (performance.now() - since < grace) continue;
      this.#missedSince.delete(info.context);
      this.#window.announce({ ...info, children: [] });
    }
    return this.#browser.pages();
  }
}
