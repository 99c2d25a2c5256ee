// Walks through a store in the order of its keys, some hundred rows at a time: a ledger is never whole in memory.
// Everything between two pieces must be a request of the same transaction.

interface Rows<Row> {
  getAll(range?: IDBKeyRange | null, count?: number): Promise<Row[]>;
}

const PIECE = 500;
/** Behind every key of ours: an array sorts after texts, and after arrays of texts. */
const END = [[]];

/**
 * @param within the first parts of the keys to walk through; [] for all
 * @param size rows read at a time
 */
export async function* inPieces<Row>(
  store: Rows<Row>,
  keyOf: (row: Row) => IDBValidKey,
  within: readonly string[] = [],
  size = PIECE,
): AsyncGenerator<Row[]> {
  const upper = within.length === 0 ? END : [...within, END];
  let range = within.length === 0 ? IDBKeyRange.upperBound(upper) : IDBKeyRange.bound([...within], upper);
  for (;;) {
    const rows = await store.getAll(range, size);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < size) return;
    range = IDBKeyRange.bound(keyOf(last), upper, true);
  }
}
