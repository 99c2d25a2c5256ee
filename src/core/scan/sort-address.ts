// The cheap gate: puts each address on one heap by its host alone, and lets only the few that may lead to a tracked
// site through to be parsed. Remembers every host, because the same few stand behind most links of a page.
import type { TrackedSite } from '../facts';
import type { DomainFacts } from '../url/domain-facts';
import { isWeb, parseUrl, plainHost, withoutUserInfo } from '../url/normalize-url';
import { quickHost, SAME_HOST } from '../url/quick-host';
import { isSameSite } from '../url/same-site';
import type { Unwrapper } from '../url/unwrap-redirect';
import type { Tally } from './count-links';
import type { Matcher } from './match-target';
import type { Relation } from './relation';

/** A link that leads to a tracked site. */
export interface Match {
  /** Where it finally points. */
  readonly url: URL;
  /** The address itself, as the parser reads it. */
  readonly written: URL;
  /** What carried the target, outermost first; empty for a direct link. */
  readonly wrappers: readonly string[];
  readonly site: TrackedSite;
  readonly relation: Relation;
}

/** What an opaque address turned out to mean, and how that was learnt. */
export interface Revealed {
  readonly url: string;
  readonly wrapper: string;
}

export interface Sorter {
  /**
   * Counts one address, and says where it leads if that is a tracked site.
   * @param written the attribute as written
   * @param base what relative addresses resolve against
   * @param reveal asked only of a link behind an opaque shortener: what the page or the user's own question showed
   */
  sort(written: string, base: string, reveal: (short: URL) => Revealed | null): Match | null;
}

interface HostFacts {
  readonly internal: boolean;
  /** Whether any tracked site has this host: then the whole address must be read. */
  readonly watched: boolean;
  /** Whether addresses of this host can carry another, or hide one. */
  readonly wraps: boolean;
}

/** Makes the gate for the links of one site's documents; what it counts goes into the tally. */
export function makeSorter(matcher: Matcher, unwrapper: Unwrapper, facts: DomainFacts, tally: Tally): Sorter {
  const hosts = new Map<string, HostFacts | null>();
  const bases = new Map<string, string | null>();

  const factsOf = (host: string): HostFacts => ({
    internal: isSameSite(host, facts),
    watched: matcher.candidates(host) !== undefined,
    wraps: unwrapper.mayWrap(host),
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

  const matchOf = (end: End, written: URL, internal: boolean): Match | null => {
    const site = matcher.match(end.url);
    const relation: Relation = end.archived ? 'archived' : internal ? 'internal' : 'backlink';
    return site && { url: end.url, written, wrappers: end.wrappers, site, relation };
  };

  /** Somebody may track the wrapper's own site: a link that leads to no other tracked one is a direct link to that. */
  const matchCarrier = (url: URL): Match | null => {
    const internal = lookUp(plainHost(url))?.internal ?? false;
    return matchOf({ url, wrappers: [], archived: false, unresolved: false }, url, internal);
  };

  return {
    sort(written, base, reveal) {
      const quick = quickHost(written);
      const host = quick === SAME_HOST ? baseHost(base) : quick;
      if (host !== null) {
        const known = lookUp(host);
        if (!known) {
          tally.other += 1;
          return null;
        }
        if (!known.watched && !known.wraps && !unwrapper.anyHost.test(written)) {
          tally.links += 1;
          if (known.internal) tally.internal += 1;
          return null;
        }
      }
      const url = parseUrl(written, base);
      if (!url || !isWeb(url)) {
        tally.other += 1;
        return null;
      }
      const end = finalAddress(url, unwrapper, reveal);
      const known = lookUp(plainHost(end.url)) ?? { internal: false };
      tally.links += 1;
      if (end.unresolved) tally.unresolved += 1;
      const match = matchOf(end, url, known.internal) ?? (end.wrappers.length > 0 ? matchCarrier(url) : null);
      // A backlink or an archived copy is counted as that, also where the address that was judged is the page's own.
      if (known.internal && (match === null || match.relation === 'internal')) tally.internal += 1;
      return match;
    },
  };
}

type End = ReturnType<Unwrapper['unwrap']>;

/** Undoes wrappers; where an opaque address is left and something reveals what it means, goes on from there. */
function finalAddress(url: URL, unwrapper: Unwrapper, reveal: (short: URL) => Revealed | null): End {
  const end = unwrapper.unwrap(url);
  if (!end.unresolved) return end;
  const revealed = reveal(end.url);
  const target = revealed && parseUrl(withoutUserInfo(revealed.url));
  if (!revealed || !target || !isWeb(target)) return end;
  const further = unwrapper.unwrap(target);
  return {
    url: further.url,
    wrappers: [...end.wrappers, revealed.wrapper, ...further.wrappers],
    archived: end.archived || further.archived,
    // What the page shows behind a shortener may be a shortener again.
    unresolved: further.unresolved,
  };
}
