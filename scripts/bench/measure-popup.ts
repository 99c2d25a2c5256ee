// The popup's first paint, with a ledger that has grown for years behind it.
import type { Driver, Tab } from '../browser/driver';
import { BenchBrowser, closing } from './bench-browser';
import { makePage } from './make-page';
import { median, spread } from './median';
import { plain } from './pages';
import type { Part } from './part';
import { firstPaint, numbersShown } from './press';

const ENTRIES = 50_000;
const CHUNK = 2_500;

export const popup: Part = async ({ browser: kind, quick, say }) => {
  if (kind === 'firefox')
    return {
      rows: [{ figure: 'popup first paint', limit: '100 ms', value: 'Firefox does not tell it', holds: null }],
    };
  const presses = quick ? 7 : 20;
  const paints: number[] = [];
  const floor: number[] = [];
  const browser = await BenchBrowser.start(kind, false);
  const least = await BenchBrowser.least(kind).catch(closing(browser));
  try {
    const { driver } = browser;
    await browser.track(1);
    const page = makePage(plain(100));
    const { tab } = await browser.open(page);
    // The first press makes the ledger and its first entry, of which the others are copies.
    const first = await driver.pressButton(tab);
    await numbersShown(first);
    await first.close();
    for (let from = 0; from < ENTRIES; from += CHUNK) await driver.inExtension(fillLedger, from, CHUNK);
    const entries = await driver.inExtension(countLedger);
    if (entries < ENTRIES) throw new Error(`the ledger has only ${entries} entries`);
    say(`popup: the ledger has ${entries} entries`);
    const { tab: leastTab } = await least.open(page);
    for (let at = 0; at <= presses; at += 1) {
      if (at % 4 === 0) await tab.goto(page.url);
      // The first one starts the worker and compiles the scripts.
      const [mine, theirs] = [await paintAfterPress(driver, tab), await paintAfterPress(least.driver, leastTab)];
      if (at === 0) continue;
      paints.push(mine);
      floor.push(theirs);
    }
  } finally {
    await browser.close();
    await least.close();
  }
  return {
    rows: [
      {
        figure: `press → popup's first paint, ${ENTRIES.toLocaleString('en')} entries in the ledger, ${presses} presses`,
        limit: 'at most 100 ms',
        value: `${spread(paints)} ms`,
        holds: median(paints) <= 100,
      },
      {
        figure: 'the same with the least extension; ours / least',
        limit: '',
        value: `${spread(floor)} ms; ${(median(paints) / median(floor)).toFixed(2)}`,
        holds: null,
      },
    ],
  };
};

/** Milliseconds from the press to the popup's first paint. */
async function paintAfterPress(driver: Driver, tab: Tab): Promise<number> {
  const pressed = Date.now();
  const opened = await driver.pressButton(tab);
  const painted = await firstPaint(opened);
  await numbersShown(opened);
  await opened.close();
  return painted - pressed;
}

/** Sent as text. Waits for the first entry, which is written after the popup shows its numbers. */
async function fillLedger(from: number, count: number): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('backlight'));
  let entry: Record<string, unknown> | undefined;
  for (let tries = 0; !entry && tries < 100; tries += 1) {
    [entry] = await done(database.transaction('entries').objectStore('entries').getAll(null, 1));
    if (!entry) await new Promise((wait) => setTimeout(wait, 50));
  }
  if (!entry) throw new Error('The ledger stayed empty');
  const transaction = database.transaction('entries', 'readwrite');
  const store = transaction.objectStore('entries');
  for (let at = from; at < from + count; at += 1) {
    const domain = `blog-${at % 500}.example`;
    const lastSeen = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
    store.put({
      ...entry,
      sourceUrl: `https://${domain}/post-${at}`,
      referringDomain: domain,
      targetKey: `${entry.targetKey}/${at}`,
      lastSeen,
    });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

/** Sent as text. */
function countLedger(): Promise<number> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('backlight');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const count = open.result.transaction('entries').objectStore('entries').count();
      count.onsuccess = () => {
        open.result.close();
        resolve(count.result);
      };
    };
  });
}
