// A link that a list says is there, as an entry of the ledger: nobody has looked yet. What the list does not say is
// empty, and what an entry cannot leave open (its type, its verdict) is what a link without any hint has; whoever shows
// it asks `timesSeen` first.
import { hints, type LinkType } from '../classify/rel';
import type { TrackedSite } from '../facts';
import type { Entry, Standing } from '../ledger/entry';
import { siteSource, UNKNOWN_TARGET } from '../ledger/unknown-target';
import { caps } from '../scan/caps';
import type { ListedLink } from './read-rows';

/** What kind of site the source is, by the tables; and its registrable domain. */
export interface KnownSource {
  readonly domain: string;
  readonly kind: string;
  readonly name: string | null;
}

/**
 * The entry of a listed link. Its times are the list's, never later than now: a scan is always newer.
 * @param site the tracked site the link leads to
 * @param spell the one spelling of an address, the same that scans are merged with
 * @param now ISO 8601, the time of the import
 */
export function toExpectedEntry(
  link: ListedLink,
  site: TrackedSite,
  spell: (address: string) => string,
  now: string,
  source: KnownSource,
): Entry {
  const types = hints.filter((hint) => link.rel?.split(' ').includes(hint));
  const type: LinkType = types[0] ?? 'follow';
  const targetUrl = link.target?.href ?? siteAddress(site);
  const anchorText = cut(link.anchorText, caps.anchorText);
  const lastSeen = earliest(link.lastSeen ?? link.firstSeen ?? now, now);
  const reason = types.length > 0 ? ('rel' as const) : ('follow' as const);
  const standing: Standing = { status: 'expected', missingSince: null, absentOn: [], doubt: null, checkedAt: null };
  return {
    siteId: site.id,
    sourceUrl: link.siteOnly ? siteSource(source.domain) : spell(link.source.href),
    targetKey: link.target ? spell(targetUrl) : UNKNOWN_TARGET,
    site: site.entered,
    role: site.role,
    referringDomain: source.domain,
    sourceKind: source.kind,
    pageTitle: cut(link.pageTitle, caps.title),
    targetUrl,
    relation: 'backlink',
    type,
    types,
    followed: types.length === 0,
    reason,
    reasons: [reason],
    anchorText,
    anchorKind: anchorText === '' ? 'empty' : 'text',
    wrapper: null,
    rel: link.rel,
    href: targetUrl,
    placement: null,
    visibility: 'unknown',
    sendsReferrer: true,
    element: 'a',
    frameUrl: null,
    context: '',
    firstSeen: earliest(link.firstSeen ?? lastSeen, lastSeen),
    lastSeen,
    timesSeen: 0,
    onPage: 0,
    ...standing,
    sourceName: source.name,
    signs: [],
    feed: false,
    variants: link.target ? [targetUrl] : [],
    loads: [],
    noindex: null,
    canonical: null,
    changes: [],
    before: { loadId: null, changes: 0, ...standing },
    timesSeenBy: {},
    note: '',
    tags: [],
    notedAt: null,
    ignored: false,
  };
}

/** Where a site begins, as an address one can open. */
function siteAddress({ host, port, path }: TrackedSite): string {
  return `https://${host}${port && `:${port}`}${path || '/'}`;
}

function earliest(one: string, other: string): string {
  return one < other ? one : other;
}

function cut(text: string, limit: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= limit ? plain : [...plain].slice(0, limit).join('');
}
