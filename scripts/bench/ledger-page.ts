// Runs in a page of the extension, beside the product's own ledger code, which is bundled with it: fills ledgers and
// times what is done with them. The command that measures calls these by name.
import { openDB } from 'idb';
import { writeFindings } from '../../dashboard/links/export/export-findings';
import { columns } from '../../src/core/export/columns';
import { csv } from '../../src/core/export/csv';
import { type Entry, LEDGER_SCHEMA } from '../../src/core/ledger/entry';
import { WHOLE_LEDGER } from '../../src/core/ledger/total-kinds';
import { applyBackup, stageBackup } from '../../src/platform/backup/import-backup';
import { makeBackup } from '../../src/platform/backup/make-backup';
import { type Cursor, deleteLedger, openLedger } from '../../src/platform/stores/ledger';
import type { Shape } from '../../src/platform/stores/ledger/shape';
import { writeEntries, writing } from '../../src/platform/stores/ledger/write';
import { type Filling, fillLedger } from './ledger-fill';
import { benchScan, benchSites, LINKS_A_PAGE } from './ledger-scans';
import { randomBelow } from './random';

const ROWS = 100;

async function book(size: number) {
  const name = `ledger-of-${size}`;
  const ledger = await openLedger(name);
  const database = await openDB<Shape>(name, LEDGER_SCHEMA);
  const close = (): void => {
    ledger.close();
    database.close();
  };
  return { ledger, database, close, pages: Math.ceil(size / LINKS_A_PAGE) };
}
type Book = Awaited<ReturnType<typeof book>>;

let fillingNow: Filling | null = null;
const filling = () => fillingNow;

/** Begins to write the pages of a ledger from a number on, then their totals; `filling` tells how far it is. */
function fill(size: number, from: number): void {
  fillingNow = { pages: from, ms: 0, done: false };
  void (async () => {
    const { database, close, pages } = await book(size);
    await fillLedger(database, from, pages, (far) => {
      fillingNow = far;
      localStorage.setItem(farName(size), String(far.pages));
    });
    close();
  })().catch((error) => {
    fillingNow = { pages: 0, ms: 0, done: true, failed: String(error) };
  });
}

/** How many pages are filled in already, at least. Counting them would take as long as filling some thousand more. */
const filled = (size: number): number => Number(localStorage.getItem(farName(size)));
const farName = (size: number): string => `filled-${size}`;

/**
 * Begins to count the totals anew by the product's own repair: whether those that were filled in are right. `recounted`
 * tells when it is done.
 */
let recounting: {
  readonly ms: number;
  readonly wrong: number;
  readonly entries: number;
  readonly failed?: string;
} | null = null;
function recount(size: number): void {
  recounting = null;
  void (async () => {
    const { ledger, close } = await book(size);
    const began = performance.now();
    const { wrong, entries } = await ledger.recount(new Date().toISOString());
    recounting = { ms: performance.now() - began, wrong: wrong.length, entries };
    close();
  })().catch((error) => {
    recounting = { ms: 0, wrong: 0, entries: 0, failed: String(error) };
  });
}
const recounted = () => recounting;

/** One thing that is done with a ledger, the nth time. */
type Operation = (of: Book, nth: number, below: (limit: number) => number) => Promise<unknown>;

let looks = 0;
const operations = {
  again: ({ ledger, pages }, _nth, below) => {
    looks += 1;
    return ledger.keep(benchScan(below(pages), looks));
  },
  fresh: ({ ledger, pages }, nth) => ledger.keep(benchScan(pages + nth)),
  newest: ({ ledger }) => ledger.newest({}, ROWS),
  siteType: ({ ledger }, nth) => ledger.newest({ siteId: benchSites[nth % 5]?.id, type: 'follow' }, ROWS),
  // No list is sorted by domain yet; this is what it will read.
  domain: ({ database }) => database.getAllFromIndex('entries', 'domain', null, ROWS),
  after: ({ ledger }, nth) => ledger.newest({}, ROWS, cursors[nth % cursors.length]),
  sums: ({ ledger }) => ledger.sums(WHOLE_LEDGER),
  count: ({ ledger }) => ledger.count({ type: 'ugc' }),
  top: ({ ledger }) => ledger.top(WHOLE_LEDGER, 'target', ROWS),
  days: ({ ledger }) => ledger.days(WHOLE_LEDGER, 'new', '2025-06-01', '2026-05-31'),
} satisfies Record<string, Operation>;
export type OperationName = keyof typeof operations;

/** Rows in the middle of a list, to go on behind. */
let cursors: readonly Cursor[] = [];

async function findCursors({ database, pages }: Book): Promise<void> {
  const below = randomBelow(9);
  const rows = await Promise.all(
    Array.from({ length: 50 }, () => {
      const { scan, spell } = benchScan(below(pages));
      return database.getFromIndex('entries', 'sourceUrl', spell(scan.page.url));
    }),
  );
  cursors = rows
    .filter((entry): entry is Entry => entry !== undefined)
    .map((entry) => ({ lastSeen: entry.lastSeen, key: [entry.siteId, entry.sourceUrl, entry.targetKey] }));
}

/** @returns milliseconds each, the mean of one timed block */
async function time(size: number, name: OperationName, count: number, seed: number): Promise<number> {
  const opened = await book(size);
  const operation: Operation = operations[name];
  const below = randomBelow(seed);
  await findCursors(opened);
  await operation(opened, count, below);
  const began = performance.now();
  for (let nth = 0; nth < count; nth += 1) await operation(opened, nth, below);
  const each = (performance.now() - began) / count;
  if (name === 'fresh') await forget(opened, count + 1);
  opened.close();
  return each;
}

/** Takes the new pages out again: the ledger keeps the size that it is named by. */
async function forget({ database, pages }: Book, count: number): Promise<void> {
  await writing(database, async (transaction) => {
    const index = transaction.objectStore('entries').index('sourceUrl');
    const addresses = Array.from({ length: count }, (_, nth) => benchScan(pages + nth)).map(({ scan, spell }) =>
      spell(scan.page.url),
    );
    const found = (await Promise.all(addresses.map((one) => index.getAll(one)))).flat();
    await writeEntries(
      transaction,
      found.map((before) => ({ before, after: null })),
    );
    await Promise.all(addresses.map((one) => transaction.objectStore('pages').delete(one)));
  });
}

/** How many entries there are by the totals, which are filled in last. */
async function counted(size: number): Promise<number> {
  const { ledger, close } = await book(size);
  const count = await ledger.count();
  close();
  return count;
}

/** What takes long is begun by one call, and asked for by another. */
interface Long {
  readonly ms: number;
  readonly bytes: number;
  readonly pieces: number;
  /** Largest heap of the page's scripts that was met, in bytes; 0 where the browser does not say. */
  readonly heap: number;
  readonly failed?: string;
}
const nothing = { ms: 0, bytes: 0, pieces: 0, heap: 0 };
const heapNow = (): number => (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;

/** Begins to write the whole ledger as CSV; `exported` tells when it is done. */
let exporting: Long | null = null;
function exportCsv(size: number): void {
  exporting = null;
  void (async () => {
    const { ledger, close } = await book(size);
    let pieces = 0;
    let heap = 0;
    const count = (): void => {
      pieces += 1;
      heap = Math.max(heap, heapNow());
    };
    const began = performance.now();
    const wanted = { exporter: csv, what: { filter: {} }, columns };
    const written = await writeFindings(ledger, wanted, count, new AbortController().signal);
    exporting = { ms: performance.now() - began, bytes: written?.file.size ?? 0, pieces, heap };
    close();
  })().catch((error) => {
    exporting = { ...nothing, failed: String(error) };
  });
}
const exported = () => exporting;

/** Begins to make a backup of the whole ledger; `backedUp` tells when it is done. */
let backing: Long | null = null;
let backup: Blob | null = null;
function backUp(size: number): void {
  backing = null;
  void (async () => {
    const { ledger, close } = await book(size);
    const began = performance.now();
    backup = (await makeBackup(ledger, [], new Date().toISOString())).file;
    backing = { ...nothing, ms: performance.now() - began, bytes: backup.size, heap: heapNow() };
    close();
  })().catch((error) => {
    backing = { ...nothing, failed: String(error) };
  });
}
const backedUp = () => backing;

/** Begins to take the last backup into an empty ledger: reads and verifies it, says what it would change, applies it. */
let restoring: Long | null = null;
function restore(): void {
  restoring = null;
  void (async () => {
    const name = 'ledger-restored';
    const ledger = await openLedger(name);
    const began = performance.now();
    const staged = await stageBackup(ledger, [], backup as Blob);
    if (staged instanceof Error) throw staged;
    const how = { mode: 'merge', withErased: false } as const;
    await applyBackup(ledger, [], staged.importId, how, new Date().toISOString());
    restoring = { ...nothing, ms: performance.now() - began, pieces: await ledger.count(), heap: heapNow() };
    ledger.close();
    await deleteLedger(name);
  })().catch((error) => {
    restoring = { ...nothing, failed: String(error) };
  });
}
const restored = () => restoring;

const long = { exportCsv, exported, backUp, backedUp, restore, restored };
const ledgerBench = { fill, filling, filled, recount, recounted, time, counted, ...long };
export type LedgerBench = typeof ledgerBench;
Object.assign(globalThis, { ledgerBench });
