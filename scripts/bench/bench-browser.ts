// A real browser for measuring: fresh pages, the page script put in as the popup does it, and code of the bench's own
// run beside it in the extension's world of the page.
import { rm } from 'node:fs/promises';
import { parseSite } from '../../src/core/sites/parse-site';
import { type Driver, type Kind, launch, type Tab } from '../browser/driver';
import type { PageView } from '../browser/page-view';
import { targets } from '../build/build-extension';
import { leastExtension } from './least-extension';
import { type MadePage, trackedHost } from './make-page';
import type { Book, Note } from './time-callbacks';
import { pageScript, timedExtension } from './timed-extension';

/** The page's clock counts in steps of 5 µs (Firefox: 20 µs) where the page is isolated, else in far coarser ones. */
const ISOLATED = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export interface FreshPage {
  readonly tab: Tab;
  readonly id: number;
}

export class BenchBrowser {
  private constructor(
    readonly driver: Driver,
    private readonly copy: string | null,
  ) {}

  /** @param timed whether the page script is timed; else the extension is the one that people get */
  static async start(kind: Kind, timed: boolean): Promise<BenchBrowser> {
    const built = `dist/${targets[kind]}`;
    const copy = timed ? await timedExtension(built) : null;
    const driver = await launch(kind, { extensionDir: copy ?? built });
    const browser = new BenchBrowser(driver, copy);
    await driver.grantAllSites();
    // Where it may, Backlight looks by itself; here it is to wait until it is timed.
    await driver.inExtension(async () => {
      const registered = () => chrome.scripting.getRegisteredContentScripts();
      while ((await registered()).length === 0) await new Promise((done) => setTimeout(done, 20));
      await chrome.scripting.unregisterContentScripts();
    });
    return browser;
  }

  /** With the least extension instead of ours. */
  static async least(kind: Kind): Promise<BenchBrowser> {
    const folder = await leastExtension(kind);
    return new BenchBrowser(await launch(kind, { extensionDir: folder, firstRun: 'keep' }), folder);
  }

  async close(): Promise<void> {
    await this.driver.close();
    if (this.copy) await rm(this.copy, { recursive: true, force: true });
  }

  /** Tracks so many sites; the pages link to the first. */
  async track(count: number): Promise<void> {
    const sites = Array.from({ length: count }, (_, at) => {
      const parsed = parseSite(trackedHost(at), 'mine', '2026-11-20T09:00:00.000Z');
      if (!parsed.ok) throw new Error(`${trackedHost(at)} is no site`);
      return parsed.site;
    });
    await this.driver.inExtension(
      (list: unknown) => chrome.storage.local.set({ sites: { version: 1, sites: list } }),
      sites,
    );
  }

  /** A tab of its own, in front, loaded and drawn, and then left in peace for a moment. */
  async open({ url, body }: MadePage): Promise<FreshPage> {
    const tab = await this.driver.openPage({ url, body, headers: ISOLATED, again: 'headers' });
    const id = await tab.id();
    await (tab as PageView).page.bringToFront();
    await tab.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150)))),
    );
    return { tab, id };
  }

  /** Puts the page script in and asks it to look, as the popup does. */
  async look(id: number): Promise<void> {
    await this.driver.inExtension(
      async (tabId: number, file: string) => {
        await chrome.scripting.executeScript({ target: { tabId }, files: [file] });
        await chrome.tabs.sendMessage(tabId, { verb: 'rescan' }, { frameId: 0 });
      },
      id,
      `/${pageScript}`,
    );
  }

  /** Runs a function (sent as text: no outer names) in the extension's world of the page. */
  async inWorld<R>(id: number, run: (...args: never[]) => R | Promise<R>, ...args: unknown[]): Promise<R> {
    // As an expression: a function cannot be handed to the extension's page, whose policy forbids to make one of text.
    return (await this.driver.inExtension(
      `chrome.scripting.executeScript({ target: { tabId: ${id} }, args: ${JSON.stringify(args)}, func: ${run} }).then(([one]) => {
        if (one.error) throw new Error(String(one.error.message ?? one.error));
        return one.result;
      })`,
    )) as R;
  }

  /** What was timed in the page so far. */
  async book(id: number): Promise<Book> {
    const book = await this.inWorld(id, () => (globalThis as { backlightBook?: Book }).backlightBook ?? null);
    if (!book) throw new Error('The page script is not timed here');
    return book;
  }

  /** Waits until the script has told, after a moment, a complete scan with this count; null where it never does. */
  async told(id: number, links: number, after = 0, timeoutMs = 30_000): Promise<Note | null> {
    const end = performance.now() + timeoutMs;
    const find = (count: number, since: number): Note | null => {
      const { backlightBook } = globalThis as { backlightBook?: Book };
      return backlightBook?.notes.find((note) => note.complete && note.links === count && note.at > since) ?? null;
    };
    while (performance.now() < end) {
      const note = await this.inWorld(id, find, links, after);
      if (note) return note;
      await pause(100);
    }
    return null;
  }
}

/** For a second browser that does not start: the first is not to be left open. */
export function closing(browser: BenchBrowser): (error: unknown) => Promise<never> {
  return async (error) => {
    await browser.close();
    throw error;
  };
}

/** A page that stands still may not close either; nobody waits for it. */
export async function closeAnyway(tab: Tab): Promise<void> {
  await Promise.race([tab.close().catch(() => {}), pause(5_000)]);
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
