// The ledger's stores in IndexedDB and their keys. One row an entry; beside them what is kept of pages and of the ledger
// itself.
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { DomainWords } from '../../../core/ledger/domain-words';
import type { Entry } from '../../../core/ledger/entry';
import type { PageMemory } from '../../../core/ledger/page-memory';
import type { RetentionDone } from '../../../core/ledger/retention';
import type { Tombstone } from '../../../core/ledger/tombstone';
import type { Rank, Sums, Total } from '../../../core/ledger/totals';
import type { UndoHeader } from '../../../core/ledger/undo';

/** What the ledger knows of itself. */
export interface LedgerMeta {
  readonly key: 'ledger';
  /** Random, made with the ledger: loads are counted under it. */
  readonly id: string;
  /** Whether the browser's small store remembers it (core/ledger/trouble.ts). */
  readonly marked: boolean;
  /** Random, never exported: what is erased is remembered by hashes under it. */
  readonly salt: string;
  /** The pattern of the list by which it is spelled (core/url/spelling.ts); absent: not known. */
  readonly spelledBy?: string;
}

/** Rows of a backup that is being taken in, until it is applied or dropped. */
export interface StagedPiece {
  readonly section: string;
  /** Its place in the file. */
  readonly key: number;
  /** The rows as JSON. */
  readonly text: string;
  /** Which of them, by their places, are entries that were erased here: they come back only where that is asked for. */
  readonly erased: readonly number[];
  /** ISO 8601 of the import's begin; only the row that names it has one, and none that an older version has staged. */
  readonly begunAt?: string;
}

/** What is to be done now and then, or is still to be done. */
export type Chore =
  | (RetentionDone & { readonly key: 'retention' })
  /** Rows were forgotten for good: copies made before that time have them still, and are to be told. */
  | { readonly key: 'forgotten'; readonly at: string }
  /** Values whose place in the list by count is still that of their former counts. */
  | { readonly key: `unranked ${string}`; readonly values: readonly (readonly [kind: string, value: string])[] };

/** The stores whose rows an act can change so that it can be taken back. */
export const undoableStores = ['entries', 'pages', 'domains'] as const;
export type UndoableStore = (typeof undoableStores)[number];

/** A row as it was before the act; null: not there. */
export interface UndoRow {
  readonly store: UndoableStore;
  readonly key: string | string[];
  readonly before: Entry | PageMemory | DomainWords | null;
  /** A hash of the row as the act left it: whether it has changed since. Null: the act took it away. */
  readonly after: string | null;
  /** Words of a domain as the act left them: of what is said since, only that stays. */
  readonly left?: DomainWords;
  /** The act brought it back after it had been erased. */
  readonly erased?: true;
}

/** A row that was found to be none of its store. */
export interface DamagedRow {
  readonly store: UndoableStore;
  /** ISO 8601 of the check that found it. */
  readonly at: string;
  readonly row: unknown;
}

export interface Shape extends DBSchema {
  entries: {
    key: [string, string, string];
    value: Entry;
    indexes: {
      sourceUrl: string;
      lastSeen: string;
      domain: [string, string];
      site: [string, string];
      type: [string, string];
      siteType: [string, string, string];
    };
  };
  pages: { key: string; value: PageMemory };
  meta: { key: string; value: LedgerMeta };
  /** Some rows in each, as one text: rows one by one would take several times as long. */
  staged: { key: [string, number]; value: StagedPiece };
  domains: { key: string; value: DomainWords };
  undo: { key: string; value: UndoHeader };
  /** A piece of an act each: thousands of rows one by one would take many times as long. Keys: undo-record.ts. */
  undoRows: { key: number; value: readonly UndoRow[] };
  tombstones: { key: string; value: Tombstone };
  chores: { key: string; value: Chore };
  sums: { key: string; value: Sums };
  totals: { key: [string, string]; value: Total };
  /** Keys only. No index: see write-totals.ts. */
  ranks: { key: Rank & IDBValidKey; value: 1 };
  /** Rows that are none: kept as they are, out of the way. */
  damaged: { key: number; value: DamagedRow };
}

export type Database = IDBPDatabase<Shape>;
/** Every store: each write is one transaction over all of them. */
export const storeNames = [
  'entries',
  'pages',
  'meta',
  'staged',
  'domains',
  'undo',
  'undoRows',
  'tombstones',
  'chores',
  'sums',
  'totals',
  'ranks',
  'damaged',
] as const satisfies readonly (keyof Shape)[];
export type StoreName = (typeof storeNames)[number];
export type Writing = IDBPTransaction<Shape, StoreName[], 'readwrite'>;
export type Upgrading = IDBPTransaction<Shape, StoreName[], 'versionchange'>;
/** Where entries can be counted anew. */
export type Counting = IDBPTransaction<Shape, StoreName[], 'readwrite' | 'versionchange'>;
