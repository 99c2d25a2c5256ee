// The figures of the overview, worked out from the ledger's running totals alone: no entry is read, so a change of scope
// or period takes a few milliseconds however many there are. count-slowly.ts says what each of them means.
import { type EventId, eventIds, readEventDay } from '../ledger/events';
import { ANY, type FewKind } from '../ledger/total-kinds';
import type { Counts, Sums } from '../ledger/totals';
import { type Days, piecesOf } from './period';
import { ledgerScopes, type Party, type Scope } from './scope';

/** A value and its count, by scope of the ledger. */
export interface CountedValue {
  readonly value: string;
  readonly counts: Counts;
}

/** What is read of the ledger, once for all scopes and periods. */
export interface Held {
  readonly sums: readonly Sums[];
  readonly days: Readonly<Record<EventId, readonly CountedValue[]>>;
  /** Every referring domain. */
  readonly domains: readonly CountedValue[];
}

export interface Ranked {
  readonly value: string;
  readonly count: number;
}

/** A piece of the period. */
export interface Piece extends Days {
  readonly fresh: number;
  readonly lost: number;
  /** Links found until its end. */
  readonly total: number;
}

/** Some sites together. */
export interface Side {
  readonly links: number;
  readonly followed: number;
  readonly domains: number;
  readonly fresh: number;
  readonly types: readonly Ranked[];
}

export interface Figures {
  readonly links: number;
  readonly domains: number;
  readonly types: readonly Ranked[];
  readonly followed: number;
  readonly notFollowed: number;
  /** Why links are not followed. */
  readonly reasons: readonly Ranked[];
  readonly statuses: readonly Ranked[];
  readonly kinds: readonly Ranked[];
  readonly platforms: readonly Ranked[];
  readonly events: Readonly<Record<EventId, number>>;
  readonly pieces: readonly Piece[];
  readonly topDomains: readonly Ranked[];
  readonly gap: { readonly domains: number; readonly links: number; readonly top: readonly Ranked[] };
  readonly sides: { readonly mine: Side; readonly rivals: Side };
  readonly sites: readonly (Side & { readonly id: string })[];
}

/** How many rows a list of the overview has at most. */
export const TOP = 10;

export function figuresOf(held: Held, scope: Scope, sites: readonly Party[], days: Days): Figures {
  const scopes = ledgerScopes(scope, sites);
  const few = (kind: FewKind) => fewOf(held, scopes, kind);
  const byDomain = countsIn(held.domains, scopes);
  const one = (kind: FewKind, value: string): number => few(kind).find((row) => row.value === value)?.count ?? 0;
  const side = (ids: readonly string[]) => sideOf(held, ids, days);
  const idsOf = (role: Party['role']) => sites.filter((site) => site.role === role).map(({ id }) => id);
  return {
    links: one('entries', ANY),
    domains: byDomain.length,
    types: few('type'),
    followed: one('followed', 'true'),
    notFollowed: one('followed', 'false'),
    reasons: few('reason').filter(({ value }) => value !== 'follow'),
    statuses: few('status'),
    kinds: few('sourceKind'),
    platforms: few('socialName'),
    events: eventsIn(held, scopes, days),
    pieces: growthOf(held, scopes, days),
    topDomains: byDomain.slice(0, TOP),
    gap: gapIn(held, idsOf('rival'), idsOf('mine')),
    sides: { mine: side(idsOf('mine')), rivals: side(idsOf('rival')) },
    sites: sites.map(({ id }) => ({ id, ...side([id]) })),
  };
}

/** Largest first, those of one count in the order of their letters. */
export function byCount(rows: readonly Ranked[]): Ranked[] {
  return rows.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

const sumOf = (counts: Counts, scopes: readonly string[]): number =>
  scopes.reduce((sum, scope) => sum + (counts[scope] ?? 0), 0);

function countsIn(rows: readonly CountedValue[], scopes: readonly string[]): Ranked[] {
  const counted = rows.map(({ value, counts }) => ({ value, count: sumOf(counts, scopes) }));
  return byCount(counted.filter(({ count }) => count > 0));
}

function fewOf(held: Held, scopes: readonly string[], kind: FewKind): Ranked[] {
  const counts = new Map<string, number>();
  for (const { scope, counts: kinds } of held.sums) {
    if (!scopes.includes(scope)) continue;
    for (const [value, count] of Object.entries(kinds[kind] ?? {})) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return byCount([...counts].map(([value, count]) => ({ value, count })));
}

/** Links that an event befell within the days: a link it befell twice counts once. */
export function befallen(rows: readonly CountedValue[], scopes: readonly string[], { from, to }: Days): number {
  let sum = 0;
  for (const { value, counts } of rows) {
    const [day, before] = readEventDay(value);
    if (day >= from && day <= to && (before === '' || before < from)) sum += sumOf(counts, scopes);
  }
  return sum;
}

function eventsIn(held: Held, scopes: readonly string[], days: Days): Record<EventId, number> {
  const counted = eventIds.map((id) => [id, befallen(held.days[id], scopes, days)] as const);
  return Object.fromEntries(counted) as Record<EventId, number>;
}

function growthOf(held: Held, scopes: readonly string[], days: Days): Piece[] {
  let total = befallen(held.days.new, scopes, { from: '', to: days.from }) - onDay(held.days.new, scopes, days.from);
  return piecesOf(days).map((piece) => {
    const fresh = befallen(held.days.new, scopes, piece);
    total += fresh;
    return { ...piece, fresh, lost: befallen(held.days.lost, scopes, piece), total };
  });
}

function onDay(rows: readonly CountedValue[], scopes: readonly string[], day: string): number {
  return befallen(rows, scopes, { from: day, to: day });
}

function gapIn(held: Held, linked: readonly string[], missing: readonly string[]): Figures['gap'] {
  const rows = linked.length === 0 || missing.length === 0 ? [] : held.domains;
  const inGap = countsIn(
    rows.filter(({ counts }) => sumOf(counts, missing) === 0),
    linked,
  );
  const links = inGap.reduce((sum, { count }) => sum + count, 0);
  return { domains: inGap.length, links, top: inGap.slice(0, TOP) };
}

function sideOf(held: Held, ids: readonly string[], days: Days): Side {
  const few = (kind: FewKind, value: string) => fewOf(held, ids, kind).find((row) => row.value === value)?.count ?? 0;
  return {
    links: few('entries', ANY),
    followed: few('followed', 'true'),
    domains: held.domains.filter(({ counts }) => sumOf(counts, ids) > 0).length,
    fresh: befallen(held.days.new, ids, days),
    types: fewOf(held, ids, 'type'),
  };
}
