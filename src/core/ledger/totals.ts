// How running totals are stored. What has few values is one row a scope, read with one get. What has many is one row a
// value, with the counts of all scopes in it: a page that is new changes a handful of rows, and a domain's row says at
// once which sites it links to.
import type { Tally } from './tally-totals';
import { type TotalKind, totalKinds } from './total-kinds';

/** Counts by value, or by scope. */
export type Counts = Readonly<Record<string, number>>;

/** All of a scope that is few, by kind; and under `distinct` how many different values each kind of many has. */
export interface Sums {
  readonly scope: string;
  readonly counts: Readonly<Record<string, Counts>>;
}

/** The counts of one value of a kind of many values, or of one day, by scope. There are no rows of nothing. */
export interface Total {
  readonly kind: string;
  readonly value: string;
  readonly counts: Counts;
  /** The counts under which it stands in the list by count; absent where these are they. */
  readonly ranked?: Counts;
}

/** A row of the list by count: the count is below zero, so that the largest stands first. */
export type Rank = readonly [scope: string, kind: string, rank: number, value: string];

export const DISTINCT = 'distinct';

const keptAs = new Map<string, TotalKind['kept']>(totalKinds.map(({ id, kept }) => [id, kept]));

export function keptOf(kind: string): TotalKind['kept'] | undefined {
  return keptAs.get(kind);
}

/** Counts after differences were added; those that are nothing are left out. */
export function addCounts(counts: Counts | undefined, by: ReadonlyMap<string, number>): Counts {
  const added = new Map(Object.entries(counts ?? {}));
  for (const [name, difference] of by) added.set(name, (added.get(name) ?? 0) + difference);
  return Object.fromEntries([...added].filter(([, count]) => count !== 0));
}

/** Sums after differences, by kind and value, were added. @returns null where nothing is left */
export function addToSums(sums: Sums | undefined, scope: string, by: Differences): Sums | null {
  const kinds = new Map(Object.entries(sums?.counts ?? {}));
  for (const [kind, differences] of by) {
    const counts = addCounts(kinds.get(kind), differences);
    if (Object.keys(counts).length > 0) kinds.set(kind, counts);
    else kinds.delete(kind);
  }
  return kinds.size > 0 ? { scope, counts: Object.fromEntries(kinds) } : null;
}
type Differences = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What belongs into the sums, by scope, kind and value. */
export function sumsIn(tally: Tally): Map<string, Map<string, Map<string, number>>> {
  const scopes = new Map<string, Map<string, Map<string, number>>>();
  for (const [kind, values] of tally) {
    if (keptOf(kind) !== 'few') continue;
    for (const [value, counts] of values)
      for (const [scope, count] of counts) addSum(scopes, scope, kind, value, count);
  }
  return scopes;
}

/** All sums of entries that are counted from nothing, how many different values each kind of many has among them. */
export function allSumsIn(tally: Tally): Map<string, Map<string, Map<string, number>>> {
  const scopes = sumsIn(tally);
  for (const [kind, values] of tally) {
    if (keptOf(kind) !== 'many') continue;
    for (const counts of values.values()) for (const scope of counts.keys()) addSum(scopes, scope, DISTINCT, kind, 1);
  }
  return scopes;
}

export function addSum(
  scopes: Map<string, Map<string, Map<string, number>>>,
  scope: string,
  kind: string,
  value: string,
  by: number,
): void {
  const kinds = scopes.get(scope) ?? new Map<string, Map<string, number>>();
  scopes.set(scope, kinds);
  const values = kinds.get(kind) ?? new Map<string, number>();
  kinds.set(kind, values);
  values.set(value, (values.get(value) ?? 0) + by);
}
