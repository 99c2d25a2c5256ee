// What is taken away from here, and how: the formats, which columns, for whom. The formats come when the panel is
// there: their writers are no part of the first load.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Column, columns } from '../../../src/core/export/columns';
import type { Exporter } from '../../../src/core/export/exporter';
import { t } from '../../../src/platform/strings';
import { DropDown } from '../../../src/ui/drop-down';
import { withLedger } from '../../links-state';
import { toast } from '../../toast';
import { shownColumns } from '../columns-state';
import { list } from '../list-state';
import { selectedRows } from '../selection-state';
import { ExportProgress } from './export-progress';
import { exporting, exportLinks } from './export-state';
import { closePanelOf, FormatButton } from './format-button';
import { listed } from './listed';
import './export-panel.css';

/** More than so many rows are no matter for a clipboard. */
const MOST_COPIED = 10_000;

export function ExportPanel() {
  const selected = selectedRows.value.length;
  const onlySelected = useSignal(true);
  const ofSelected = selected > 0 && onlySelected.value;
  const count = ofSelected ? selected : (list.value?.count ?? 0);
  const formats = useSignal<readonly Exporter[]>([]);
  const copying = useSignal(false);
  const onlyShown = useSignal(false);
  const raw = useSignal(false);
  const signsOnly = useSignal(true);
  useEffect(() => {
    void import('../../../src/core/export').then(({ exporters }) => {
      formats.value = exporters;
    });
  }, [formats]);

  const wantedColumns = (forPeople = false): readonly Column[] =>
    onlyShown.value || forPeople ? columnsOnScreen() : columns;
  // A button that is switched off while it works would lose the focus: a press meanwhile does nothing.
  const busy = copying.value || exporting.value !== null;
  const save = (exporter: Exporter): void => {
    if (busy) return;
    const ofSigns = exporter.id === 'disavow' && signsOnly.value;
    const only = ofSigns ? ({ signs }: { signs: readonly string[] | null }) => (signs ?? []).length > 0 : undefined;
    const wanted = {
      ...{ exporter, what: listed(ofSelected), columns: wantedColumns(exporter.forPeople), raw: raw.value, only },
    };
    void exportLinks(wanted, count);
  };
  const copy = async (): Promise<void> => {
    if (busy) return;
    copying.value = true;
    try {
      const { copyFindings } = await import('./export-findings');
      const copied = await withLedger((ledger) => copyFindings(ledger, listed(ofSelected), wantedColumns(true)));
      toast(copied ? t('copied', { count }) : t('copy_refused'));
    } finally {
      copying.value = false;
    }
  };

  return (
    <>
      <ExportProgress />
      <DropDown id="export" label={t('export_button')}>
        {selected > 0 && (
          <fieldset class="choice export-which">
            <legend class="spoken">{t('export_which')}</legend>
            <Which at={onlySelected} value={true} words={t('export_selected', { count: selected })} />
            <Which at={onlySelected} value={false} words={t('export_shown', { count: list.value?.count ?? 0 })} />
          </fieldset>
        )}
        <p class="quiet" data-export-count={count}>
          {t('export_count', { count })}
        </p>
        <ul class="export-formats" aria-label={t('export_label')}>
          {formats.value.map((exporter) => (
            <li key={exporter.id}>
              <FormatButton exporter={exporter} count={count} busy={busy} onChoose={save} />
            </li>
          ))}
          <li>
            <button
              type="button"
              class="button"
              data-copy-table
              aria-disabled={busy}
              disabled={count === 0 || count > MOST_COPIED}
              onClick={(event) => {
                closePanelOf(event.currentTarget);
                void copy();
              }}
            >
              {t('export_copy')}
            </button>
          </li>
        </ul>
        <Tick id="shown-columns" at={onlyShown} words={t('export_shown_columns')} />
        <Tick id="raw" at={raw} words={t('export_raw')} hint={t('export_raw_hint')} />
        <Tick id="signs-only" at={signsOnly} words={t('export_signs_only')} hint={t('export_disavow_hint')} />
      </DropDown>
    </>
  );
}

function Which({ at, value, words }: { at: { value: boolean }; value: boolean; words: string }) {
  return (
    <label>
      <input
        type="radio"
        name="export-which"
        data-export-which={value ? 'selected' : 'shown'}
        checked={at.value === value}
        onChange={() => {
          at.value = value;
        }}
      />
      {words}
    </label>
  );
}

function Tick({ id, at, words, hint }: { id: string; at: { value: boolean }; words: string; hint?: string }) {
  return (
    <div class="export-tick">
      <label>
        <input
          type="checkbox"
          data-export-option={id}
          checked={at.value}
          aria-describedby={hint && `export-${id}-hint`}
          onChange={(event) => {
            at.value = event.currentTarget.checked;
          }}
        />
        {words}
      </label>
      {hint && (
        <p class="quiet small" id={`export-${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** What the columns on the screen show, in their order, each once. */
function columnsOnScreen(): readonly Column[] {
  const shown = shownColumns.value.flatMap(({ id, holds }): readonly string[] => holds ?? [id]);
  return [...new Set(shown)].filter((one): one is Column => columns.some((column) => column === one));
}
