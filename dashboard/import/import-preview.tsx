// The first rows of a list, and above each column what it holds.
import { type Field, fields } from '../../src/core/import/fields';
import type { ListTable } from '../../src/core/import/read-table';
import { shorten } from '../../src/core/report/shown-address';
import { t } from '../../src/platform/strings';
import { mapColumn, mapping } from './import-state';

const SHOWN = 5;

export function ImportPreview({ table }: { table: ListTable }) {
  const heldBy = (column: number): Field | '' => fields.find((field) => mapping.value[field] === column) ?? '';
  return (
    <section class="table-frame card" tabIndex={0} aria-label={t('import_preview')}>
      <table class="import-preview">
        <thead>
          <tr>
            <th scope="col">{t('import_row')}</th>
            {table.head.map((name, column) => (
              <th scope="col" key={column} data-held={heldBy(column)}>
                <span class="one-line" title={name}>
                  <bdi>{shorten(name, 40)}</bdi>
                </span>
                <select
                  class="field"
                  aria-label={t('import_column_label', { name: shorten(name, 60) || String(column + 1) })}
                  data-map-column={column}
                  value={heldBy(column)}
                  onChange={(event) => mapColumn(column, (event.currentTarget.value || null) as Field | null)}
                >
                  <option value="">{t('import_field_none')}</option>
                  {fields.map((field) => (
                    <option key={field} value={field}>
                      {t(`import_field_${field}`)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, SHOWN).map(({ number, cells }) => (
            <tr key={number}>
              <td class="number quiet">{number}</td>
              {table.head.map((_, column) => (
                <td key={column} data-held={heldBy(column)} title={shorten(cells[column] ?? '', 600)}>
                  <bdi>{shorten(cells[column] ?? '', 120)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
