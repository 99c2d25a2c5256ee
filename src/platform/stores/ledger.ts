// The ledger in IndexedDB: one row an entry. Every write is one strict transaction, so a worker that dies half-way
// leaves the old state or the new one, never a mixture.
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { LinkType } from '../../core/classify/rel';
import { type Entry, type EntryKey, LEDGER_SCHEMA } from '../../core/ledger/entry';
import { mergeScan, type ScanToMerge, sourcePages } from '../../core/ledger/merge-scan';
import { migrateEntry } from '../../core/ledger/migrate-entry';
import { hasTraits } from '../../core/report/traits';

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
  /** Values of traits that an entry must have, by the trait's id (src/core/report/traits.ts). */
  readonly traits?: Readonly<Record<string, string>> | undefined;
}

export interface Ledger {
  /** Keeps a scan; resolves when it is on disk. The same scan again changes nothing. */
  keep(scan: ScanToMerge): Promise<void>;
  /** How many entries there are. */
  count(filter?: LedgerFilter): Promise<number>;
  /** Entries newest first, in pieces: `after` is the cursor a former call gave. */
  newest(filter: LedgerFilter, limit: number, after?: Cursor): Promise<Page>;
  /** Gives every entry of a referring domain the kind the user says it is. */
  correctKind(domain: string, kind: string): Promise<void>;
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
    async upgrade(db, from, _to, transaction) {
      if (from < 1) createStores(db);
      else await migrateEntries(transaction.objectStore('entries'), from);
    },
    // A ledger of a newer Backlight is refused by the browser itself (VersionError): nothing is touched.
    // A newer version of Backlight wants to upgrade: let it, this connection opens again at the next call.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    keep: (scan) => keepScan(database, scan),
    count: (filter = {}) => countEntries(database, filter),
    newest: (filter, limit, after) => newestEntries(database, filter, limit, after),
    correctKind: (domain, kind) => correctKind(database, domain, kind),
    close: () => database.close(),
  };
}

function createStores(db: IDBPDatabase<Shape>): void {
  const entries = db.createObjectStore('entries', { keyPath: ['siteId', 'sourceUrl', 'targetKey'] });
  entries.createIndex('sourceUrl', 'sourceUrl');
  // Each list is newest first, so every index that filters ends with lastSeen.
  entries.createIndex('lastSeen', 'lastSeen');
  entries.createIndex('site', ['siteId', 'lastSeen']);
  entries.createIndex('type', ['type', 'lastSeen']);
  entries.createIndex('siteType', ['siteId', 'type', 'lastSeen']);
}

/** Brings every stored entry to today's shape, within the browser's own upgrade: killed half-way, nothing has changed. */
async function migrateEntries(
  entries: IDBPObjectStore<Shape, 'entries'[], 'entries', 'versionchange'>,
  from: number,
): Promise<void> {
  for (let cursor = await entries.openCursor(); cursor; cursor = await cursor.continue()) {
    await cursor.update(migrateEntry({ ...cursor.value }, from, LEDGER_SCHEMA) as Entry);
  }
}

async function keepScan(database: IDBPDatabase<Shape>, merge: ScanToMerge): Promise<void> {
  // strict: the browser answers only once the bytes are flushed (IndexedDB 3.0, "durability hint").
  const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
  const bySource = transaction.store.index('sourceUrl');
  const known = (await Promise.all(sourcePages(merge.scan).map((page) => bySource.getAll(page)))).flat();
  for (const entry of mergeScan(merge, known)) void transaction.store.put(entry);
  await transaction.done;
}

async function correctKind(database: IDBPDatabase<Shape>, domain: string, kind: string): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
  for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue()) {
    if (cursor.value.referringDomain === domain)
      await cursor.update({ ...cursor.value, sourceKind: kind, sourceName: null });
  }
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

async function countEntries(database: IDBPDatabase<Shape>, filter: LedgerFilter): Promise<number> {
  const { name, prefix } = indexFor(filter);
  const index = database.transaction('entries').store.index(name);
  if (hasTraitFilter(filter)) {
    let count = 0;
    // biome-ignore lint/suspicious/noExplicitAny: as below.
    for (let cursor = await index.openCursor(rangeOf(prefix, END) as any); cursor; cursor = await cursor.continue()) {
      if (hasTraits(cursor.value, filter.traits)) count += 1;
    }
    return count;
  }
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
    if (hasTraits(cursor.value, filter.traits)) entries.push(cursor.value);
    cursor = await cursor.continue();
  }
  const last = entries.at(-1);
  const next =
    cursor && last ? { lastSeen: last.lastSeen, key: [last.siteId, last.sourceUrl, last.targetKey] as const } : null;
  return { entries, next };
}

function hasTraitFilter({ traits }: LedgerFilter): boolean {
  return traits !== undefined && Object.keys(traits).length > 0;
}

function indexTime(key: unknown): unknown {
  return Array.isArray(key) ? key.at(-1) : key;
}
