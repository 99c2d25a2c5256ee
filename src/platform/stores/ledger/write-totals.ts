// Keeps the running totals in step with the entries: written at the end of every transaction that writes entries.
//
// The list by count is a store of its own, whose rows are taken away one by one. An index would do the same with less
// code, but Chromium (seen in 156) leaves the old places of a row in it and steps over them at each reading: after
// 18,000 changes of 60 counts the first 60 took 20 times as long as after 3,000, and it grew on.
import { unwrap } from 'idb';
import { type Tally, withoutZeros } from '../../../core/ledger/tally-totals';
import { addCounts, addSum, addToSums, type Counts, DISTINCT, keptOf, sumsIn } from '../../../core/ledger/totals';
import type { Writing } from './shape';

/** Rows under way at a time: a large import would else ask for some hundred thousand at once. */
const AT_ONCE = 1_000;

/** @param tally what the transaction's writes change; used up */
export async function writeTotals(transaction: Writing, tally: Tally): Promise<void> {
  withoutZeros(tally);
  const differences = sumsIn(tally);
  const rows = [...tally]
    .filter(([kind]) => keptOf(kind) !== 'few')
    .flatMap(([kind, values]) => [...values].map(([value, by]) => ({ kind, value, by })));
  const scopes = new Set([...differences.keys(), ...rows.flatMap(({ by }) => [...by.keys()])]);
  // All reads are asked for before the first answer is awaited, and no write is waited for: requests of a transaction
  // are answered in their order, and one that fails ends it.
  const sums = transaction.objectStore('sums');
  const summed = Promise.all([...scopes].map(async (scope) => [scope, await sums.get(scope)] as const));
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const piece = rows.slice(at, at + AT_ONCE);
    const before = await countsOf(transaction, piece);
    for (const [nth, row] of piece.entries()) writeRow(transaction, row, before[nth] ?? {}, differences);
  }
  const raw = unwrap(sums);
  for (const [scope, before] of await summed) {
    const after = addToSums(before, scope, differences.get(scope) ?? new Map());
    if (after) raw.put(after);
    else raw.delete(scope);
  }
}

/** A value's differences by scope. */
interface Row {
  readonly kind: string;
  readonly value: string;
  readonly by: ReadonlyMap<string, number>;
}

function countsOf(transaction: Writing, rows: readonly Row[]): Promise<Counts[]> {
  const totals = transaction.objectStore('totals');
  return Promise.all(rows.map(async ({ kind, value }) => (await totals.get([kind, value]))?.counts ?? {}));
}

/** @param sums gets what differs in the number of different values */
function writeRow(
  transaction: Writing,
  { kind, value, by }: Row,
  before: Counts,
  sums: ReturnType<typeof sumsIn>,
): void {
  const totals = unwrap(transaction.objectStore('totals'));
  const after = addCounts(before, by);
  if (Object.keys(after).length > 0) totals.put({ kind, value, counts: after });
  else totals.delete([kind, value]);
  if (keptOf(kind) !== 'many') return;
  const ranks = unwrap(transaction.objectStore('ranks'));
  for (const scope of by.keys()) {
    const [was = 0, is = 0] = [before[scope], after[scope]];
    if (was !== 0) ranks.delete([scope, kind, -was, value]);
    if (is !== 0) ranks.put(1, [scope, kind, -is, value]);
    if ((was === 0) !== (is === 0)) addSum(sums, scope, DISTINCT, kind, was === 0 ? 1 : -1);
  }
}
