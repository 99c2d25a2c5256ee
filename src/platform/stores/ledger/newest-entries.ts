// Lists the ledger newest first, whole or filtered, in pieces; and counts it.
import type { LinkType } from '../../../core/classify/rel';
import type { Entry, EntryKey } from '../../../core/ledger/entry';
import { hasTraits } from '../../../core/report/traits';
import { readCount } from './read-totals';
import type { Database } from './shape';

/** What to list: all, or one site, or one type, or both. */
export interface LedgerFilter {
  readonly siteId?: string | undefined;
  readonly type?: LinkType | undefined;
  /** Values of traits that an entry must have, by the trait's id (src/core/report/traits.ts). */
  readonly traits?: Readonly<Record<string, string>> | undefined;
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

export async function countEntries(database: Database, filter: LedgerFilter): Promise<number> {
  const { siteId, type, traits } = filter;
  const wanted = [...(type ? [['type', type] as const] : []), ...Object.entries(traits ?? {})];
  const kept = await readCount(database, siteId, wanted);
  if (kept !== null) return kept;
  const { name, prefix } = indexFor(filter);
  const index = database.transaction('entries').store.index(name);
  let count = 0;
  // biome-ignore lint/suspicious/noExplicitAny: idb types the range by each index's key; the name says which it is.
  for (let cursor = await index.openCursor(rangeOf(prefix, END) as any); cursor; cursor = await cursor.continue()) {
    if (isShown(cursor.value, filter)) count += 1;
  }
  return count;
}

export async function newestEntries(
  database: Database,
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
    if (isShown(cursor.value, filter)) entries.push(cursor.value);
    cursor = await cursor.continue();
  }
  const last = entries.at(-1);
  const next =
    cursor && last ? { lastSeen: last.lastSeen, key: [last.siteId, last.sourceUrl, last.targetKey] as const } : null;
  return { entries, next };
}

/** What the user does not want to see is not listed, and not counted either. */
function isShown(entry: Entry, { traits }: LedgerFilter): boolean {
  return !entry.ignored && hasTraits(entry, traits);
}

function indexTime(key: unknown): unknown {
  return Array.isArray(key) ? key.at(-1) : key;
}
