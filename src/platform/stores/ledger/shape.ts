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
  /** The pattern of the list by which it is spelled (core/url/spelling.ts); absent: not known. */
  readonly spelledBy?: string;
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
}

export type Database = IDBPDatabase<Shape>;
export type StoreName = 'entries' | 'pages' | 'meta';
export type Writing = IDBPTransaction<Shape, StoreName[], 'readwrite'>;
export type Upgrading = IDBPTransaction<Shape, StoreName[], 'versionchange'>;
