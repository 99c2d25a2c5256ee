// The ledger in IndexedDB, as the rooms use it.
import { deleteDB, openDB } from 'idb';
import { type EntryKey, LEDGER_SCHEMA } from '../../../core/ledger/entry';
import type { ScanToMerge } from '../../../core/ledger/merge-scan';
import type { Spelling } from '../../../core/url/spelling';
import { applyImport, type HowToImport } from './apply-import';
import { correctKind } from './correct-kind';
import { keepScan } from './keep-scan';
import { markLostIn } from './mark-lost';
import { type Cursor, countEntries, type LedgerFilter, newestEntries, type Page } from './newest-entries';
import { readMeta, setMarked } from './own-meta';
import { type Preview, previewImport } from './preview-import';
import { respell } from './respell';
import type { LedgerMeta, Shape } from './shape';
import { beginStaging, dropStaged, type RowsToStage, stageRows } from './stage';
import { type TakenOut, takeOut } from './take-out';
import { upgrade } from './upgrade';

export { ELSEWHERE, type HowToImport, type ImportMode, importModes } from './apply-import';
export type { Cursor, LedgerFilter, Page } from './newest-entries';
export type { Preview } from './preview-import';
export type { TakenOut } from './take-out';

export interface Ledger {
  /** Keeps a scan; resolves when it is on disk. The same scan again changes nothing. */
  keep(scan: Omit<ScanToMerge, 'ledgerId'>): Promise<void>;
  /** How many entries there are. */
  count(filter?: LedgerFilter): Promise<number>;
  /** Entries newest first, in pieces: `after` is the cursor a former call gave. */
  newest(filter: LedgerFilter, limit: number, after?: Cursor): Promise<Page>;
  /** Gives every entry of a referring domain the kind the user says it is. */
  correctKind(domain: string, kind: string): Promise<void>;
  /** What the ledger knows of itself. */
  meta(): Promise<LedgerMeta>;
  /** Notes that the browser's small store remembers this ledger. */
  setMarked(): Promise<void>;
  /** All rows as they stand at one moment, for a backup. */
  takeOut(): Promise<TakenOut>;
  /** Empties the staging store for a new import; its id. Whatever was staged before can be applied no more. */
  beginStaging(): Promise<string>;
  stage(rows: RowsToStage): Promise<void>;
  preview(importId: string): Promise<Preview>;
  /** Takes the staged rows into the ledger, in one transaction; gives back the rows of other sections, by section. */
  applyImport(importId: string, how: HowToImport): Promise<Readonly<Record<string, unknown>>>;
  dropStaged(): Promise<void>;
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
    meta: () => readMeta(database),
    setMarked: () => setMarked(database),
    takeOut: () => takeOut(database),
    beginStaging: () => beginStaging(database),
    stage: (rows) => stageRows(database, rows),
    preview: (importId) => previewImport(database, importId),
    applyImport: (importId, how) => applyImport(database, importId, how),
    dropStaged: () => dropStaged(database),
    markLost: (keys, at) => markLostIn(database, keys, at),
    respell: (spelling) => respell(database, spelling),
    close: () => database.close(),
  };
}

/** Gives up the whole ledger, for one that cannot be opened. */
export async function deleteLedger(name = 'backlight'): Promise<void> {
  await deleteDB(name);
}
