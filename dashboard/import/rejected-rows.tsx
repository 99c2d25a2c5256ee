// The rows of a list that would not be taken, each with its number and why: one sees what is wrong before one decides.
import type { RejectedRow } from '../../src/core/import/read-rows';
import { shorten } from '../../src/core/report/shown-address';
import { t } from '../../src/platform/strings';

/** All of them are in the file that can be saved. */
const SHOWN = 50;

export function RejectedRows({ rows }: { rows: readonly RejectedRow[] }) {
  return (
    <details class="import-rejected" data-rejected-rows>
      <summary>{t('import_rejected_rows', { count: rows.length })}</summary>
      <div class="table-frame" tabIndex={0} role="region" aria-label={t('import_rejected')}>
        <table class="import-preview">
          <thead>
            <tr>
              <th scope="col">{t('import_row')}</th>
              <th scope="col">{t('import_why')}</th>
              <th scope="col">{t('import_held')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(({ number, reason, cells }) => {
              const held = cells.filter((cell) => cell !== '').join(' · ');
              return (
                <tr key={number} data-row={number}>
                  <td class="number">{number}</td>
                  <td>{t(`import_reason_${reason}`)}</td>
                  <td title={shorten(held, 600)}>
                    <bdi>{shorten(held, 160)}</bdi>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN && <p class="quiet small">{t('import_rejected_more', { count: rows.length - SHOWN })}</p>}
    </details>
  );
}
