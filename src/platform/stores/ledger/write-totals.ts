// Keeps the running totals in step with the entries: written at the end of every transaction that writes entries.
//
// The list by count is a store of its own, whose rows are taken away one by one. An index would do the same with less
// code, but Chromium (seen in 156) leaves the old places of a row in it and steps over them at each reading: after
// 18,000 changes of 60 counts the first 60 took 20 times as long as after 3,000, and it grew on.
import { type Tally, withoutZeros } from '../../../core/ledger/tally-totals';
import { addCounts, addSum, addToSums, DISTINCT, keptOf, sumsIn } from '../../../core/ledger/totals';
import type { Writing } from './shape';

/** Rows under way at a time: a large import would else ask for some hundred thousand at once. */
const AT_ONCE = 1_000;

/** @param tally what the transaction's writes change; used up */
export async function writeTotals(transaction: Writing, tally: Tally): Promise<void> {
  withoutZeros(tally);
  const sums = sumsIn(tally);
  const rows = [...tally]
    .filter(([kind]) => keptOf(kind) !== 'few')
    .flatMap(([kind, values]) => [...values].map(([value, by]) => ({ kind, value, by })));
  const totals = transaction.objectStore('totals');
  const ranks = transaction.objectStore('ranks');
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    // All reads are asked for before the first answer is awaited, and no single write is waited for.
    const written: Promise<unknown>[] = [];
    const changed = Promise.all(
      rows.slice(at, at + AT_ONCE).map(async ({ kind, value, by }) => {
        const before = (await totals.get([kind, value]))?.counts ?? {};
        const after = addCounts(before, by);
        const isLeft = Object.keys(after).length > 0;
        written.push(isLeft ? totals.put({ kind, value, counts: after }) : totals.delete([kind, value]));
        if (keptOf(kind) !== 'many') return;
        for (const scope of by.keys()) {
          const [was = 0, is = 0] = [before[scope], after[scope]];
          if (was !== 0) written.push(ranks.delete([scope, kind, -was, value]));
          if (is !== 0) written.push(ranks.put(1, [scope, kind, -is, value]));
          if ((was === 0) !== (is === 0)) addSum(sums, scope, DISTINCT, kind, was === 0 ? 1 : -1);
        }
      }),
    );
    // Also what is under way when another fails is waited for: nothing may fail unheard.
    await changed.finally(() => Promise.allSettled(written));
    await Promise.all(written);
  }
  const store = transaction.objectStore('sums');
  await Promise.all(
    [...sums].map(async ([scope, kinds]) => {
      const after = addToSums(await store.get(scope), scope, kinds);
      await (after ? store.put(after) : store.delete(scope));
    }),
  );
}
