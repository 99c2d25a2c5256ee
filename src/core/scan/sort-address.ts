// The cheap gate: puts each address on one heap by its host alone, and lets only the few that may lead to a tracked
// site through to be parsed. Remembers every host, because the same few stand behind most links of a page.
import type { TrackedSite } from '../facts';
import type { DomainFacts } from '../url/domain-facts';
import { hostOf, isWeb, parseUrl, plainHost, withoutUserInfo } from '../url/normalize-url';
import { quickHost, SAME_HOST } from '../url/quick-host';
import { isSameSite } from '../url/same-site';
import type { Unwrapper } from '../url/unwrap-redirect';
import { heaps } from './count-links';
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
  /** Bits of `heaps`. */
  readonly heap: number;
}

/** What an opaque address turned out to mean, and how that was learnt. */
export interface Revealed {
  readonly url: string;
  readonly wrapper: string;
}

export interface Sorter {
  /**
   * Says where an address leads if that is a tracked site, else the heap it belongs to (bits of `heaps`).
   * @param written the attribute as written
   * @param base what relative addresses resolve against
   * @param reveal asked only of a link behind an opaque shortener: what the page or the user's own question showed
   */
  sort(written: string, base: string, reveal: (short: URL) => Revealed | null): Match | number;
}

// Firefox parses no address of over a megabyte; whose it is, and where a wrapper leads, stands far before.
const ADDRESS_LIMIT = 65_536;

interface HostFacts {
  /** The heap of a link to this host that no tracked site claims. */
  readonly heap: number;
  /** Whether any tracked site has this host: then the whole address must be read. */
  readonly watched: boolean;
  /** Whether addresses of this host can carry another, or hide one. */
  readonly wraps: boolean;
}

/** Makes the gate for the links of one site's documents. */
export function makeSorter(matcher: Matcher, unwrapper: Unwrapper, facts: DomainFacts): Sorter {
  const hosts = new Map<string, HostFacts | null>();
  const bases = new Map<string, string | null>();

  const factsOf = (host: string): HostFacts => ({
    heap: isSameSite(host, facts) ? heaps.link | heaps.internal : heaps.link,
    watched: matcher.candidates(host) !== undefined,
    wraps: unwrapper.mayWrap(host),
  });

  /** A host as written may be no host (`http://1.2.3.4.5/`) or spell another (`http://0x7f.1/`): the parser tells, once. */
  const lookUp = (written: string): HostFacts | null => {
    let known = hosts.get(written);
    if (known === undefined) {
      const host = hostOf(`http://${written}/`);
      known = host ? factsOf(host) : null;
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

  const internalBit = (url: URL): number => (lookUp(plainHost(url))?.heap ?? 0) & heaps.internal;

  /** @param judged the address the link counts by */
  const matchOf = (end: End, written: URL, judged: URL): Match | null => {
    const site = matcher.match(end.url);
    if (!site) return null;
    const relation: Relation = end.archived ? 'archived' : internalBit(end.url) ? 'internal' : 'backlink';
    // A backlink or an archived copy is counted as that, also where the address that was judged is the page's own.
    const internal = relation === 'internal' ? internalBit(judged) : 0;
    const heap = heaps.link | internal | (end.unresolved ? heaps.unresolved : 0);
    return { url: end.url, written, wrappers: end.wrappers, site, relation, heap };
  };

  return {
    sort(written, base, reveal) {
      const quick = quickHost(written);
      const host = quick === SAME_HOST ? baseHost(base) : quick;
      if (host !== null) {
        const known = lookUp(host);
        if (!known) return heaps.other;
        if (!known.watched && !known.wraps && !unwrapper.anyHost.test(written)) return known.heap;
      }
      const url = parseUrl(written.slice(0, ADDRESS_LIMIT), base);
      if (!url || !isWeb(url)) return heaps.other;
      const end = finalAddress(url, unwrapper, reveal);
      // Somebody may track the wrapper's own site: a link that leads to no other tracked one is a direct link to that.
      const direct = { ...end, url, wrappers: [], archived: false };
      return (
        matchOf(end, url, end.url) ??
        (end.wrappers.length > 0 ? matchOf(direct, url, end.url) : null) ??
        heaps.link | internalBit(end.url) | (end.unresolved ? heaps.unresolved : 0)
      );
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
