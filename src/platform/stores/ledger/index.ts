// The ledger in IndexedDB, as the rooms use it.
import { openDB } from 'idb';
import { type Entry, LEDGER_SCHEMA } from '../../../core/ledger/entry';
import type { ScanToMerge } from '../../../core/ledger/merge-scan';
import { correctKind } from './correct-kind';
import { addExpected, knownOf } from './expected-entries';
import { keepScan } from './keep-scan';
import { type Cursor, countEntries, type LedgerFilter, newestEntries, type Page } from './newest-entries';
import type { Shape } from './shape';
import { upgrade } from './upgrade';

export type { Cursor, LedgerFilter, Page } from './newest-entries';

export interface Ledger {
  /** Keeps a scan; resolves when it is on disk. The same scan again changes nothing. */
  keep(scan: Omit<ScanToMerge, 'ledgerId'>): Promise<void>;
  /** How many entries there are. */
  count(filter?: LedgerFilter): Promise<number>;
  /** Entries newest first, in pieces: `after` is the cursor a former call gave. */
  newest(filter: LedgerFilter, limit: number, after?: Cursor): Promise<Page>;
  /** Gives every entry of a referring domain the kind the user says it is. */
  correctKind(domain: string, kind: string): Promise<void>;
  /** Adds entries of a list; those known already stay as they are. Says how many were new. */
  addExpected(entries: readonly Entry[]): Promise<number>;
  /** How many of a list's entries are known already. */
  knownOf(entries: readonly Entry[]): Promise<number>;
  close(): void;
}

/**
 * Opens the ledger.
 * @param name of the database; tests use others
 */
export async function openLedger(name = 'backlight'): Promise<Ledger> {
  const database = await openDB<Shape>(name, LEDGER_SCHEMA, {
    upgrade: (db, from, _to, transaction) => upgrade(db, from, transaction),
    // A ledger of a newer Backlight is refused by the browser itself (VersionError): nothing is touched.
    // A newer version of Backlight wants to upgrade: let it, this connection opens again at the next call.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    keep: (scan) => keepScan(database, scan),
    count: (filter = {}) => countEntries(database, filter),
    newest: (filter, limit, after) => newestEntries(database, filter, limit, after),
    correctKind: (domain, kind) => correctKind(database, domain, kind),
    addExpected: (entries) => addExpected(database, entries),
    knownOf: (entries) => knownOf(database, entries),
    close: () => database.close(),
  };
}
