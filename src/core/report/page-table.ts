// One page's findings as a table to paste: apart from the files of page-exports, because the background makes it too.
import { type CopiedTable, clipboardTable } from '../export/clipboard-table';
import { columns } from '../export/columns';
import { pageRows } from '../export/page-rows';
import type { PageScan } from '../scan/page-scan-schema';
import type { Spelling } from '../url/spelling';

/** The findings as a table to paste. Guarded like every export. */
export function pageTable(scan: PageScan, spell: Spelling['spell']): CopiedTable {
  return clipboardTable(pageRows(scan, spell), columns);
}
