// Runs in a page of the extension, beside the product's own ledger code: fills the very ledger that the dashboard
// shows, in the product's shape, so many times faster than scans would that a hundred thousand links take a minute.
import { openDB } from 'idb';
import { type Entry, entryKey, LEDGER_SCHEMA } from '../../src/core/ledger/entry';
import { mergeScan } from '../../src/core/ledger/merge-scan';
import { addToTally, type Tally } from '../../src/core/ledger/tally-totals';
import { openLedger } from '../../src/platform/stores/ledger';
import type { Shape } from '../../src/platform/stores/ledger/shape';
import { writing } from '../../src/platform/stores/ledger/write';
import { writeTotals } from '../../src/platform/stores/ledger/write-totals';
import { benchScan, benchSites, LINKS_A_PAGE } from './ledger-scans';

const NAME = 'backlight';
const PAGES_A_WRITE = 500;
const placements = ['content', 'content', 'content', 'comments', 'footer', 'aside', 'navigation'] as const;
const statuses = ['live', 'live', 'live', 'live', 'not checked', 'missing', 'lost'] as const;

/** What all links have in common in a made ledger differs here, by their number, so that every filter has work. */
function varied(entry: Entry, number: number): Entry {
  return {
    ...entry,
    placement: placements[number % placements.length] ?? 'content',
    status: statuses[number % statuses.length] ?? 'live',
    signs: number % 11 === 0 ? ['keyword-anchor'] : [],
    tags: number % 17 === 0 ? ['outreach'] : [],
    note: number % 19 === 0 ? `asked on day ${number % 300}` : '',
  };
}

/**
 * Fills pages of links from one number to another; the last call counts the totals.
 * @returns milliseconds
 */
const tally: Tally = new Map();
async function fill(from: number, to: number, last: boolean): Promise<number> {
  const began = performance.now();
  (await openLedger(NAME)).close();
  const database = await openDB<Shape>(NAME, LEDGER_SCHEMA);
  for (let at = from; at < to; at += PAGES_A_WRITE) {
    const pages = Array.from({ length: Math.min(PAGES_A_WRITE, to - at) }, (_, index) => at + index);
    const merged = pages.map((page) =>
      mergeScan({ ...benchScan(page), ledgerId: 'bench' }, { entries: [], page: undefined }),
    );
    const transaction = database.transaction(['entries', 'pages'], 'readwrite');
    for (const [index, one] of merged.entries()) {
      // Of one page two links may be one entry: that is written once.
      const entries = new Map(one.entries.map((entry) => [entryKey(entry).join('\n'), entry]));
      for (const [place, entry] of [...entries.values()].entries()) {
        const made = varied(entry, (at + index) * LINKS_A_PAGE + place);
        addToTally(tally, made, 1);
        void transaction.objectStore('entries').put(made);
      }
      if (one.page) void transaction.objectStore('pages').put(one.page);
    }
    await transaction.done;
  }
  if (last) await writing(database, (transaction) => writeTotals(transaction, tally, false));
  database.close();
  return performance.now() - began;
}

/** Begins to fill; `filled` tells when it is done. */
let done: { readonly ms: number; readonly failed?: string } | null = null;
function begin(from: number, to: number, last: boolean): void {
  done = null;
  fill(from, to, last).then(
    (ms) => {
      done = { ms };
    },
    (error) => {
      done = { ms: 0, failed: String(error) };
    },
  );
}
const filled = () => done;

const dashboardBench = { begin, filled, sites: benchSites };
export type DashboardBench = typeof dashboardBench;
Object.assign(globalThis, { dashboardBench });
