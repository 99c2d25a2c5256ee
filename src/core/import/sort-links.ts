// Listed links become entries to expect, each once; the others are rejected with their reasons.
import type { TrackedSite } from '../facts';
import { type Entry, entryKey } from '../ledger/entry';
import { makeMatcher } from '../scan/match-target';
import { narrowestFirst } from '../sites/narrowest-first';
import { plainHost } from '../url/normalize-url';
import { registrableDomain } from '../url/registrable-domain';
import type { Spelling } from '../url/spelling';
import { type KnownSource, toExpectedEntry } from './expected-entry';
import type { ListedLink } from './read-rows';
import type { RejectReason } from './reject-reasons';

export interface Expecting {
  readonly sites: readonly TrackedSite[];
  /** Where a link leads of which the list does not say it; null: nowhere. */
  readonly toSite: TrackedSite | null;
  readonly spelling: Pick<Spelling, 'spell' | 'isTracking'>;
  readonly now: string;
  /** The kind of a site, by the tables. */
  readonly kindOf: (host: string, domain: string) => Pick<KnownSource, 'kind' | 'name'>;
}

export interface SortedLinks {
  readonly entries: readonly Entry[];
  /** Rows that were not taken, by their number. */
  readonly rejected: ReadonlyMap<number, RejectReason>;
}

/** Finds the tracked site of every link, and makes its entry. */
export function sortLinks(links: readonly ListedLink[], expecting: Expecting): SortedLinks {
  const { sites, toSite, spelling, now, kindOf } = expecting;
  const matcher = makeMatcher(narrowestFirst(sites), spelling.isTracking);
  const entries = new Map<string, Entry>();
  const rejected = new Map<number, RejectReason>();
  const entryOf = (link: ListedLink): Entry | RejectReason => {
    const site = link.target ? matcher.match(link.target) : toSite;
    if (!site) return link.target ? 'not_tracked' : 'no_target';
    const host = plainHost(link.source);
    const domain = domainOf(host);
    // A link from the linked site itself is no backlink.
    if (domain === domainOf(link.target ? plainHost(link.target) : site.host)) return 'own_site';
    return toExpectedEntry(link, site, spelling.spell, now, { domain, ...kindOf(host, domain) });
  };
  for (const link of links) {
    const made = entryOf(link);
    if (typeof made === 'string') {
      rejected.set(link.number, made);
      continue;
    }
    const key = entryKey(made).join('\n');
    if (entries.has(key)) rejected.set(link.number, 'repeated');
    else entries.set(key, made);
  }
  return { entries: [...entries.values()], rejected };
}

/** As a scan has it (PageRecord.domain). */
function domainOf(host: string): string {
  return registrableDomain(host) ?? host;
}
