// The ledger in IndexedDB, as the rooms use it.
import { openDB } from 'idb';
import { LEDGER_SCHEMA } from '../../../core/ledger/entry';
import type { ScanToMerge } from '../../../core/ledger/merge-scan';
import type { DayKind, FewKind, ManyKind } from '../../../core/ledger/total-kinds';
import type { Counts, Sums } from '../../../core/ledger/totals';
import { correctKind } from './correct-kind';
import { keepScan } from './keep-scan';
import { type Cursor, countEntries, type LedgerFilter, newestEntries, type Page } from './newest-entries';
import { type Ranked, readByScope, readDays, readDistinct, readSums, readTop, readTotals } from './read-totals';
import { type Recount, recount } from './recount';
import type { Shape } from './shape';
import { upgrade } from './upgrade';

export type { Cursor, LedgerFilter, Page } from './newest-entries';
export type { Recount, WrongTotal } from './recount';

export interface Ledger {
  /** Keeps a scan; resolves when it is on disk. The same scan again changes nothing. */
  keep(scan: Omit<ScanToMerge, 'ledgerId'>): Promise<void>;
  /** How many entries there are. */
  count(filter?: LedgerFilter): Promise<number>;
  /** Entries newest first, in pieces: `after` is the cursor a former call gave. */
  newest(filter: LedgerFilter, limit: number, after?: Cursor): Promise<Page>;
  /** Gives every entry of a referring domain the kind the user says it is. */
  correctKind(domain: string, kind: string): Promise<void>;
  /** Counts of a kind of few values. A scope is a tracked site's id, or WHOLE_LEDGER. */
  totals(scope: string, kind: FewKind): Promise<Counts>;
  /** All such counts of a scope, by kind. */
  sums(scope: string): Promise<Sums>;
  /** How many different domains, anchors or targets. */
  distinct(scope: string, kind: ManyKind): Promise<number>;
  /** The values with the largest counts, largest first. */
  top(scope: string, kind: ManyKind, limit: number): Promise<readonly Ranked[]>;
  /** Counts by day (UTC, YYYY-MM-DD), both ends included. An entry counts once a day. */
  days(scope: string, kind: DayKind, from: string, to: string): Promise<Counts>;
  /** A value's counts by scope: which sites a domain links to. */
  byScope(kind: ManyKind, value: string): Promise<Counts>;
  /** The repair of the totals: counts everything anew, tells which were wrong, and writes the right ones. */
  recount(): Promise<Recount>;
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
    totals: (scope, kind) => readTotals(database, scope, kind),
    sums: (scope) => readSums(database, scope),
    distinct: (scope, kind) => readDistinct(database, scope, kind),
    top: (scope, kind, limit) => readTop(database, scope, kind, limit),
    days: (scope, kind, from, to) => readDays(database, scope, kind, from, to),
    byScope: (kind, value) => readByScope(database, kind, value),
    recount: () => recount(database),
    close: () => database.close(),
  };
}
