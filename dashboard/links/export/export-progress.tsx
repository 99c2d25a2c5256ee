// How far the export is, and the way to stop it.
import { t } from '../../../src/platform/strings';
import { exporting } from './export-state';

export function ExportProgress() {
  const current = exporting.value;
  if (!current) return null;
  const { written, total, cancel } = current;
  return (
    <span class="export-progress" data-exporting>
      <progress value={written} max={total} aria-label={t('links_export_label')} />
      <span class="quiet number">{t('links_export_progress', { written, total })}</span>
      <button type="button" class="button" data-export-cancel onClick={cancel}>
        {t('links_export_cancel')}
      </button>
    </span>
  );
}
