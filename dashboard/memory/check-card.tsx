// The card that holds the memory against itself: rows that are none, totals that are wrong. It repairs, and says what.
import { useSignal } from '@preact/signals';
import type { Recount } from '../../src/platform/stores/ledger';
import { t } from '../../src/platform/strings';
import { refresh, withLedger } from '../links-state';
import { MemoryCard } from './memory-card';

export function CheckCard() {
  const state = useSignal<'ready' | 'busy' | 'failed' | Recount>('ready');
  const check = async (): Promise<void> => {
    state.value = 'busy';
    try {
      state.value = await withLedger((ledger) => ledger.recount(new Date().toISOString()));
      await refresh();
    } catch {
      state.value = 'failed';
    }
  };
  const { value } = state;
  return (
    <MemoryCard id="check" title={t('recount_title')} hint={t('recount_hint')}>
      <p class="memory-acts">
        <button type="button" class="button" data-check disabled={value === 'busy'} onClick={check}>
          {t(value === 'busy' ? 'recount_busy' : 'recount_button')}
        </button>
      </p>
      <p class="small" role="status" data-checked={typeof value === 'object'}>
        {value === 'failed' && t('recount_failed')}
        {typeof value === 'object' && wordsOf(value)}
      </p>
    </MemoryCard>
  );
}

function wordsOf({ entries, damaged, wrong }: Recount): string {
  return [
    t('recount_entries', { count: entries }),
    wrong.length === 0 ? t('recount_right') : t('recount_wrong', { count: wrong.length }),
    ...(damaged === 0 ? [] : [t('recount_damaged', { count: damaged })]),
  ].join(' ');
}
