// The button of one format. What is to be known before so many rows are written in it stands below.
import { cautionOf, type Exporter } from '../../../src/core/export/exporter';
import { t } from '../../../src/platform/strings';
import { exportWords } from '../../../src/ui/words';

interface Props {
  exporter: Exporter;
  count: number;
  busy: boolean;
  onChoose(exporter: Exporter): void;
}

export function FormatButton({ exporter, count, busy, onChoose }: Props) {
  const { id, rowLimit = 0 } = exporter;
  const format = exportWords(id);
  const caution = cautionOf(exporter, count);
  const full = caution === 'too_many_rows';
  return (
    <>
      <button
        type="button"
        class="button"
        data-export={id}
        aria-disabled={busy}
        aria-describedby={caution ? `export-${id}-caution` : undefined}
        disabled={count === 0 || full}
        onClick={(event) => {
          closePanelOf(event.currentTarget);
          onChoose(exporter);
        }}
      >
        {format}
      </button>
      {caution && (
        <p class="quiet small" id={`export-${id}-caution`} data-caution={caution}>
          {t(`export_${caution}`, { format, rows: full ? rowLimit : count })}
        </p>
      )}
    </>
  );
}

/** Closes the panel that a button stands in; the focus goes back to what opened it. */
export function closePanelOf(button: HTMLElement): void {
  const panel = button.closest('details');
  if (!panel) return;
  panel.open = false;
  panel.querySelector('summary')?.focus();
}
