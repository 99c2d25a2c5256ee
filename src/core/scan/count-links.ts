// The counts of a page: every link once, each in the one heap it belongs to.
import type { Counts, Finding } from './page-scan-schema';

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
