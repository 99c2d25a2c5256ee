// Which columns the table shows: one tick a column.
import { t } from '../src/platform/strings';
import { DropDown } from '../src/ui/drop-down';
import { isShown, isUsual, showColumn, showUsual } from './columns-state';
import { linkColumns } from './link-columns';

export function ColumnsMenu() {
  return (
    <DropDown id="columns" label={t('columns_button')}>
      <fieldset class="ticks">
        <legend class="spoken">{t('columns_button')}</legend>
        {linkColumns.map((column) => (
          <label key={column.id}>
            <input
              type="checkbox"
              data-show-column={column.id}
              checked={isShown(column)}
              onChange={(event) => showColumn(column.id, event.currentTarget.checked)}
            />
            {column.name}
          </label>
        ))}
      </fieldset>
      <button type="button" class="button" data-usual-columns disabled={isUsual.value} onClick={showUsual}>
        {t('columns_reset')}
      </button>
    </DropDown>
  );
}
