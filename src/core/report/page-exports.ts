// What can be taken away from one page: a file in each format of the list. Loaded only when asked for, because the
// writers are heavier than the whole popup.
import { exporters, exportName } from '../export';
import { columns } from '../export/columns';
import { type Exporter, exportParts, type ReportWords } from '../export/exporter';
import { json } from '../export/json';
import { pageRows } from '../export/page-rows';
import { countTotals } from '../export/totals';
import type { PageScan } from '../scan/page-scan-schema';
import type { Spelling } from '../url/spelling';
import { withoutPrivateParts } from '../url/without-private-parts';

/** The formats of one page: its tables. Lists are of many pages. */
export const pageExporters: readonly Exporter[] = exporters.filter(({ shape }) => shape === 'table');

type Spell = Spelling['spell'];

export interface ExportedFile {
  readonly name: string;
  readonly mime: string;
  readonly parts: readonly (string | Uint8Array<ArrayBuffer>)[];
}

/** One page as a file. As JSON it is the scan itself, because that is what other tools read; else its rows. */
export async function exportPage(
  exporter: Exporter,
  scan: PageScan,
  exportedAt: string,
  spell: Spell,
  words?: ReportWords,
): Promise<ExportedFile> {
  const name = exportName('page', exportedAt, exporter);
  const { mime } = exporter;
  if (exporter.id === json.id) return { name, mime, parts: [`${JSON.stringify(toShare(scan), null, 2)}\n`] };
  const rows = pageRows(scan, spell);
  const totals = countTotals();
  for (const row of rows) totals.add(row);
  const request = { columns, exportedAt, totals: totals.value(), ...(words && { words }) };
  return { name, mime, parts: await exportParts(exporter, rows, request) };
}

/** The scan without what a wrapper's address may tell of the reader. */
function toShare(scan: PageScan): PageScan {
  const findings = scan.findings.map((finding) => {
    if (finding.wrapper === null) return finding;
    const href = withoutPrivateParts(finding.href, finding.wrapper);
    return { ...finding, href, rawHref: href };
  });
  return { ...scan, findings };
}
