// The repair of the running totals: counts all entries anew, tells which totals were wrong, and writes the right ones.
// Before that, rows that are none are set aside. All in one transaction; a scan that comes meanwhile waits for it.
import { unwrap } from 'idb';
import { addToTally, type Tally } from '../../../core/ledger/tally-totals';
import { addToSums, allSumsIn, type Counts, keptOf } from '../../../core/ledger/totals';
import { rankNoted } from './rank-list';
import { setAside } from './set-aside';
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
  /** Rows that were none, and are out of the way now. */
  readonly damaged: number;
  /** Empty: every total was right. */
  readonly wrong: readonly WrongTotal[];
}

/** @param at ISO 8601 */
export function recount(database: Database, at: string): Promise<Recount> {
  return writing(database, async (transaction) => {
    await rankNoted(transaction);
    const damaged = await setAside(transaction, at);
    return { damaged, ...(await recountTotals(transaction)) };
  });
}

/** The same within a transaction that is open already. */
export async function recountTotals(transaction: Counting): Promise<Omit<Recount, 'damaged'>> {
  const tally: Tally = new Map();
  let entries = 0;
  await walkStore(transaction.objectStore('entries'), (entry) => {
    addToTally(tally, entry, 1);
    entries += 1;
  });
  const sums = await correctSums(transaction, tally);
  const ranks = await correctRanks(transaction, tally);
  const rows = await correctRows(transaction, tally);
  // Not by `push(...)`: of a large ledger these are more than a call takes arguments.
  return { entries, wrong: [...sums, ...ranks, ...rows] };
}

async function correctSums(transaction: Counting, tally: Tally): Promise<WrongTotal[]> {
  const store = transaction.objectStore('sums');
  const wrong: WrongTotal[] = [];
  const kept = new Map((await store.getAll()).map((sums) => [sums.scope, sums]));
  const counted = allSumsIn(tally);
  for (const scope of new Set([...kept.keys(), ...counted.keys()])) {
    const right = addToSums(undefined, scope, counted.get(scope) ?? new Map());
    const before = kept.get(scope)?.counts ?? {};
    const after = right?.counts ?? {};
    const differing = keysOf(before, after).flatMap((kind) =>
      differences(before[kind] ?? {}, after[kind] ?? {}).map(({ name, ...counts }) => ({
        scope,
        kind,
        value: name,
        ...counts,
      })),
    );
    if (differing.length === 0) continue;
    wrong.push(...differing);
    await (right ? store.put(right) : store.delete(scope));
  }
  return wrong;
}

async function correctRanks(transaction: Counting, tally: Tally): Promise<WrongTotal[]> {
  const store = transaction.objectStore('ranks');
  const raw = unwrap(store);
  const wrong: WrongTotal[] = [];
  const writes: Write[] = [];
  const right = new Set<string>();
  await walkStore(store, (_row, key) => {
    const [scope, kind, rank, value] = key;
    const counted = (keptOf(kind) === 'many' && tally.get(kind)?.get(value)?.get(scope)) || 0;
    if (counted === -rank) right.add(nameOf(scope, kind, value));
    else {
      wrong.push({ scope, kind, value, kept: -rank, counted });
      writes.push(() => raw.delete(key));
    }
  });
  const missing: WrongTotal[] = [];
  for (const [kind, values] of tally)
    if (keptOf(kind) === 'many')
      for (const [value, scopes] of values)
        for (const [scope, counted] of scopes)
          if (!right.has(nameOf(scope, kind, value))) missing.push({ scope, kind, value, kept: 0, counted });
  // Much in the order in which it will lie: see RankMoves.
  const inOrder = missing
    .map((one) => [nameOf(one.scope, one.kind, one.value), one] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, one] of inOrder) {
    wrong.push(one);
    writes.push(() => raw.put(1, [one.scope, one.kind, -one.counted, one.value]));
  }
  await inTurns(store as never, writes);
  return wrong;
}

type Write = () => unknown;

/** How many writes are under way at a time: a large ledger would else send some hundred thousand at once. */
const AT_ONCE = 1_000;

async function inTurns(store: { count(key: IDBValidKey): Promise<number> }, writes: readonly Write[]): Promise<void> {
  for (let at = 0; at < writes.length; at += AT_ONCE) {
    for (const write of writes.slice(at, at + AT_ONCE)) write();
    // Requests are answered in their order: with this one those before it are done. One that fails ends them all.
    await store.count('');
  }
}

const nameOf = (...parts: readonly string[]): string => parts.join('\n');

/** Takes out of the tally what it has compared. */
async function correctRows(transaction: Counting, tally: Tally): Promise<WrongTotal[]> {
  const store = transaction.objectStore('totals');
  const raw = unwrap(store);
  const wrong: WrongTotal[] = [];
  const writes: Write[] = [];
  const compare = (kind: string, value: string, kept: Counts, counted: Counts): void => {
    const found = differences(kept, counted);
    if (found.length === 0) return;
    wrong.push(...found.map(({ name, ...counts }) => ({ scope: name, kind, value, ...counts })));
    const isLeft = Object.keys(counted).length > 0;
    writes.push(() => (isLeft ? raw.put({ kind, value, counts: counted }) : raw.delete([kind, value])));
  };
  await walkStore(store, ({ kind, value, counts }) => {
    const values = keptOf(kind) === 'few' ? undefined : tally.get(kind);
    compare(kind, value, counts, Object.fromEntries(values?.get(value) ?? []));
    values?.delete(value);
  });
  // What no row was met for.
  for (const [kind, values] of tally)
    if (keptOf(kind) !== 'few')
      for (const [value, counts] of [...values].sort(([a], [b]) => (a < b ? -1 : 1)))
        compare(kind, value, {}, Object.fromEntries(counts));
  await inTurns(store as never, writes);
  return wrong;
}

interface Difference {
  readonly name: string;
  readonly kept: number;
  readonly counted: number;
}

function differences(before: Counts, after: Counts): Difference[] {
  return keysOf(before, after)
    .map((name) => ({ name, kept: before[name] ?? 0, counted: after[name] ?? 0 }))
    .filter(({ kept, counted }) => kept !== counted);
}

function keysOf(...records: readonly object[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}
