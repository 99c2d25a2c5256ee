// Lists the ledger newest first, whole or by what has an index, in pieces; and counts it by its totals.
import type { LinkType } from '../../../core/classify/rel';
import { type Entry, entryKey } from '../../../core/ledger/entry';
import { ANY, WHOLE_LEDGER } from '../../../core/ledger/total-kinds';
import { readSums } from './read-totals';
import { type Cursor, type EntryIndex, readWindow } from './read-window';
import type { Database } from './shape';

export type { Cursor } from './read-window';

/** What to list: all, or one site, or one type, or both. */
export interface LedgerFilter {
  readonly siteId?: string | undefined;
  readonly type?: LinkType | undefined;
  /** Also those of domains the user does not want to see. */
  readonly withIgnored?: boolean | undefined;
}

/** What to count. Of what the user does not want to see no types are counted. */
export type CountFilter =
  | (Pick<LedgerFilter, 'siteId' | 'type'> & { readonly withIgnored?: false })
  | { readonly siteId?: string | undefined; readonly withIgnored: boolean; readonly type?: undefined };

export interface Page {
  readonly entries: readonly Entry[];
  /** Where to go on; null at the end. */
  readonly next: Cursor | null;
}

const END = '\uFFFF';
/** Rows read at a time: fewer would cost more in asking, more would be too much at once. */
const LEAST = 100;
const MOST = 1_000;

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

export async function countEntries(database: Database, { siteId, type, withIgnored }: CountFilter): Promise<number> {
  const { counts } = await readSums(database, siteId ?? WHOLE_LEDGER);
  const shown = type ? counts.type?.[type] : counts.entries?.[ANY];
  return (shown ?? 0) + ((withIgnored && counts.ignored?.[ANY]) || 0);
}

export async function newestEntries(
  database: Database,
  filter: LedgerFilter,
  limit: number,
  after?: Cursor,
): Promise<Page> {
  const { name, prefix } = indexFor(filter);
  const index: EntryIndex = database.transaction('entries').store.index(name);
  const entries: Entry[] = [];
  let [at, more] = [after, true];
  while (more && entries.length < limit) {
    const wanted = Math.min(Math.max(limit - entries.length, LEAST), MOST);
    const window = await readWindow(index, rangeOf(prefix, at?.lastSeen ?? END), wanted, at);
    const shown = window.rows.filter((entry) => isShown(entry, filter));
    const taken = shown.slice(0, limit - entries.length);
    for (const entry of taken) entries.push(entry);
    more = window.more || taken.length < shown.length;
    const last = (taken.length < shown.length ? taken : window.rows).at(-1);
    at = last && { lastSeen: last.lastSeen, key: entryKey(last) };
  }
  return { entries, next: more && at ? at : null };
}

/** What the user does not want to see is not listed, and not counted either. */
function isShown(entry: Entry, { withIgnored }: LedgerFilter): boolean {
  return withIgnored || !entry.ignored;
}
