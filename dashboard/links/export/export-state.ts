// The one export that may be under way: how far it is, and the way to stop it.
import { signal } from '@preact/signals';
import { saveFile } from '../../../src/platform/save-file';
import { t } from '../../../src/platform/strings';
import { withLedger } from '../../links-state';
import { toast } from '../../toast';
import type { FindingsExport } from './export-findings';

export interface Exporting {
  readonly written: number;
  readonly total: number;
  cancel(): void;
}

export const exporting = signal<Exporting | null>(null);

/** Writes what the filter shows and saves it as a file. One at a time: a press meanwhile does nothing. */
export async function exportLinks(wanted: FindingsExport, total: number): Promise<void> {
  if (exporting.value) return;
  const life = new AbortController();
  const show = (written: number): void => {
    exporting.value = { written, total, cancel: () => life.abort() };
  };
  show(0);
  try {
    const { writeFindings } = await import('./export-findings');
    const made = await withLedger((ledger) => writeFindings(ledger, wanted, show, life.signal));
    if (!made) return;
    saveFile(made.name, wanted.exporter.mime, [made.file]);
    if (made.problem) toast(t(`export_problem_${made.problem}`));
  } catch {
    toast(t('links_export_failed'));
  } finally {
    exporting.value = null;
  }
}
