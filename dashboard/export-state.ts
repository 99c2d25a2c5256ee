// The one export that may be under way: how far it is, and the way to stop it.
import { signal } from '@preact/signals';
import { exportName } from '../src/core/export';
import type { Exporter } from '../src/core/export/exporter';
import { saveFile } from '../src/platform/save-file';
import type { LedgerFilter } from '../src/platform/stores/ledger';
import { t } from '../src/platform/strings';
import { writeFindings } from './export-findings';
import { withLedger } from './links-state';
import { toast } from './toast';

export interface Exporting {
  readonly written: number;
  readonly total: number;
  cancel(): void;
}

export const exporting = signal<Exporting | null>(null);

/** Writes what the filter shows and saves it as a file. */
export async function exportLinks(exporter: Exporter, filter: LedgerFilter, total: number): Promise<void> {
  const life = new AbortController();
  const exportedAt = new Date().toISOString();
  const show = (written: number): void => {
    exporting.value = { written, total, cancel: () => life.abort() };
  };
  show(0);
  try {
    const blob = await withLedger((ledger) => writeFindings(exporter, ledger, filter, exportedAt, show, life.signal));
    if (blob) saveFile(exportName('findings', exportedAt, exporter), exporter.mime, [blob]);
  } catch {
    toast(t('links_export_failed'));
  } finally {
    exporting.value = null;
  }
}
