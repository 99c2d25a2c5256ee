// What taking a list would do: how many links are new, how many known, which rows are left out and why; and the step.
import { useSignal } from '@preact/signals';
import type { ListTable } from '../../src/core/import/read-table';
import { type RejectReason, rejectReasons } from '../../src/core/import/reject-reasons';
import { spokenLanguage, t } from '../../src/platform/strings';
import { goTo } from '../route';
import { toast } from '../toast';
import { forget, type Sorted, takeList } from './import-state';
import { RejectedRows } from './rejected-rows';

export function ImportResult({ table, sorted }: { table: ListTable; sorted: Sorted }) {
  const busy = useSignal(false);
  const { entries, known, rejected } = sorted;
  const fresh = entries.length - known;
  const counts = rejectReasons
    .map((reason): [RejectReason, number] => [reason, rejected.filter((row) => row.reason === reason).length])
    .filter(([, count]) => count > 0);

  const take = async (): Promise<void> => {
    busy.value = true;
    try {
      const count = await takeList();
      forget();
      toast(t('import_taken', { count }));
      goTo('links');
    } finally {
      busy.value = false;
    }
  };
  const saveRejected = async (): Promise<void> => {
    const { saveRejected: save } = await import('./sort-list');
    save(table, rejected);
  };

  return (
    <section class="card import-result" data-new={fresh} data-known={known} data-rejected={rejected.length}>
      <dl>
        <Count words={t('import_new')} count={fresh} />
        <Count words={t('import_known')} count={known} />
        <Count words={t('import_rejected')} count={rejected.length} />
      </dl>
      {counts.length > 0 && (
        <ul class="quiet">
          {counts.map(([reason, count]) => (
            <li key={reason} data-reason={reason}>
              <span class="number">{count.toLocaleString(spokenLanguage())}</span> {t(`import_reason_${reason}`)}
            </li>
          ))}
        </ul>
      )}
      {rejected.length > 0 && <RejectedRows rows={rejected} />}
      <p class="import-acts">
        <button
          type="button"
          class="button button-primary button-large"
          data-take
          disabled={busy.value || fresh === 0}
          onClick={take}
        >
          {t('import_take', { count: fresh })}
        </button>
        {rejected.length > 0 && (
          <button type="button" class="button button-large" data-save-rejected onClick={saveRejected}>
            {t('import_save_rejected')}
          </button>
        )}
      </p>
    </section>
  );
}

function Count({ words, count }: { words: string; count: number }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd class="number">{count.toLocaleString(spokenLanguage())}</dd>
    </div>
  );
}
