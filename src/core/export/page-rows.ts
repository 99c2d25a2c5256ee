// The findings of one page as rows of the same table the ledger exports, for the popup's copy and export.
import type { PageScan } from '../scan/page-scan-schema';
import { withoutPrivateParts } from '../url/without-private-parts';
import { columns, type Row } from './columns';

/**
 * One row a finding, duplicates included; what only the ledger knows is null.
 * @param spell the one spelling of an address
 */
export function pageRows(scan: PageScan, spell: (address: string) => string): Row[] {
  return scan.findings.map((finding) => {
    const known: Partial<Row> = {
      ...finding,
      href: withoutPrivateParts(finding.href, finding.wrapper),
      sourceUrl: spell(finding.post?.url ?? scan.page.url),
      referringDomain: scan.page.domain,
      pageTitle: scan.page.title,
      lastSeen: scan.scannedAt,
    };
    return Object.fromEntries(columns.map((column) => [column, known[column] ?? null])) as Row;
  });
}
