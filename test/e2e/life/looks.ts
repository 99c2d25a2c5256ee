// Looks at served pages, one after another, and what the ledger makes of them.
import type { Driver, PageSource, Tab } from '../../../scripts/browser/driver';
import { waitUntil } from '../../../scripts/browser/wait-until';
import type { Entry } from '../../../src/core/ledger/entry';
import { entriesOf, pressAndWait, scanOf } from '../browsers';

const headers = { 'content-type': 'text/html; charset=utf-8' };

/** A page of the blog: its path, its body, and what its head holds. */
export function page(path: string, body: string, head = '', more: Partial<PageSource> = {}): PageSource {
  const icon = '<link rel="icon" href="data:,">';
  const text = `<!doctype html><html lang="en"><head><meta charset="utf-8">${icon}<title>A page</title>${head}</head><body>${body}</body></html>`;
  return { url: `https://blog.example/${path}`, body: text, headers, ...more };
}

export const link = '<p>We like <a href="https://example.com/page">this page</a> a lot.</p>';
export const nothing = '<p>We like nothing any more.</p>';

/** Loads a page, the first time in a tab of its own, and presses the button on it. */
export async function look(driver: Driver, source: PageSource, tab?: Tab): Promise<Tab> {
  const seen = tab ?? (await driver.openPage(source));
  if (tab) {
    await tab.serve(source);
    await tab.goto(source.url);
  }
  await (await pressAndWait(driver, seen)).close();
  return seen;
}

/** The entries of a source page. */
export async function entriesAt(driver: Driver, sourceUrl: string): Promise<Entry[]> {
  const all = (await entriesOf(driver)) as Entry[];
  return all.filter((entry) => entry.sourceUrl === sourceUrl);
}

/** Waits until the page's one entry is as wanted. */
export async function entryOnce(
  driver: Driver,
  sourceUrl: string,
  what: string,
  isWanted: (entry: Entry) => boolean,
): Promise<Entry> {
  let last: Entry[] = [];
  const ask = async (): Promise<Entry | null> => {
    last = await entriesAt(driver, sourceUrl);
    const [entry] = last;
    return entry && last.length === 1 && isWanted(entry) ? entry : null;
  };
  return waitUntil(what, ask).catch((error: Error) => {
    const brief = last.map(({ status, doubt, type, changes, loads }) => ({ status, doubt, type, changes, loads }));
    throw new Error(`${error.message}; at last: ${JSON.stringify(brief)}`, { cause: error });
  });
}

/** The page's one entry, once what the page script has to tell of this load is all in it. */
export async function settled(driver: Driver, tab: Tab, sourceUrl: string): Promise<Entry> {
  return waitUntil('the last word on a page to be kept', async () => {
    const { complete, scannedAt } = await scanOf(driver, tab);
    const [entry] = await entriesAt(driver, sourceUrl);
    return complete && entry && (entry.lastSeen === scannedAt || entry.checkedAt === scannedAt) ? entry : null;
  });
}

/**
 * Lets a day pass in the ledger: every date in it moves back by one. No clock a test can set reaches the world a page
 * script runs in, in either browser; to the ledger this is the same.
 */
export async function letADayPass(driver: Driver): Promise<void> {
  await driver.inExtension(
    () =>
      new Promise<void>((done, fail) => {
        const back = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(back);
          if (value !== null && typeof value === 'object')
            return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, back(inner)]));
          if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/.test(value)) return value;
          const before = new Date(Date.parse(value) - 86_400_000).toISOString();
          return value.includes('T') ? before : before.slice(0, 10);
        };
        const open = indexedDB.open('backlight');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const database = open.result;
          const transaction = database.transaction(['entries', 'pages'], 'readwrite');
          transaction.oncomplete = () => {
            database.close();
            done();
          };
          transaction.onerror = () => fail(transaction.error);
          for (const name of ['entries', 'pages']) {
            const rows = transaction.objectStore(name).openCursor();
            rows.onsuccess = () => {
              rows.result?.update(back(rows.result.value));
              rows.result?.continue();
            };
          }
        };
      }),
  );
}
