// Keeps the running totals in step with the entries: called by every write of entries, in the same transaction.
import type { Entry } from '../../../core/ledger/entry';
import { tallyWrites } from '../../../core/ledger/tally-totals';
import { addToSums, DISTINCT, keptOf, totalRow } from '../../../core/ledger/totals';
import type { Writing } from './shape';

/** One after another within a transaction: what is read here must not be written meanwhile. */
export async function writeTotals(
  transaction: Writing,
  writes: readonly { readonly before: Entry | null; readonly after: Entry | null }[],
): Promise<void> {
  const tally = tallyWrites(writes);
  await Promise.all([...tally].map(([scope, kinds]) => writeScope(transaction, scope, kinds)));
}

async function writeScope(
  transaction: Writing,
  scope: string,
  kinds: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Promise<void> {
  const sums = transaction.objectStore('sums');
  const kept = sums.get(scope);
  const rows = [...kinds].filter(([kind]) => keptOf(kind) !== 'few');
  const few = new Map([...kinds].filter(([kind]) => keptOf(kind) === 'few'));
  const distinct = new Map<string, number>();
  await Promise.all(
    rows.flatMap(([kind, differences]) =>
      [...differences].map(async ([value, by]) => {
        const more = await writeRow(transaction, scope, kind, value, by);
        if (more !== 0 && keptOf(kind) === 'many') distinct.set(kind, (distinct.get(kind) ?? 0) + more);
      }),
    ),
  );
  if (few.size === 0 && distinct.size === 0) return;
  const after = addToSums(await kept, scope, new Map([...few, [DISTINCT, distinct]]));
  await (after ? sums.put(after) : sums.delete(scope));
}

/** @returns 1 where the row is new, -1 where it is gone */
async function writeRow(transaction: Writing, scope: string, kind: string, value: string, by: number): Promise<number> {
  const totals = transaction.objectStore('totals');
  const before = (await totals.get([scope, kind, value]))?.count ?? 0;
  const after = before + by;
  if (after === 0) await totals.delete([scope, kind, value]);
  else await totals.put(totalRow(scope, kind, value, after));
  return Number(before === 0) - Number(after === 0);
}
