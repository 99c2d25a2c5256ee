// What can be taken away from one page: a file in each format of the list, and a table for the clipboard. Loaded only
// when asked for, because the CSV writer is heavier than the whole popup.
import Papa from 'papaparse';
import { exporters, exportName } from '../export';
import { columns } from '../export/columns';
import { csvCell } from '../export/csv';
import { type Exporter, exportAll } from '../export/exporter';
import { json } from '../export/json';
import { pageRows } from '../export/page-rows';
import type { PageScan } from '../scan/page-scan-schema';
import type { Spelling } from '../url/spelling';
import { withoutPrivateParts } from '../url/without-private-parts';

export { exporters };

type Spell = Spelling['spell'];

export interface ExportedFile {
  readonly name: string;
  readonly mime: string;
  readonly text: string;
}

/** One page as a file. As JSON it is the scan itself, because that is what other tools read; else its rows. */
export function exportPage(exporter: Exporter, scan: PageScan, exportedAt: string, spell: Spell): ExportedFile {
  const text =
    exporter.id === json.id
      ? `${JSON.stringify(toShare(scan), null, 2)}\n`
      : exportAll(exporter, pageRows(scan, spell), exportedAt);
  return { name: exportName('page', exportedAt, exporter), mime: exporter.mime, text };
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

/** The findings as tab-separated text: pasted into a spreadsheet it becomes cells. Guarded like every export. */
export function pageTable(scan: PageScan, spell: Spell): string {
  const cells = pageRows(scan, spell).map((row) => columns.map((column) => csvCell(row[column])));
  return Papa.unparse([[...columns], ...cells], { delimiter: '\t', newline: '\r\n' });
}
