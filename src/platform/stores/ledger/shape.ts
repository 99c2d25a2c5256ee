// The ledger's stores in IndexedDB and their keys. One row an entry; beside them what is kept of pages and of the ledger
// itself.
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Entry } from '../../../core/ledger/entry';
import type { PageMemory } from '../../../core/ledger/page-memory';
import type { Rank, Sums, Total } from '../../../core/ledger/totals';

/** What the ledger knows of itself. */
export interface LedgerMeta {
  readonly key: 'ledger';
  /** Random, made with the ledger: loads are counted under it. */
  readonly id: string;
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
  sums: { key: string; value: Sums };
  totals: { key: [string, string]; value: Total };
  /** Keys only. No index: see write-totals.ts. */
  ranks: { key: Rank & IDBValidKey; value: 1 };
}

export type Database = IDBPDatabase<Shape>;
export const storeNames = ['entries', 'pages', 'meta', 'sums', 'totals', 'ranks'] as const;
export type StoreName = (typeof storeNames)[number];
export type Writing = IDBPTransaction<Shape, StoreName[], 'readwrite'>;
export type Upgrading = IDBPTransaction<Shape, StoreName[], 'versionchange'>;
/** Where entries can be counted anew. */
export type Counting = IDBPTransaction<Shape, StoreName[], 'readwrite' | 'versionchange'>;
