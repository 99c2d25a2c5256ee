// The order in which a page's findings are read: backlinks by whose site they lead to, then what is no backlink.
import { roles } from '../facts';
import type { Finding } from '../scan/page-scan-schema';
import { relations } from '../scan/relation';

/** A finding with its place in the scan, by which the page script knows it. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly index: number;
}

export type GroupId = (typeof roles)[number] | Exclude<(typeof relations)[number], 'backlink'>;

export interface FindingGroup {
  readonly id: GroupId;
  readonly findings: readonly PlacedFinding[];
  /** How many of them are followed; null where the question makes no sense. */
  readonly followed: number | null;
}

/** Every finding in one group; groups without any are left out. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const placed = findings.map((finding, index) => ({ finding, index }));
  const backlinks = placed.filter(({ finding }) => finding.relation === 'backlink');
  const ofRoles: FindingGroup[] = roles.map((id) => {
    const own = backlinks.filter(({ finding }) => finding.role === id);
    return { id, findings: own, followed: own.filter(({ finding }) => finding.followed).length };
  });
  const besides: FindingGroup[] = relations
    .filter((relation) => relation !== 'backlink')
    .map((id) => ({ id, findings: placed.filter(({ finding }) => finding.relation === id), followed: null }));
  return [...ofRoles, ...besides].filter((group) => group.findings.length > 0);
}
