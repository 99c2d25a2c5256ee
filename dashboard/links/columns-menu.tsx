// Which columns the table shows, and in which order: one line a column, those that are shown first.
import { t } from '../../src/platform/strings';
import { DropDown } from '../../src/ui/drop-down';
import { columnActs, dense, isShown, isUsual, setDense, showColumn, shownColumns, showUsual } from './columns-state';
import { linkColumns } from './link-columns';

export function ColumnsMenu() {
  const shown = shownColumns.value;
  const lines = [...shown, ...linkColumns.filter(({ id }) => !isShown(id))];
  return (
    <DropDown id="columns" label={t('columns_button')}>
      <ul class="column-list" aria-label={t('columns_button')}>
        {lines.map(({ id, name }) => {
          const place = shown.findIndex((column) => column.id === id);
          return (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  data-show-column={id}
                  checked={place >= 0}
                  onChange={(event) => showColumn(id, event.currentTarget.checked)}
                />
                {name}
              </label>
              {place >= 0 && (
                <span class="column-moves">
                  <MoveButton id={id} name={name} by={-1} off={place === 0} />
                  <MoveButton id={id} name={name} by={1} off={place === shown.length - 1} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p class="column-end">
        <label>
          <input
            type="checkbox"
            data-dense
            checked={dense.value}
            onChange={(event) => setDense(event.currentTarget.checked)}
          />
          {t('columns_dense')}
        </label>
        <button type="button" class="button" data-usual-columns disabled={isUsual.value} onClick={showUsual}>
          {t('columns_reset')}
        </button>
      </p>
    </DropDown>
  );
}

function MoveButton({ id, name, by, off }: { id: string; name: string; by: -1 | 1; off: boolean }) {
  return (
    <button
      type="button"
      class="move-button"
      data-move-column={by < 0 ? 'before' : 'after'}
      aria-disabled={off}
      aria-label={t(by < 0 ? 'columns_before' : 'columns_after', { column: name })}
      onClick={() => !off && columnActs.move(id, by)}
    >
      <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
    </button>
  );
}
