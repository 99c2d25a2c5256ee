// What each figure of the overview means, said the plain way: by going through all entries. Nothing on the screen uses
// it; the tests hold the fast way against it.
import type { Entry } from '../ledger/entry';
import { eventIds, eventKinds } from '../ledger/events';
import { UNKNOWN_TARGET } from '../ledger/unknown-target';
import { byCount, type Figures, type Ranked, type Side, TOP } from './figures';
import { type Days, piecesOf } from './period';
import { type Party, type Scope, sitesOf } from './scope';

export interface SlowFigures extends Figures {
  readonly topAnchors: readonly Ranked[];
  readonly topTargets: readonly Ranked[];
}

export function countSlowly(entries: readonly Entry[], scope: Scope, sites: readonly Party[], days: Days): SlowFigures {
  const shown = entries.filter(({ ignored }) => !ignored);
  const chosen = sitesOf(scope, sites);
  const mine = sites.filter(({ role }) => role === 'mine').map(({ id }) => id);
  const rivals = sites.filter(({ role }) => role === 'rival').map(({ id }) => id);
  const own = chosen.length === 0 ? shown : linksTo(shown, chosen);
  const reached = new Set(linksTo(shown, mine).map(({ referringDomain }) => referringDomain));
  const gap =
    mine.length === 0 ? [] : linksTo(shown, rivals).filter(({ referringDomain }) => !reached.has(referringDomain));
  return {
    links: own.length,
    domains: domainsOf(own),
    types: ranked(own, ({ type }) => type),
    followed: own.filter(({ followed }) => followed).length,
    notFollowed: own.filter(({ followed }) => !followed).length,
    reasons: ranked(own, ({ reason }) => (reason === 'follow' ? null : reason)),
    statuses: ranked(own, ({ status }) => status),
    kinds: ranked(own, ({ sourceKind }) => sourceKind),
    platforms: ranked(own, ({ sourceKind, sourceName }) => (sourceKind === 'social' ? sourceName : null)),
    events: Object.fromEntries(eventIds.map((id) => [id, befell(own, id, days)])) as Figures['events'],
    pieces: piecesOf(days).map((piece) => ({
      ...piece,
      fresh: befell(own, 'new', piece),
      lost: befell(own, 'lost', piece),
      total: befell(own, 'new', { from: '', to: piece.to }),
    })),
    topDomains: ranked(own, ({ referringDomain }) => referringDomain).slice(0, TOP),
    topAnchors: ranked(own, ({ anchorText }) => anchorText).slice(0, TOP),
    topTargets: ranked(own, ({ targetKey }) => (targetKey === UNKNOWN_TARGET ? null : targetKey)).slice(0, TOP),
    gap: {
      domains: domainsOf(gap),
      links: gap.length,
      top: ranked(gap, ({ referringDomain }) => referringDomain).slice(0, TOP),
    },
    sides: { mine: sideOf(linksTo(shown, mine), days), rivals: sideOf(linksTo(shown, rivals), days) },
    sites: sites.map(({ id }) => ({ id, ...sideOf(linksTo(shown, [id]), days) })),
  };
}

function linksTo(entries: readonly Entry[], ids: readonly string[]): Entry[] {
  return entries.filter(({ siteId }) => ids.includes(siteId));
}

function domainsOf(entries: readonly Entry[]): number {
  return new Set(entries.map(({ referringDomain }) => referringDomain)).size;
}

function ranked(entries: readonly Entry[], of: (entry: Entry) => string | null): Ranked[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const value = of(entry);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return byCount([...counts].map(([value, count]) => ({ value, count })));
}

function befell(entries: readonly Entry[], event: string, { from, to }: Days): number {
  const kind = eventKinds.find(({ id }) => id === event);
  const isIn = (at: string): boolean => at.slice(0, 10) >= from && at.slice(0, 10) <= to;
  return entries.filter((entry) => kind?.at(entry).some(isIn)).length;
}

function sideOf(entries: readonly Entry[], days: Days): Side {
  return {
    links: entries.length,
    followed: entries.filter(({ followed }) => followed).length,
    domains: domainsOf(entries),
    fresh: befell(entries, 'new', days),
    types: ranked(entries, ({ type }) => type),
  };
}
