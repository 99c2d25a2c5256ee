// What befell links since one looked last, from the running totals: they count by day, so what had happened on that day
// by the time one left is remembered with the visit and taken off.
import { type EventId, readEventDay } from '../ledger/events';
import type { Counts } from '../ledger/totals';
import type { CountedValue, Held } from './figures';
import { type Party, sitesOf } from './scope';

/** THE LIST of what is told of, the gravest first. `changed` is not among it: it holds what the others say. */
export const toldEvents = [
  'lost',
  'missing',
  'unfollowed',
  'refollowed',
  'back',
  'new',
] as const satisfies readonly EventId[];
export type ToldEvent = (typeof toldEvents)[number];

/** What is remembered of a visit. */
export interface Visit {
  /** ISO 8601: when one looked last. */
  readonly at: string;
  /** By event and scope of the ledger: what that day had brought by then. */
  readonly seen: Readonly<Record<string, Counts>>;
}

/** Longer away than that, and what comes next is another visit. */
export const AWAY_MS = 30 * 60_000;

export function visitAt(held: Held, at: string): Visit {
  const day = at.slice(0, 10);
  const seen = toldEvents.map((event) => [event, countsOn(held.days[event], day)] as const);
  return { at, seen: Object.fromEntries(seen) };
}

/** Counts of one day, by scope. */
function countsOn(rows: readonly CountedValue[], day: string): Counts {
  const sums: Record<string, number> = {};
  for (const { value, counts } of rows) {
    if (readEventDay(value)[0] !== day) continue;
    for (const [scope, count] of Object.entries(counts)) sums[scope] = (sums[scope] ?? 0) + count;
  }
  return sums;
}

export interface Told {
  readonly event: ToldEvent;
  readonly count: number;
}

/** Whose links, and what befell them; nothing of those that nothing befell. */
export interface ToldOf {
  readonly scope: 'mine' | 'rivals';
  readonly told: readonly Told[];
}

export function toldSince(held: Held, { at, seen }: Visit, sites: readonly Party[]): ToldOf[] {
  const day = at.slice(0, 10);
  return (['mine', 'rivals'] as const).flatMap((scope) => {
    const ids = sitesOf(scope, sites);
    const told = toldEvents.map((event) => ({ event, count: since(held.days[event], day, seen[event] ?? {}, ids) }));
    const some = told.filter(({ count }) => count > 0);
    return some.length > 0 ? [{ scope, told: some }] : [];
  });
}

function since(rows: readonly CountedValue[], day: string, seen: Counts, ids: readonly string[]): number {
  let sum = 0;
  const of = (counts: Counts): number => ids.reduce((all, id) => all + (counts[id] ?? 0), 0);
  for (const { value, counts } of rows) {
    const [on, before] = readEventDay(value);
    if (on === day || (on > day && before <= day)) sum += of(counts);
  }
  // Less than was there where something was erased meanwhile.
  return Math.max(0, sum - of(seen));
}
