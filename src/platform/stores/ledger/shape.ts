// The ledger's stores in IndexedDB and their keys. One row an entry; beside them what is kept of pages and of the ledger
// itself.
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Entry } from '../../../core/ledger/entry';
import type { PageMemory } from '../../../core/ledger/page-memory';

/** What the ledger knows of itself. */
export interface LedgerMeta {
  readonly key: 'ledger';
  /** Random, made with the ledger: loads are counted under it. */
  readonly id: string;
  /** Whether the browser's small store remembers it (core/ledger/trouble.ts). */
  readonly marked: boolean;
  /** The pattern of the list by which it is spelled (core/url/spelling.ts); absent: not known. */
  readonly spelledBy?: string;
}

/** A row of a backup that is being taken in, until it is applied or dropped. */
export interface StagedRow {
  readonly section: string;
  readonly key: string | readonly string[];
  readonly row: unknown;
  /** Its entry was erased here: it comes back only where that is asked for. */
  readonly erased: boolean;
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
  staged: { key: [string, string | string[]]; value: StagedRow };
}

export type Database = IDBPDatabase<Shape>;
export type StoreName = 'entries' | 'pages' | 'meta' | 'staged';
export type Writing = IDBPTransaction<Shape, StoreName[], 'readwrite'>;
export type Upgrading = IDBPTransaction<Shape, StoreName[], 'versionchange'>;
