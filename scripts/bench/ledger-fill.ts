// Fills a ledger in the bench's page with the rows that looks would have left: entries and pages, then sums, totals and
// the list by count, counted in memory by the product's own functions. Keeping the totals in step look by look, or
// letting the repair write them, takes many times as long; the repair is asked afterwards whether they are right.
import { unwrap } from 'idb';
import { type Entry, entryKey } from '../../src/core/ledger/entry';
import { mergeScan } from '../../src/core/ledger/merge-scan';
import type { PageMemory } from '../../src/core/ledger/page-memory';
import { addToTally, type Tally } from '../../src/core/ledger/tally-totals';
import { addToSums, allSumsIn, keptOf, type Rank, type Total } from '../../src/core/ledger/totals';
import type { Database, StoreName } from '../../src/platform/stores/ledger/shape';
import { benchScan } from './ledger-scans';

/** Many: a transaction of 500 pages took a third longer for each. */
const PAGES_A_WRITE = 3_000;
const ROWS_A_WRITE = 20_000;
/** No count in a list by count is larger; there each is below zero. */
const LARGEST = 1_000_000_000;

/** How far the filling of a ledger has come. */
export interface Filling {
  readonly pages: number;
  readonly ms: number;
  readonly done: boolean;
  readonly failed?: string;
}

/** Killed half-way, all pages below some number are there; the sums come last of all. */
export async function fillLedger(
  database: Database,
  from: number,
  to: number,
  said: (far: Filling) => void,
): Promise<void> {
  const began = performance.now();
  const tell = (pages: number, done: boolean): void => said({ pages, ms: performance.now() - began, done });
  const tally: Tally = new Map();
  const made = (begin: number, end: number): Rows => {
    const rows = rowsOf(begin, end);
    for (const entry of rows.entries) addToTally(tally, entry, 1);
    return rows;
  };
  let written: Promise<unknown> = Promise.resolve();
  for (let at = from; at < to; at += PAGES_A_WRITE) {
    const rows = made(at, Math.min(to, at + PAGES_A_WRITE));
    // These were made while the browser wrote the ones before.
    await written;
    tell(at, false);
    written = putRows(database, inOrder(rows));
    written.catch(() => {});
  }
  await written;
  // Those of a run before count as well; every now and then the page has to answer how far it is.
  for (let at = 0; at < from; at += PAGES_A_WRITE) {
    made(at, Math.min(from, at + PAGES_A_WRITE));
    await new Promise((next) => setTimeout(next));
  }
  await putTotals(database, tally);
  tell(to, true);
}

interface Rows {
  readonly entries: readonly Entry[];
  readonly pages: readonly PageMemory[];
}

function rowsOf(from: number, to: number): Rows {
  const merged = Array.from({ length: to - from }, (_, index) =>
    mergeScan({ ...benchScan(from + index), ledgerId: 'bench' }, { entries: [], page: undefined }),
  );
  return {
    entries: merged.flatMap((one) => one.entries),
    pages: merged.flatMap(({ page }) => (page ? [page] : [])),
  };
}

/** In the order of their keys the browser moves less to and fro. */
function inOrder({ entries, pages }: Rows): Rows {
  return { entries: sortedBy(entries, entryKey), pages };
}

/** Nearly as the browser sorts keys: its own comparison would hold the page up for a minute. */
function sortedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => readonly (string | number)[]): Row[] {
  const sortable = (part: string | number): string =>
    typeof part === 'number' ? String(LARGEST + part).padStart(10, '0') : part;
  return rows
    .map((row) => ({ row, key: keyOf(row).map(sortable).join('\n') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}

function putRows(database: Database, rows: Rows): Promise<void> {
  return inOneGo(database, ['entries', 'pages'], (store) => {
    const [entries, pages] = [store('entries'), store('pages')];
    for (const entry of rows.entries) entries.put(entry);
    for (const page of rows.pages) pages.put(page);
  });
}

async function putTotals(database: Database, tally: Tally): Promise<void> {
  // What a run before may have begun.
  await inOneGo(database, ['totals', 'ranks'], (store) => {
    store('totals').clear();
    store('ranks').clear();
  });
  const totals: Total[] = [];
  const ranks: Rank[] = [];
  for (const [kind, values] of tally) {
    if (keptOf(kind) === 'few') continue;
    for (const [value, counts] of values) {
      totals.push({ kind, value, counts: Object.fromEntries(counts) });
      if (keptOf(kind) !== 'many') continue;
      for (const [scope, count] of counts) ranks.push([scope, kind, -count, value]);
    }
  }
  await inTurns(
    sortedBy(totals, ({ kind, value }) => [kind, value]),
    (some) =>
      inOneGo(database, ['totals'], (store) => {
        for (const total of some) store('totals').put(total);
      }),
  );
  await inTurns(
    sortedBy(ranks, (rank) => [...rank]),
    (some) =>
      inOneGo(database, ['ranks'], (store) => {
        for (const rank of some) store('ranks').put(1, [...rank]);
      }),
  );
  await inOneGo(database, ['sums'], (store) => {
    for (const [scope, counts] of allSumsIn(tally)) store('sums').put(addToSums(undefined, scope, counts));
  });
}

async function inTurns<Row>(rows: readonly Row[], write: (some: readonly Row[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_A_WRITE) await write(rows.slice(at, at + ROWS_A_WRITE));
}

/** Nothing is measured here: that it is on the disk at once matters to nobody. */
function inOneGo(
  database: Database,
  stores: StoreName[],
  write: (store: (name: StoreName) => IDBObjectStore) => void,
): Promise<void> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'relaxed' });
  write((name) => unwrap(transaction.objectStore(name)));
  transaction.commit();
  return transaction.done;
}
