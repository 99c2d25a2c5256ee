// Links of which a list names the source and not where they lead (Search Console names pages and sites only). Their
// entries hold a place in the ledger until a scan shows a link from there to the same tracked site; then that link's
// entry takes over what they knew.
import type { Entry } from './entry';

/** The target key of such an entry. No address has it. */
export const UNKNOWN_TARGET = '';

/**
 * The source page of a link of which only the site is known. An address without a path: no page is spelled so, so no
 * look at one page can say that the link is missing.
 */
export function siteSource(domain: string): string {
  return `https://${domain}`;
}

/** Those of the entries that hold the place of one that was seen: same site, and same page or no page known. */
export function placesOf(seen: Entry, known: readonly Entry[]): Entry[] {
  const pages = [seen.sourceUrl, siteSource(seen.referringDomain)];
  return known.filter(
    (one) => one.targetKey === UNKNOWN_TARGET && one.siteId === seen.siteId && pages.includes(one.sourceUrl),
  );
}

/**
 * What a seen link takes over from those that held its place: since when it is known, and what the user said of it.
 * @param old the link's own entry; undefined: it has none yet
 */
export function inherit(old: Entry | undefined, seen: Entry, places: readonly Entry[]): Entry | undefined {
  const [first, ...others] = old ? [old, ...places] : places;
  if (!first || places.length === 0) return old;
  let heir: Entry = { ...first, sourceUrl: seen.sourceUrl, targetKey: seen.targetKey };
  for (const { firstSeen, note, tags, notedAt } of others) {
    if (firstSeen < heir.firstSeen) heir = { ...heir, firstSeen };
    if (heir.notedAt === null) heir = { ...heir, note, tags, notedAt };
  }
  return heir;
}
