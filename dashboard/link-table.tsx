// The entries as a table; columns come from the list.
import type { Entry } from '../src/core/ledger/entry';
import { t } from '../src/platform/strings';
import { linkColumns } from './link-columns';

export function LinkTable({ entries }: { entries: readonly Entry[] }) {
  return (
    // Where the window is too narrow for every column the table scrolls sideways; so the keyboard must reach it.
    <section class="table-frame card" tabIndex={0} aria-label={t('table_label')}>
      <table class="links">
        <thead>
          <tr>
            {linkColumns.map((column) => (
              <th key={column.id} scope="col" data-column={column.id} data-numeric={'numeric' in column || undefined}>
                {t(`column_${column.id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr
              key={`${entry.siteId}\n${entry.sourceUrl}\n${entry.targetKey}`}
              data-type={entry.type}
              data-followed={entry.followed}
            >
              {linkColumns.map((column) => (
                <td key={column.id} data-column={column.id} data-numeric={'numeric' in column || undefined}>
                  {column.cell(entry)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
