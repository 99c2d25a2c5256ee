// Some rows of an index of entries, newest first, in one answer. A cursor hands out row after row and takes six times
// as long. Newer browsers (Chromium 141, Firefox 153 and perhaps earlier) hand out many rows downwards at once; in
// the others `getAll` is fast, but only goes upwards and knows no way into the midst of rows that share a key: there a
// cursor of keys finds both ends first.
import { type IDBPIndex, unwrap } from 'idb';
import type { Entry, EntryKey } from '../../../core/ledger/entry';
import { entryKey } from '../../../core/ledger/entry';
import type { Shape } from './shape';

export type EntryIndex = IDBPIndex<Shape, ['entries'], 'entries', 'lastSeen' | 'site' | 'type' | 'siteType'>;

/** A place in the list: what follows it is older, or of the same moment and before it by its key. */
export interface Cursor {
  readonly lastSeen: string;
  readonly key: EntryKey;
}

export interface Window {
  readonly rows: readonly Entry[];
  /** Whether there are rows behind these. */
  readonly more: boolean;
}

/** How many rows may share a moment with the first or the last one before they are read one by one. */
const TIES = 200;

/**
 * @param range the part of the index to list, whose upper end is the moment of `after`, if there is one
 * @param after the row behind which to begin
 */
export async function readWindow(index: EntryIndex, range: IDBKeyRange, size: number, after?: Cursor): Promise<Window> {
  return (await downwards(index, range, size, after)) ?? upwards(index, range, size, after);
}

/** @returns null where the browser cannot, or where as many rows as asked for share the moment of `after` */
async function downwards(
  index: EntryIndex,
  query: IDBKeyRange,
  size: number,
  after: Cursor | undefined,
): Promise<Window | null> {
  const raw = unwrap(index) as IDBIndex & Partial<AllRecords>;
  if (!raw.getAllRecords) return null;
  // One more tells whether there are rows behind these; and the row of `after` itself is mostly among them.
  const count = size + (after ? 2 : 1);
  const records = await promised(raw.getAllRecords({ query, direction: 'prev', count }));
  const isBehind = ({ key, primaryKey }: EntryRecord): boolean =>
    !after || timeOf(key) !== after.lastSeen || indexedDB.cmp(primaryKey, after.key) < 0;
  const first = records.findIndex(isBehind);
  const isWhole = records.length < count;
  const end = isWhole ? records.length : count - 1;
  if (first === -1 || first >= end) return isWhole ? { rows: [], more: false } : null;
  const rows = records.slice(first, Math.min(first + size, end));
  return { rows: rows.map(({ value }) => value), more: first + rows.length < records.length };
}

/** Indexed Database API 3.0, "getAllRecords"; TypeScript does not know it yet. */
interface AllRecords {
  getAllRecords(options: {
    readonly query: IDBKeyRange;
    readonly direction: 'prev';
    readonly count: number;
  }): IDBRequest<EntryRecord[]>;
}

interface EntryRecord {
  readonly key: IDBValidKey;
  readonly primaryKey: IDBValidKey;
  readonly value: Entry;
}

function promised<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

async function upwards(
  index: EntryIndex,
  range: IDBKeyRange,
  size: number,
  after: Cursor | undefined,
): Promise<Window> {
  const cursor = await toBegin(index, range, after);
  if (!cursor) return { rows: [], more: false };
  const first = { key: cursor.key, primary: cursor.primaryKey };
  const behind = await cursor.advance(size);
  const lower = behind ? behind.key : range.lower;
  const whole =
    lower === undefined ? IDBKeyRange.upperBound(first.key) : IDBKeyRange.bound(lower, first.key as IDBValidKey);
  const found = await index.getAll(whole as never, size + TIES);
  if (found.length === size + TIES) return oneByOne(index, range, size, after);
  const [newest, oldest] = [timeOf(first.key), behind ? timeOf(behind.key) : null];
  const rows = found.filter((entry) => {
    const key = entryKey(entry);
    if (entry.lastSeen === newest && indexedDB.cmp(key, first.primary) > 0) return false;
    return !behind || entry.lastSeen !== oldest || indexedDB.cmp(key, behind.primaryKey) > 0;
  });
  return { rows: rows.reverse(), more: behind !== null };
}

async function toBegin(index: EntryIndex, range: IDBKeyRange, after: Cursor | undefined) {
  const cursor = await index.openKeyCursor(range as never, 'prev');
  if (!cursor || !after || timeOf(cursor.key) !== after.lastSeen) return cursor;
  const key = [...after.key] as [string, string, string];
  const side = indexedDB.cmp(cursor.primaryKey, key);
  if (side < 0) return cursor;
  if (side === 0) return cursor.continue();
  const there = await cursor.continuePrimaryKey(cursor.key, key);
  return there && timeOf(there.key) === after.lastSeen && indexedDB.cmp(there.primaryKey, key) === 0
    ? there.continue()
    : there;
}

/** Of a moment that many rows share: as slow as a cursor is, and never more than the rows asked for. */
async function oneByOne(
  index: EntryIndex,
  range: IDBKeyRange,
  size: number,
  after: Cursor | undefined,
): Promise<Window> {
  const start = await toBegin(index, range, after);
  const { key, primaryKey } = start ?? {};
  if (key === undefined || primaryKey === undefined) return { rows: [], more: false };
  let cursor = await index.openCursor(range as never, 'prev');
  if (cursor && indexedDB.cmp([cursor.key, cursor.primaryKey], [key, primaryKey]) !== 0)
    cursor = await cursor.continuePrimaryKey(key, primaryKey);
  const rows: Entry[] = [];
  while (cursor && rows.length < size) {
    rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  return { rows, more: cursor !== null };
}

function timeOf(key: unknown): unknown {
  return Array.isArray(key) ? key.at(-1) : key;
}
