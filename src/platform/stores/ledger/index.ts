// The ledger in IndexedDB, as the rooms use it.
import { deleteDB, openDB } from 'idb';
import type { DomainChange, DomainWords } from '../../../core/ledger/domain-words';
import { type Entry, type EntryKey, LEDGER_SCHEMA } from '../../../core/ledger/entry';
import type { Erasure } from '../../../core/ledger/erasure';
import type { ManyWords } from '../../../core/ledger/many-words';
import type { NewsItem } from '../../../core/ledger/page-news';
import type { Retention } from '../../../core/ledger/retention';
import type { DayKind, FewKind, ManyKind } from '../../../core/ledger/total-kinds';
import type { Counts, Sums } from '../../../core/ledger/totals';
import type { ElsewhereChange, UndoHeader, UndoLabel } from '../../../core/ledger/undo';
import type { Held } from '../../../core/overview/figures';
import type { KindByTables } from '../../../core/source/correct-kind';
import type { Spelling } from '../../../core/url/spelling';
import { countErasure, erase } from './erase';
import { addExpected, knownOf } from './expected-entries';
import { firstOfEach } from './first-of-each';
import type { Forgetter } from './forgotten';
import type { HowToImport, MovedRows } from './how-to-import';
import { keepScan, type ScanToKeep } from './keep-scan';
import { markLostIn } from './mark-lost';
import {
  type CountFilter,
  type Cursor,
  countEntries,
  type LedgerFilter,
  newestEntries,
  type Page,
} from './newest-entries';
import { readMeta, setMarked } from './own-meta';
import type { Preview } from './preview-import';
import { readEntries, readPiece } from './read-entries';
import { readHeld, readTopOfAll } from './read-overview';
import { type Ranked, readByScope, readDays, readDistinct, readSums, readTop, readTotals } from './read-totals';
import { type Recount, recount } from './recount';
import { respell } from './respell';
import { ignoredDomains, sayOfDomain, sayOfEntry, wordsOf } from './say';
import { ignoreDomains, sayOfMany } from './say-of-many';
import type { LedgerMeta, Shape } from './shape';
import { allStaged, beginStaging, dropStaged, type RowsToStage, stageRows } from './stage';
import { type TakenOut, takeOut } from './take-out';
import { type FormerKinds, takeOverKinds } from './take-over-kinds';
import { tidy } from './tidy';
import { wasErased } from './tombstones';
import { rememberElsewhere } from './undo-record';
import { expireUndo, undoables } from './undoables';
import { upgrade } from './upgrade';

export { ELSEWHERE, type HowToImport, type ImportMode, importModes, type MovedRows } from './how-to-import';
export type { Cursor, LedgerFilter, Page } from './newest-entries';
export type { Preview } from './preview-import';
export type { Recount, WrongTotal } from './recount';
export type { TakenOut } from './take-out';

export interface Ledger {
  /**
   * Keeps a scan; resolves when it is on disk, with what it tells of the links known of its page (null: it cannot tell
   * yet). The same scan again changes nothing and tells the same.
   */
  keep(scan: ScanToKeep): Promise<readonly NewsItem[] | null>;
  /** How many entries there are. */
  count(filter?: CountFilter): Promise<number>;
  /** Entries newest first, in pieces: `after` is the cursor a former call gave. */
  newest(filter: LedgerFilter, limit: number, after?: Cursor): Promise<Page>;
  /** The entries of these keys, in their order; null where there is none any more. */
  entriesOf(keys: readonly EntryKey[]): Promise<readonly (Entry | null)[]>;
  /** All entries in the order of their keys, piece by piece: `after` is the last one of the piece before. */
  piece(limit: number, after?: Entry): Promise<readonly Entry[]>;
  /** What the ledger knows of itself. */
  meta(): Promise<LedgerMeta>;
  /** Notes that the browser's small store remembers this ledger. */
  setMarked(): Promise<void>;
  /** All rows as they stand at one moment, for a backup. */
  takeOut(): Promise<TakenOut>;
  /** Empties the staging store for a new import; its id. Whatever was staged before can be applied no more. */
  beginStaging(at: string): Promise<string>;
  stage(rows: RowsToStage): Promise<void>;
  /** The rows of a section that were staged so far, some hundred at a time. */
  staged(section: string): AsyncIterable<readonly unknown[]>;
  /** The tables decide where a kind is taken back, here and when it is applied. */
  preview(importId: string, byTables: KindByTables): Promise<Preview>;
  /** Takes the staged rows into the ledger, in one transaction; gives back the rows of other sections, by section. */
  applyImport(
    importId: string,
    how: HowToImport,
    at: string,
    byTables: KindByTables,
    moved?: MovedRows | null,
  ): Promise<Readonly<Record<string, unknown>>>;
  dropStaged(importId: string): Promise<void>;
  /** The user's word, at a time (ISO 8601), that links are gone. Seen again, they are live. */
  markLost(keys: readonly EntryKey[], at: string): Promise<void>;
  /** Brings all of it to another spelling of addresses; entries that become the same are joined. */
  respell(spelling: Pick<Spelling, 'pattern' | 'spell'>): Promise<void>;
  /** Notes something on an entry. */
  sayOfEntry(key: EntryKey, words: Pick<Entry, 'note' | 'tags'>, at: string): Promise<void>;
  /** Says the same of many entries; it can be taken back for a while. Says of how many that changed something. */
  sayOfMany(keys: readonly EntryKey[], words: ManyWords, at: string): Promise<number>;
  /** Leaves domains out of the lists, or shows them again; it can be taken back for a while. */
  ignoreDomains(domains: readonly string[], ignored: boolean, at: string): Promise<void>;
  /** What the user has said of a domain. */
  wordsOf(domain: string): Promise<DomainWords>;
  ignoredDomains(): Promise<readonly string[]>;
  /** Says something of a domain, for its entries too. The tables decide where a kind is taken back. */
  sayOfDomain(domain: string, change: DomainChange, at: string, byTables: KindByTables): Promise<void>;
  /** An entry of each site that something was found for. */
  sites(): Promise<readonly Entry[]>;
  /** Referring domains that begin so. */
  domains(begin: string, limit: number): Promise<readonly string[]>;
  /** How many entries would be erased. */
  countErasure(what: Erasure): Promise<number>;
  /** Erases them; says how many they were. It can be taken back for a while. */
  erase(what: Erasure, at: string): Promise<number>;
  /** For each of these whether the user has erased it. */
  wasErased(keys: readonly EntryKey[]): Promise<readonly boolean[]>;
  /** Adds to what an import can be taken back by: what it changed in stores outside the ledger. */
  rememberElsewhere(undo: UndoLabel, changes: readonly ElsewhereChange[]): Promise<void>;
  /** What can be taken back now, the newest first. */
  undoables(nowMs: number): Promise<readonly UndoHeader[]>;
  /** Takes the act of that time back, or the last one; null where there is none, or it is too late. */
  undo(nowMs: number, at?: string): Promise<UndoHeader | null>;
  /** Does what time brings: forgets what may be undone no longer, what was staged long ago, what is too old to be kept. */
  tidy(months: Retention, nowMs: number): Promise<void>;
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
  /** What the overview is worked out from, for all scopes and periods at once. */
  held(): Promise<Held>;
  /** The values with the largest counts in several scopes together. */
  topOfAll(scopes: readonly string[], kind: ManyKind, limit: number): Promise<readonly Ranked[]>;
  /** A value's counts by scope: which sites a domain links to. */
  byScope(kind: ManyKind, value: string): Promise<Counts>;
  /** The repair of the totals: counts everything anew, tells which were wrong, and writes the right ones. */
  recount(at: string): Promise<Recount>;
  /** Adds entries of a list; those known already stay as they are. Says how many were new. */
  addExpected(entries: readonly Entry[]): Promise<number>;
  /** How many of a list's entries are known already. */
  knownOf(entries: readonly Entry[]): Promise<number>;
  close(): void;
}

/** What a ledger lives with; tests bring their own. */
export interface Surroundings {
  readonly nowMs?: number;
  readonly formerKinds?: FormerKinds;
  readonly forgetters?: readonly Forgetter[];
}

/**
 * Opens the ledger. What could be taken back until a moment ago is gone before anything else.
 * @param name of the database; tests use others
 */
export async function openLedger(name = 'backlight', surroundings: Surroundings = {}): Promise<Ledger> {
  const { nowMs = Date.now(), formerKinds, forgetters } = surroundings;
  const former = await formerKinds?.get();
  const database = await openDB<Shape>(name, LEDGER_SCHEMA, {
    upgrade: (db, from, _to, transaction) => upgrade(db, from, transaction),
    // A ledger of a newer Backlight is refused by the browser itself (VersionError): nothing is touched.
    // A newer version of Backlight wants to upgrade: let it, this connection opens again at the next call.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  try {
    await expireUndo(database, nowMs);
    if (former) {
      await takeOverKinds(database, former);
      await formerKinds?.remove();
    }
  } catch (error) {
    // A disk without room does not keep the ledger closed: what is there can be read, and this is done next time.
    if ((error as Error).name !== 'QuotaExceededError') throw error;
  }
  return {
    keep: (scan) => keepScan(database, scan),
    count: (filter = {}) => countEntries(database, filter),
    newest: (filter, limit, after) => newestEntries(database, filter, limit, after),
    entriesOf: (keys) => readEntries(database, keys),
    piece: (limit, after) => readPiece(database, limit, after),
    meta: () => readMeta(database),
    setMarked: () => setMarked(database),
    takeOut: () => takeOut(database),
    beginStaging: (at) => beginStaging(database, at),
    stage: (rows) => stageRows(database, rows),
    staged: (section) => allStaged(database, section),
    // These, and `undo`, come when they are asked for: only the dashboard ever does.
    preview: async (importId, byTables) =>
      (await import('./preview-import')).previewImport(database, importId, byTables),
    applyImport: async (importId, how, at, byTables, moved = null) =>
      (await import('./apply-import')).applyImport(database, importId, how, at, byTables, moved),
    dropStaged: (importId) => dropStaged(database, importId),
    markLost: (keys, at) => markLostIn(database, keys, at),
    respell: (spelling) => respell(database, spelling),
    sayOfEntry: (key, words, at) => sayOfEntry(database, key, words, at),
    sayOfMany: (keys, words, at) => sayOfMany(database, keys, words, at),
    ignoreDomains: (domains, ignored, at) => ignoreDomains(database, domains, ignored, at),
    wordsOf: (domain) => wordsOf(database, domain),
    ignoredDomains: () => ignoredDomains(database),
    sayOfDomain: (domain, change, at, byTables) => sayOfDomain(database, domain, change, at, byTables),
    sites: () => firstOfEach(database, 'site', '', Number.POSITIVE_INFINITY),
    domains: async (begin, limit) =>
      (await firstOfEach(database, 'domain', begin, limit)).map(({ referringDomain }) => referringDomain),
    countErasure: (what) => countErasure(database, what),
    erase: (what, at) => erase(database, what, at),
    wasErased: (keys) => wasErased(database, keys),
    rememberElsewhere: (undo, changes) => rememberElsewhere(database, undo, changes),
    undoables: (now) => undoables(database, now),
    undo: async (now, at) => (await import('./undo-act')).undoAct(database, now, at),
    tidy: (months, now) => tidy(database, months, now, forgetters),
    totals: (scope, kind) => readTotals(database, scope, kind),
    sums: (scope) => readSums(database, scope),
    distinct: (scope, kind) => readDistinct(database, scope, kind),
    top: (scope, kind, limit) => readTop(database, scope, kind, limit),
    days: (scope, kind, from, to) => readDays(database, scope, kind, from, to),
    held: () => readHeld(database),
    topOfAll: (scopes, kind, limit) => readTopOfAll(database, scopes, kind, limit),
    byScope: (kind, value) => readByScope(database, kind, value),
    recount: (at) => recount(database, at),
    addExpected: (entries) => addExpected(database, entries),
    knownOf: (entries) => knownOf(database, entries),
    close: () => database.close(),
  };
}

/** Gives up the whole ledger, for one that cannot be opened. */
export async function deleteLedger(name = 'backlight'): Promise<void> {
  await deleteDB(name);
}
