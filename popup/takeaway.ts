// What is taken away from one page: a file, or a table on the clipboard. Loaded when asked for, because the writers are
// heavier than the whole popup.
import type { Exporter } from '../src/core/export/exporter';
import { exportPage } from '../src/core/report/page-exports';
import { pageTable } from '../src/core/report/page-table';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import type { Spelling } from '../src/core/url/spelling';
import { copyTable } from '../src/platform/copy-table';
import { saveFile } from '../src/platform/save-file';
import { reportWords } from '../src/ui/report-words';

export { pageExporters } from '../src/core/report/page-exports';

type Spell = Spelling['spell'];

/** Saves one page in a format. */
export async function savePage(exporter: Exporter, scan: PageScan, spell: Spell): Promise<void> {
  const file = await exportPage(exporter, scan, new Date().toISOString(), spell, reportWords('page'));
  saveFile(file.name, file.mime, file.parts);
}

/** False where the browser refuses. */
export function copyPage(scan: PageScan, spell: Spell): Promise<boolean> {
  return copyTable(pageTable(scan, spell));
}
