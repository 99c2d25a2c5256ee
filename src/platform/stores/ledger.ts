// The ledger in IndexedDB: one row an entry. Every write is one strict transaction, so a worker that dies half-way
// leaves the old state or the new one, never a mixture.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LinkType } from '../../core/classify/rel';
import { type Entry, type EntryKey, LEDGER_SCHEMA } from '../../core/ledger/entry';
import { mergeScan, type ScanToMerge, sourcePages } from '../../core/ledger/merge-scan';

interface Shape extends DBSchema {
  entries: {
    key: [string, string, string];
    value: Entry;
    indexes: {
      sourceUrl: string;
      lastSeen: string;
      site: [string, string];
      type: [string, string];
      siteType: [string, string, string];
    };
  };
}

/** What to list: all, or one site, or one type, or both. */
export interface LedgerFilter {
  readonly siteId?: string | undefined;
  readonly type?: LinkType | undefined;
}

export interface Ledger {
  /** Keeps a scan; resolves when it is on disk. The same scan again changes nothing. */
  keep(scan: ScanToMerge): Promise<void>;
  /** How many entries there are. */
  count(filter?: LedgerFilter): Promise<number>;
  /** Entries newest first, in pieces: `after` is the cursor a former call gave. */
  newest(filter: LedgerFilter, limit: number, after?: Cursor): Promise<Page>;
  close(): void;
}

export interface Cursor {
  readonly lastSeen: string;
  readonly key: EntryKey;
}

export interface Page {
  readonly entries: readonly Entry[];
  /** Where to go on; null at the end. */
  readonly next: Cursor | null;
}

/**
 * Opens the ledger.
 * @param name of the database; tests use others
 */
export async function openLedger(name = 'backlight'): Promise<Ledger> {
  const database = await openDB<Shape>(name, LEDGER_SCHEMA, {
    upgrade(db) {
      const entries = db.createObjectStore('entries', { keyPath: ['siteId', 'sourceUrl', 'targetKey'] });
      entries.createIndex('sourceUrl', 'sourceUrl');
      // Each list is newest first, so every index that filters ends with lastSeen.
      entries.createIndex('lastSeen', 'lastSeen');
      entries.createIndex('site', ['siteId', 'lastSeen']);
      entries.createIndex('type', ['type', 'lastSeen']);
      entries.createIndex('siteType', ['siteId', 'type', 'lastSeen']);
    },
    // A newer version of Backlight wants to upgrade: let it, this connection opens again at the next call.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    keep: (scan) => keepScan(database, scan),
    count: (filter = {}) => countEntries(database, filter),
    newest: (filter, limit, after) => newestEntries(database, filter, limit, after),
    close: () => database.close(),
  };
}

async function keepScan(database: IDBPDatabase<Shape>, merge: ScanToMerge): Promise<void> {
  // strict: the browser answers only once the bytes are flushed (IndexedDB 3.0, "durability hint").
  const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
  const bySource = transaction.store.index('sourceUrl');
  const known = (await Promise.all(sourcePages(merge.scan).map((page) => bySource.getAll(page)))).flat();
  for (const entry of mergeScan(merge, known)) void transaction.store.put(entry);
  await transaction.done;
}

const END = '\uFFFF';

function indexFor(filter: LedgerFilter): { name: 'lastSeen' | 'site' | 'type' | 'siteType'; prefix: string[] } {
  if (filter.siteId && filter.type) return { name: 'siteType', prefix: [filter.siteId, filter.type] };
  if (filter.siteId) return { name: 'site', prefix: [filter.siteId] };
  if (filter.type) return { name: 'type', prefix: [filter.type] };
  return { name: 'lastSeen', prefix: [] };
}

/** The keys of an index that begin with a prefix, up to a last one. */
function rangeOf(prefix: readonly string[], upTo: string): IDBKeyRange {
  return prefix.length === 0 ? IDBKeyRange.upperBound(upTo) : IDBKeyRange.bound([...prefix], [...prefix, upTo]);
}

function countEntries(database: IDBPDatabase<Shape>, filter: LedgerFilter): Promise<number> {
  const { name, prefix } = indexFor(filter);
  const index = database.transaction('entries').store.index(name);
  // biome-ignore lint/suspicious/noExplicitAny: idb types the range by each index's key; the name says which it is.
  return index.count(rangeOf(prefix, END) as any);
}

async function newestEntries(
  database: IDBPDatabase<Shape>,
  filter: LedgerFilter,
  limit: number,
  after?: Cursor,
): Promise<Page> {
  const { name, prefix } = indexFor(filter);
  const index = database.transaction('entries').store.index(name);
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  let cursor = await index.openCursor(rangeOf(prefix, after?.lastSeen ?? END) as any, 'prev');
  const entries: Entry[] = [];
  const key = after ? ([...after.key] as [string, string, string]) : undefined;
  // Entries of one moment share the index key: go on behind the last one that was given.
  if (cursor && after && key && indexTime(cursor.key) === after.lastSeen && indexedDB.cmp(cursor.primaryKey, key) > 0) {
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    cursor = await cursor.continuePrimaryKey(cursor.key as any, key);
  }
  if (cursor && key && indexedDB.cmp(cursor.primaryKey, key) === 0) cursor = await cursor.continue();
  while (cursor && entries.length < limit) {
    entries.push(cursor.value);
    cursor = await cursor.continue();
  }
  const last = entries.at(-1);
  const next =
    cursor && last ? { lastSeen: last.lastSeen, key: [last.siteId, last.sourceUrl, last.targetKey] as const } : null;
  return { entries, next };
}

function indexTime(key: unknown): unknown {
  return Array.isArray(key) ? key.at(-1) : key;
}
