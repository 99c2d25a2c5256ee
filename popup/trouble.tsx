// One line where something befell the memory; what, and what to do, is said in the dashboard.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../src/platform/strings';
import { openDashboard } from '../src/platform/tabs';
import { followTrouble } from '../src/platform/told-trouble';

const troubled = signal(false);

export function Trouble() {
  useEffect(() => {
    const life = new AbortController();
    followTrouble((trouble) => {
      troubled.value = trouble !== null;
    }, life.signal);
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
