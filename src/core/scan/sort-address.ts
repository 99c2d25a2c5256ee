// The cheap gate: puts each address on one heap by its host alone, and lets only the few that may lead to a tracked
// site through to be parsed. Remembers every host, because the same few stand behind most links of a page.
import type { TrackedSite } from '../facts';
import type { DomainFacts } from '../url/domain-facts';
import { isWeb, parseUrl, plainHost } from '../url/normalize-url';
import { quickHost, SAME_HOST } from '../url/quick-host';
import { isSameSite } from '../url/same-site';
import type { Tally } from './count-links';
import type { Matcher } from './match-target';
import type { Relation } from './relation';

/** A link that leads to a tracked site. */
export interface Match {
  readonly url: URL;
  readonly site: TrackedSite;
  readonly relation: Relation;
}

export interface Sorter {
  /**
   * Counts one address, and says where it leads if that is a tracked site.
   * @param written the attribute as written
   * @param base what relative addresses resolve against
   */
  sort(written: string, base: string): Match | null;
}

interface HostFacts {
  readonly internal: boolean;
  /** Whether any tracked site has this host: then the whole address must be read. */
  readonly watched: boolean;
}

/** Makes the gate for the links of one site's documents; what it counts goes into the tally. */
export function makeSorter(matcher: Matcher, facts: DomainFacts, tally: Tally): Sorter {
  const hosts = new Map<string, HostFacts | null>();
  const bases = new Map<string, string | null>();

  const factsOf = (host: string): HostFacts => ({
    internal: isSameSite(host, facts),
    watched: matcher.candidates(host) !== undefined,
  });

  /** A host as written may be no host (`http://1.2.3.4.5/`) or spell another (`http://0x7f.1/`): the parser tells, once. */
  const lookUp = (written: string): HostFacts | null => {
    let known = hosts.get(written);
    if (known === undefined) {
      const url = parseUrl(`http://${written}/`);
      known = url ? factsOf(plainHost(url)) : null;
      hosts.set(written, known);
    }
    return known;
  };

  /** The host relative addresses have; null where the base is not of the web. */
  const baseHost = (base: string): string | null => {
    let host = bases.get(base);
    if (host === undefined) {
      const url = parseUrl(base);
      host = url && isWeb(url) ? url.hostname : null;
      bases.set(base, host);
    }
    return host;
  };

  const count = (known: HostFacts): void => {
    tally.links += 1;
    if (known.internal) tally.internal += 1;
  };

  return {
    sort(written, base) {
      const quick = quickHost(written);
      const host = quick === SAME_HOST ? baseHost(base) : quick;
      if (host !== null) {
        const known = lookUp(host);
        if (!known) {
          tally.other += 1;
          return null;
        }
        if (!known.watched) {
          count(known);
          return null;
        }
      }
      const url = parseUrl(written, base);
      if (!url || !isWeb(url)) {
        tally.other += 1;
        return null;
      }
      const known = factsOf(plainHost(url));
      count(known);
      const site = matcher.match(url);
      return site && { url, site, relation: known.internal ? 'internal' : 'backlink' };
    },
  };
}
