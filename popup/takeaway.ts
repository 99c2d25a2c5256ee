// What is taken away from one page: a file, or a table on the clipboard. Loaded when asked for, because the writers are
// heavier than the whole popup.
import type { Exporter } from '../src/core/export/exporter';
import { exportPage, pageTable } from '../src/core/report/page-exports';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { copyTable } from '../src/platform/copy-table';
import { saveFile } from '../src/platform/save-file';
import { reportWords } from '../src/ui/report-words';

export { pageExporters } from '../src/core/report/page-exports';

/** Saves one page in a format. */
export async function savePage(exporter: Exporter, scan: PageScan): Promise<void> {
  const file = await exportPage(exporter, scan, new Date().toISOString(), reportWords('page'));
  saveFile(file.name, file.mime, file.parts);
}

/** False where the browser refuses. */
export function copyPage(scan: PageScan): Promise<boolean> {
  return copyTable(pageTable(scan));
}
