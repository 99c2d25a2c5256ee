// What the popup says first of a page: the numbers, mine and rivals apart.
import { type LinkType, types } from '../classify/rel';
import { type Role, roles } from '../facts';
import type { Finding, PageScan } from '../scan/page-scan-schema';

/** One share of a whole. */
export interface Share {
  readonly total: number;
  readonly followed: number;
  readonly byType: Readonly<Record<LinkType, number>>;
}

export interface PageSummary extends Share {
  readonly byRole: Readonly<Record<Role, Share>>;
  /** Findings that are no backlinks: links of the tracked site's own pages, archived copies. */
  readonly besides: number;
}

/** Backlinks of a scan, counted for people. */
export function pageSummary(scan: PageScan): PageSummary {
  const backlinks = scan.findings.filter((finding) => finding.relation === 'backlink');
  const ofRole = (role: Role) => share(backlinks.filter((finding) => finding.role === role));
  return {
    ...share(backlinks),
    byRole: Object.fromEntries(roles.map((role) => [role, ofRole(role)])) as Record<Role, Share>,
    besides: scan.findings.length - backlinks.length,
  };
}

function share(findings: readonly Finding[]): Share {
  const ofType = (type: LinkType) => findings.filter((finding) => finding.type === type).length;
  return {
    total: findings.length,
    followed: findings.filter((finding) => finding.followed).length,
    byType: Object.fromEntries(types.map((type) => [type, ofType(type)])) as Record<LinkType, number>,
  };
}
