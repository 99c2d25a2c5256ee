// The rows of many keys at once. One request for all rows between the first key and the last is many times faster than
// one for each key, where not much else lies between; and in an empty ledger one request tells that there is nothing.

interface Rows<Key, Row> {
  get(key: Key): Promise<Row | undefined>;
  getAll(range: IDBKeyRange): Promise<Row[]>;
  getAllKeys(range: IDBKeyRange, count: number): Promise<Key[]>;
}

/** Rows between the keys that are wanted are read in vain: at most so many for each of these. */
const BETWEEN = 1;

/** In the order of the keys; undefined where there is no row. */
export async function findMany<Key extends string | readonly string[], Row>(
  store: Rows<Key, Row>,
  keys: readonly Key[],
): Promise<(Row | undefined)[]> {
  if (keys.length === 0) return [];
  const sorted = keys.toSorted((a, b) => indexedDB.cmp(a, b));
  const range = IDBKeyRange.bound(sorted[0], sorted.at(-1));
  const most = keys.length * (1 + BETWEEN);
  const there = await store.getAllKeys(range, most + 1);
  if (there.length > most) return Promise.all(keys.map((key) => store.get(key)));
  if (there.length === 0) return keys.map(() => undefined);
  const rows = await store.getAll(range);
  const found = new Map(there.map((key, at) => [nameOf(key), rows[at]]));
  return keys.map((key) => found.get(nameOf(key)));
}

const nameOf = (key: string | readonly string[]): string => JSON.stringify(key);
