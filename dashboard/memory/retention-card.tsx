// How long the memory lasts. What is forgotten in this way does not come back, so it is said first how much that is now.
import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { monthsBefore, type Retention, retentions } from '../../src/core/ledger/retention';
import { settings } from '../../src/platform/stores';
import { changeSettings } from '../../src/platform/stores/change-settings';
import { tidyLedger } from '../../src/platform/stores/own-ledger';
import { t } from '../../src/platform/strings';
import { refresh } from '../links-state';
import { toast } from '../toast';
import { countErasure } from './erase-state';
import './erase.css';

export function RetentionCard() {
  const id = useId();
  const kept = useSignal<Retention>(null);
  /** undefined: nothing yet. A choice may come before the settings do, and is not to be lost to them. */
  const chosen = useSignal<Retention | undefined>(undefined);
  const count = useSignal<number | null>(null);
  useEffect(() => {
    void settings.get().then(({ forgetAfterMonths }) => {
      kept.value = forgetAfterMonths;
    });
  }, []);
  const shown = chosen.value === undefined ? kept.value : chosen.value;

  const choose = async (months: Retention): Promise<void> => {
    chosen.value = months;
    count.value = null;
    if (months === null) return save(null);
    const found = await countErasure({ by: 'lastSeen', before: monthsBefore(Date.now(), months) });
    if (chosen.value === months) count.value = found;
  };
  const save = async (months: Retention): Promise<void> => {
    await changeSettings({ forgetAfterMonths: months });
    kept.value = months;
    await tidyLedger(Date.now());
    await refresh();
    toast(months === null ? t('retention_all_kept') : t('retention_saved', { count: months }));
  };
  const open = shown !== kept.value && shown !== null;

  return (
    <section class="card" data-card="retention" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('retention_title')}</h2>
      <p class="quiet">{t('retention_hint')}</p>
      <div class="erase-choice">
        <select
          class="field"
          data-retention
          aria-label={t('retention_title')}
          value={shown ?? ''}
          onChange={(event) => choose((Number(event.currentTarget.value) || null) as Retention)}
        >
          {retentions.map((months) => (
            <option key={months} value={months ?? ''}>
              {months === null ? t('retention_never') : t('retention_after', { count: months })}
            </option>
          ))}
        </select>
        {open && (
          <button
            type="button"
            class="button"
            data-save-retention
            disabled={count.value === null}
            onClick={() => save(shown)}
          >
            {t('save')}
          </button>
        )}
        <span class="quiet number" role="status">
          {open && count.value !== null && t('retention_count', { count: count.value })}
        </span>
      </div>
    </section>
  );
}
