// Keeps the running totals in step with the entries: called by every write of entries, in the same transaction.
import type { Entry } from '../../../core/ledger/entry';
import { tallyWrites } from '../../../core/ledger/tally-totals';
import {
  addCounts,
  addSum,
  addToSums,
  type Counts,
  DISTINCT,
  keptOf,
  sumsIn,
  totalRow,
} from '../../../core/ledger/totals';
import type { Writing } from './shape';

/** One after another within a transaction: what is read here must not be written meanwhile. */
export async function writeTotals(
  transaction: Writing,
  writes: readonly { readonly before: Entry | null; readonly after: Entry | null }[],
): Promise<void> {
  const tally = tallyWrites(writes);
  const sums = sumsIn(tally);
  const rows = [...tally].filter(([kind]) => keptOf(kind) !== 'few');
  const totals = transaction.objectStore('totals');
  // All reads are asked for before the first answer is awaited, and no single write is waited for.
  const written: Promise<unknown>[] = [];
  await Promise.all(
    rows.flatMap(([kind, values]) =>
      [...values].map(async ([value, by]) => {
        const before = (await totals.get([kind, value]))?.counts ?? {};
        const after = addCounts(before, by);
        const isLeft = Object.keys(after).length > 0;
        written.push(isLeft ? totals.put(totalRow(kind, value, after)) : totals.delete([kind, value]));
        if (keptOf(kind) === 'many') countDistinct(sums, kind, by.keys(), before, after);
      }),
    ),
  );
  const store = transaction.objectStore('sums');
  await Promise.all(
    [...sums].map(async ([scope, kinds]) => {
      const after = addToSums(await store.get(scope), scope, kinds);
      written.push(after ? store.put(after) : store.delete(scope));
    }),
  );
  await Promise.all(written);
}

function countDistinct(
  sums: ReturnType<typeof sumsIn>,
  kind: string,
  scopes: Iterable<string>,
  before: Counts,
  after: Counts,
): void {
  for (const scope of scopes) {
    const more = Number(scope in after) - Number(scope in before);
    if (more !== 0) addSum(sums, scope, DISTINCT, kind, more);
  }
}
