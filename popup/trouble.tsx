// One line where something befell the memory; what, and what to do, is said in the dashboard.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { memoryTrouble } from '../src/platform/stores';
import { t } from '../src/platform/strings';
import { openDashboard } from '../src/platform/tabs';

const troubled = signal(false);

export function Trouble() {
  useEffect(() => {
    const life = new AbortController();
    const take = ({ trouble }: { trouble: unknown }): void => {
      troubled.value = trouble !== null;
    };
    memoryTrouble.subscribe(take, life.signal);
    void memoryTrouble.get().then(take);
    return () => life.abort();
  }, []);
  if (!troubled.value) return null;
  return (
    <p class="here" role="alert" data-trouble>
      <span class="here-words">{t('memory_in_trouble')}</span>
      <button type="button" class="button" onClick={() => openDashboard()}>
        {t('memory_see')}
      </button>
    </p>
  );
}
