// The repair of the running totals: counts all entries anew, tells which totals were wrong, and writes the right ones.
// All in one transaction; a scan that comes meanwhile waits for it.
import { addToTally, type Tally } from '../../../core/ledger/tally-totals';
import { addToSums, type Counts, DISTINCT, keptOf, totalRow } from '../../../core/ledger/totals';
import type { Counting, Database } from './shape';
import { walkStore } from './walk-store';
import { writing } from './write';

/** A total that was not what counting gives. */
export interface WrongTotal {
  /** The id of a tracked site, or that of the whole ledger. */
  readonly scope: string;
  readonly kind: string;
  readonly value: string;
  readonly kept: number;
  readonly counted: number;
}

export interface Recount {
  readonly entries: number;
  /** Empty: every total was right. */
  readonly wrong: readonly WrongTotal[];
}

export function recount(database: Database): Promise<Recount> {
  return writing(database, recountTotals);
}

/** The same within a transaction that is open already. */
export async function recountTotals(transaction: Counting): Promise<Recount> {
  const tally: Tally = new Map();
  let entries = 0;
  await walkStore(transaction.objectStore('entries'), (entry) => {
    addToTally(tally, entry, 1);
    entries += 1;
  });
  const wrong = [...(await correctSums(transaction, tally)), ...(await correctRows(transaction, tally))];
  return { entries, wrong };
}

async function correctSums(transaction: Counting, tally: Tally): Promise<WrongTotal[]> {
  const store = transaction.objectStore('sums');
  const wrong: WrongTotal[] = [];
  const kept = new Map((await store.getAll()).map((sums) => [sums.scope, sums]));
  for (const scope of new Set([...kept.keys(), ...tally.keys()])) {
    const kinds = tally.get(scope) ?? new Map<string, Map<string, number>>();
    const few = [...kinds].filter(([kind]) => keptOf(kind) === 'few');
    const many = [...kinds].filter(([kind]) => keptOf(kind) === 'many');
    const distinct = new Map(many.map(([kind, counts]) => [kind, counts.size]));
    const right = addToSums(undefined, scope, new Map([...few, [DISTINCT, distinct]]));
    const before = kept.get(scope)?.counts ?? {};
    const after = right?.counts ?? {};
    const differing = keysOf(before, after).flatMap((kind) =>
      differences(before[kind] ?? {}, after[kind] ?? {}).map((one) => ({ scope, kind, ...one })),
    );
    if (differing.length === 0) continue;
    wrong.push(...differing);
    await (right ? store.put(right) : store.delete(scope));
  }
  return wrong;
}

async function correctRows(transaction: Counting, tally: Tally): Promise<WrongTotal[]> {
  const store = transaction.objectStore('totals');
  const wrong: WrongTotal[] = [];
  await walkStore(store, ({ scope, kind, value, count, rank }) => {
    const counts = keptOf(kind) === 'few' ? undefined : tally.get(scope)?.get(kind);
    const counted = counts?.get(value) ?? 0;
    counts?.delete(value);
    if (count === counted && rank === totalRow(scope, kind, value, counted).rank) return;
    wrong.push({ scope, kind, value, kept: count, counted });
  });
  // What no row was met for.
  for (const [scope, kinds] of tally)
    for (const [kind, counts] of kinds)
      if (keptOf(kind) !== 'few')
        for (const [value, counted] of counts) wrong.push({ scope, kind, value, kept: 0, counted });
  await Promise.all(
    wrong.map(({ scope, kind, value, counted }) =>
      counted === 0 ? store.delete([scope, kind, value]) : store.put(totalRow(scope, kind, value, counted)),
    ),
  );
  return wrong;
}

function differences(before: Counts, after: Counts): { value: string; kept: number; counted: number }[] {
  return keysOf(before, after)
    .map((value) => ({ value, kept: before[value] ?? 0, counted: after[value] ?? 0 }))
    .filter(({ kept, counted }) => kept !== counted);
}

function keysOf(...records: readonly object[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}
