// Reads entries by their keys, and all of them piece by piece in the order of their keys: a key never changes, so
// nothing that happens meanwhile moves an entry from one piece to another.
import { type Entry, type EntryKey, entryKey } from '../../../core/ledger/entry';
import type { Database } from './shape';

/** The entries of these keys, in their order; null where there is none any more. */
export async function readEntries(database: Database, keys: readonly EntryKey[]): Promise<(Entry | null)[]> {
  const { store } = database.transaction('entries');
  const found = await Promise.all(keys.map((key) => store.get([...key])));
  return found.map((entry) => entry ?? null);
}

/** @param after the last entry of the piece before */
export function readPiece(database: Database, limit: number, after?: Entry): Promise<Entry[]> {
  const range = after ? IDBKeyRange.lowerBound([...entryKey(after)], true) : null;
  return database.getAll('entries', range, limit);
}
