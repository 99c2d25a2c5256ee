// The counts of a page: every link once, each in the one heap it belongs to.
import type { Counts, Finding } from './page-scan-schema';

/**
 * The heap an address belongs to, as bits, so that counting it and taking it back are the same few additions:
 * 0 is an address that is no http(s) link.
 */
export const heaps = { other: 0, link: 1, internal: 2, unresolved: 4 } as const;

/** Adds one address to a tally, or takes it back.
 * @param heap bits of `heaps`
 * @param by 1 or -1
 */
export function count(tally: Tally, heap: number, by: 1 | -1): void {
  if (heap === heaps.other) tally.other += by;
  if (heap & heaps.link) tally.links += by;
  if (heap & heaps.internal) tally.internal += by;
  if (heap & heaps.unresolved) tally.unresolved += by;
}

/** What the page script counts while it looks at addresses. Backlinks are counted from the findings. */
export interface Tally {
  links: number;
  internal: number;
  other: number;
  unresolved: number;
}

/** An empty tally to count on. */
export function newTally(): Tally {
  return { links: 0, internal: 0, other: 0, unresolved: 0 };
}

/**
 * The counts of the contract, so that links = internal + outbound + backlinks.total.
 * @param tally every link, those that became findings included
 */
export function countLinks(tally: Tally, findings: readonly Finding[]): Counts {
  const backlinks = findings.filter((finding) => finding.relation === 'backlink');
  const ofType = (type: Finding['type']): number => backlinks.filter((finding) => finding.type === type).length;
  const followed = backlinks.filter((finding) => finding.followed).length;
  return {
    links: tally.links,
    internal: tally.internal,
    outbound: tally.links - tally.internal - backlinks.length,
    other: tally.other,
    unresolved: tally.unresolved,
    backlinks: {
      total: backlinks.length,
      followed,
      notFollowed: backlinks.length - followed,
      follow: ofType('follow'),
      nofollow: ofType('nofollow'),
      ugc: ofType('ugc'),
      sponsored: ofType('sponsored'),
      wrapped: backlinks.filter((finding) => finding.wrapper !== null).length,
    },
  };
}
