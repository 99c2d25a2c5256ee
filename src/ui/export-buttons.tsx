// One button for each export format, where there is room for all of them.
import { exporters } from '../core/export';
import type { Exporter } from '../core/export/exporter';
import { t } from '../platform/strings';
import { exportWords } from './words';

export function ExportButtons({ onChoose, disabled }: { onChoose(exporter: Exporter): void; disabled: boolean }) {
  return (
    <>
      {exporters.map((exporter) => (
        <button
          key={exporter.id}
          type="button"
          class="button"
          data-export={exporter.id}
          disabled={disabled}
          onClick={() => onChoose(exporter)}
        >
          {t('export_as', { format: exportWords(exporter.id) })}
        </button>
      ))}
    </>
  );
}
