// How running totals are stored: one row a scope for what has few values, and one row a value for what has many. So the
// first are read with one get, and a page that is new changes a few small rows only.
import { type TotalKind, type TotalKindId, totalKinds } from './total-kinds';

/** Counts by value. */
export type Counts = Readonly<Record<string, number>>;

/** All of a scope that is few, by kind; and under `distinct` how many different values each kind of many has. */
export interface Sums {
  readonly scope: string;
  readonly counts: Readonly<Record<string, Counts>>;
}

/** The count of one value of a kind of many values, or of one day. Rows of nothing do not exist. */
export interface Total {
  readonly scope: string;
  readonly kind: string;
  readonly value: string;
  readonly count: number;
  /** The count below zero, so that an index lists the largest first; days are listed by date and have none. */
  readonly rank?: number;
}

export const DISTINCT = 'distinct';

const keptAs = new Map<string, TotalKind['kept']>(totalKinds.map(({ id, kept }) => [id, kept]));

export function keptOf(kind: TotalKindId | string): TotalKind['kept'] | undefined {
  return keptAs.get(kind);
}

export function totalRow(scope: string, kind: string, value: string, count: number): Total {
  const row = { scope, kind, value, count };
  return keptOf(kind) === 'many' ? { ...row, rank: -count } : row;
}

/** Sums after differences were added. @returns null where nothing is left */
export function addToSums(
  sums: Sums | undefined,
  scope: string,
  by: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Sums | null {
  const kinds = new Map(Object.entries(sums?.counts ?? {}));
  for (const [kind, differences] of by) {
    const counts = new Map(Object.entries(kinds.get(kind) ?? {}));
    for (const [value, difference] of differences) counts.set(value, (counts.get(value) ?? 0) + difference);
    const left = [...counts].filter(([, count]) => count !== 0);
    if (left.length > 0) kinds.set(kind, Object.fromEntries(left));
    else kinds.delete(kind);
  }
  return kinds.size > 0 ? { scope, counts: Object.fromEntries(kinds) } : null;
}
