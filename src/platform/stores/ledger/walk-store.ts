// Walks through a whole store in the order of its keys, some thousand rows at a time: far faster than a cursor, and the
// store is never in memory as a whole.
import type { IDBPObjectStore, StoreKey, StoreNames, StoreValue } from 'idb';
import type { Shape, StoreName } from './shape';

const ROWS = 2_000;

export async function walkStore<Name extends StoreNames<Shape>>(
  store: IDBPObjectStore<Shape, StoreName[], Name, 'readwrite' | 'versionchange'>,
  visit: (row: StoreValue<Shape, Name>, key: StoreKey<Shape, Name>) => void,
): Promise<void> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const [rows, keys]: [StoreValue<Shape, Name>[], StoreKey<Shape, Name>[]] = await Promise.all([
      store.getAll(range, ROWS),
      store.getAllKeys(range, ROWS),
    ]);
    for (const [at, row] of rows.entries()) visit(row, keys[at] as StoreKey<Shape, Name>);
    const last = keys.at(-1);
    if (last === undefined || rows.length < ROWS) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
