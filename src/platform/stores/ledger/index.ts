// The ledger in IndexedDB, as the rooms use it.
import { openDB } from 'idb';
import { type EntryKey, LEDGER_SCHEMA } from '../../../core/ledger/entry';
import type { ScanToMerge } from '../../../core/ledger/merge-scan';
import type { Spelling } from '../../../core/url/spelling';
import { correctKind } from './correct-kind';
import { keepScan } from './keep-scan';
import { markLostIn } from './mark-lost';
import { type Cursor, countEntries, type LedgerFilter, newestEntries, type Page } from './newest-entries';
import { respell } from './respell';
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
  /** The user's word, at a time (ISO 8601), that links are gone. Seen again, they are live. */
  markLost(keys: readonly EntryKey[], at: string): Promise<void>;
  /** Brings all of it to another spelling of addresses; entries that become the same are joined. */
  respell(spelling: Pick<Spelling, 'pattern' | 'spell'>): Promise<void>;
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
    markLost: (keys, at) => markLostIn(database, keys, at),
    respell: (spelling) => respell(database, spelling),
    close: () => database.close(),
  };
}
