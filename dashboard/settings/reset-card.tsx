// Every choice as at first, and back again while the line that says so is there.
import { useSignal } from '@preact/signals';
import { t } from '../../src/platform/strings';
import { MemoryCard } from '../memory/memory-card';
import { toast } from '../toast';
import { resetAll } from './reset-all';

export function ResetCard() {
  const busy = useSignal(false);
  const reset = async (): Promise<void> => {
    busy.value = true;
    try {
      const takeBack = await resetAll();
      toast(t('settings_reset_done'), () => void takeBack());
    } finally {
      busy.value = false;
    }
  };
  return (
    <MemoryCard id="reset" title={t('settings_reset_title')} hint={t('settings_reset_hint')}>
      <button type="button" class="button" data-reset disabled={busy.value} onClick={reset}>
        {t('settings_reset')}
      </button>
    </MemoryCard>
  );
}
