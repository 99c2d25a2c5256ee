// The card that holds the memory against itself: rows that are none, totals that are wrong. It repairs, and says what.
import { useSignal } from '@preact/signals';
import type { Recount } from '../src/platform/stores/ledger';
import { t } from '../src/platform/strings';
import { refresh, withLedger } from './links-state';
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
    <MemoryCard id="check" title={t('check_title')} hint={t('check_hint')}>
      <p class="memory-acts">
        <button type="button" class="button" data-check disabled={value === 'busy'} onClick={check}>
          {t(value === 'busy' ? 'check_busy' : 'check_button')}
        </button>
      </p>
      <p class="small" role="status" data-checked={typeof value === 'object'}>
        {value === 'failed' && t('check_failed')}
        {typeof value === 'object' && wordsOf(value)}
      </p>
    </MemoryCard>
  );
}

function wordsOf({ entries, damaged, wrong }: Recount): string {
  return [
    t('check_entries', { count: entries }),
    wrong.length === 0 ? t('check_right') : t('check_wrong', { count: wrong.length }),
    ...(damaged === 0 ? [] : [t('check_damaged', { count: damaged })]),
  ].join(' ');
}
