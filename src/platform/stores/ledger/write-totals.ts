// Keeps the running totals in step with the entries: written at the end of every transaction that writes entries.
//
// The list by count is a store of its own, whose rows are taken away one by one. An index would do the same with less
// code, but Chromium (seen in 156) leaves the old places of a row in it and steps over them at each reading: after
// 18,000 changes of 60 counts the first 60 took 20 times as long as after 3,000, and it grew on.
import { unwrap } from 'idb';
import { type Tally, withoutZeros } from '../../../core/ledger/tally-totals';
import { addCounts, addSum, addToSums, DISTINCT, keptOf, sumsIn, type Total } from '../../../core/ledger/totals';
import { ahead } from './ahead';
import { findMany } from './find-many';
import { noteUnranked, type RankedValue, RankMoves } from './rank-list';
import type { Writing } from './shape';

/** Rows under way at a time: a large import would else ask for some hundred thousand at once. */
const AT_ONCE = 1_000;
/** A scan changes no more of them. */
const FEW = 100;

/**
 * @param tally what the transaction's writes change; used up
 * @param ranksLater whether the list by count may follow when nobody waits
 */
export async function writeTotals(transaction: Writing, tally: Tally, ranksLater: boolean): Promise<void> {
  withoutZeros(tally);
  const differences = sumsIn(tally);
  const rows = [...tally]
    .filter(([kind]) => keptOf(kind) !== 'few')
    .flatMap(([kind, values]) => [...values].map(([value, by]) => ({ kind, value, by })));
  // In the order of their keys they lie side by side: read at once, and written without much to and fro.
  if (rows.length > FEW) rows.sort((a, b) => indexedDB.cmp([a.kind, a.value], [b.kind, b.value]));
  const scopes = new Set([...differences.keys(), ...rows.flatMap(({ by }) => [...by.keys()])]);
  // All reads are asked for before the first answer is awaited, and no write is waited for: requests of a transaction
  // are answered in their order, and one that fails ends it.
  const sums = transaction.objectStore('sums');
  const summed = Promise.all([...scopes].map(async (scope) => [scope, await sums.get(scope)] as const));
  // It may fail while something else is awaited that fails too: nobody is to call that unheard.
  summed.catch(() => {});
  const unranked: RankedValue[] = [];
  const moves = new RankMoves();
  const pieces = Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, nth) =>
    rows.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE),
  );
  for await (const { piece, before } of ahead(withTotals(transaction, pieces)))
    for (const [nth, row] of piece.entries()) {
      const rank = writeRow(transaction, row, before[nth], differences, ranksLater ? null : moves);
      if (rank === 'later') unranked.push([row.kind, row.value]);
    }
  noteUnranked(transaction, unranked);
  moves.write(transaction);
  const raw = unwrap(sums);
  for (const [scope, before] of await summed) {
    const after = addToSums(before, scope, differences.get(scope) ?? new Map());
    if (after) raw.put(after);
    else raw.delete(scope);
  }
}

/** Pieces of rows with what is kept of them. */
async function* withTotals(transaction: Writing, pieces: readonly (readonly Row[])[]) {
  const totals = transaction.objectStore('totals');
  for (const piece of pieces) {
    const keys = piece.map(({ kind, value }): [string, string] => [kind, value]);
    const before = await (piece.length > FEW
      ? findMany<[string, string], Total>(totals, keys)
      : Promise.all(keys.map((key) => totals.get(key))));
    yield { piece, before };
  }
}

/** A value's differences by scope. */
interface Row {
  readonly kind: string;
  readonly value: string;
  readonly by: ReadonlyMap<string, number>;
}

/**
 * @param sums gets what differs in the number of different values
 * @param moves gets what is to be moved in the list by count; null: that is done later
 * @returns whether its place in the list by count is still to be changed
 */
function writeRow(
  transaction: Writing,
  { kind, value, by }: Row,
  before: Total | undefined,
  sums: ReturnType<typeof sumsIn>,
  moves: RankMoves | null,
): 'later' | 'done' {
  const totals = unwrap(transaction.objectStore('totals'));
  const was = before?.counts ?? {};
  const is = addCounts(was, by);
  const isLeft = Object.keys(is).length > 0;
  const isRanked = keptOf(kind) === 'many';
  const ranked = before?.ranked ?? was;
  const later = isRanked && isLeft && moves === null;
  if (isLeft) totals.put({ kind, value, counts: is, ...(later && { ranked }) });
  else totals.delete([kind, value]);
  if (!isRanked) return 'done';
  for (const scope of by.keys())
    if (scope in was !== scope in is) addSum(sums, scope, DISTINCT, kind, scope in is ? 1 : -1);
  if (later) return 'later';
  // Of a value that is gone nothing would tell later where it stood.
  const own = moves ?? new RankMoves();
  own.add([kind, value], ranked, is);
  if (moves === null) own.write(transaction);
  return 'done';
}
