// Which parameters of addresses are dropped, so that one page is one page: the list, and what the user makes of it.
import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { parseTrackingName, type TrackingError } from '../../src/core/url/parse-tracking-name';
import { type TrackingChoice, trackingNames } from '../../src/core/url/tracking-parameters';
import { trackingParameters } from '../../src/platform/stores';
import { t } from '../../src/platform/strings';
import { changeTracking, withDropped, withName, withoutName } from './change-tracking';
import './tracking-parameters-card.css';

export function TrackingParametersCard() {
  const id = useId();
  const choice = useSignal<TrackingChoice>({ added: [], off: [] });
  const entered = useSignal('');
  const problem = useSignal<TrackingError | null>(null);
  const busy = useSignal(false);
  useEffect(() => {
    const life = new AbortController();
    const take = (value: TrackingChoice): void => {
      choice.value = value;
    };
    trackingParameters.subscribe(take, life.signal);
    void trackingParameters.get().then(take);
    return () => life.abort();
  }, [choice]);
  const { added, off } = choice.value;

  const change = async (edit: Parameters<typeof changeTracking>[0]): Promise<void> => {
    busy.value = true;
    try {
      await changeTracking(edit);
    } finally {
      busy.value = false;
    }
  };

  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const parsed = parseTrackingName(entered.value, added);
    problem.value = parsed.ok ? null : parsed.error;
    if (!parsed.ok) return;
    entered.value = '';
    await change(withName(parsed.name));
  };

  return (
    <section class="card tracking" data-card="tracking" aria-labelledby={`${id}-title`} aria-busy={busy.value}>
      <h2 id={`${id}-title`}>{t('tracking_title')}</h2>
      <p class="quiet">{t('tracking_hint')}</p>
      <form class="tracking-add" onSubmit={add}>
        <label class="label" for={id}>
          {t('tracking_field')}
        </label>
        <div class="tracking-field">
          <input
            id={id}
            class="field"
            spellcheck={false}
            autocapitalize="off"
            autocomplete="off"
            placeholder="ref"
            aria-describedby={`${id}-problem`}
            aria-invalid={problem.value !== null}
            value={entered.value}
            onInput={(event) => {
              entered.value = event.currentTarget.value;
              problem.value = null;
            }}
          />
          <button type="submit" class="button" disabled={busy.value}>
            {t('tracking_add')}
          </button>
        </div>
        <p id={`${id}-problem`} class={problem.value ? 'site-problem' : 'quiet small'} aria-live="polite">
          {problem.value ? t(`tracking_error_${problem.value}`) : t('tracking_merge_hint')}
        </p>
      </form>
      {added.length > 0 && (
        <ul class="tracking-names" aria-label={t('tracking_added')}>
          {added.map((name) => (
            <li key={name} data-added={name}>
              <code>{name}</code>
              <button
                type="button"
                class="button button-plain"
                aria-label={t('tracking_remove', { name })}
                disabled={busy.value}
                onClick={() => change(withoutName(name))}
              >
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>
          {t('tracking_builtin', { count: trackingNames.length - off.length, total: trackingNames.length })}
        </summary>
        <ul class="tracking-names">
          {trackingNames.map((name) => (
            <li key={name}>
              <label>
                <input
                  type="checkbox"
                  data-builtin={name}
                  checked={!off.includes(name)}
                  disabled={busy.value}
                  onChange={(event) => change(withDropped(name, event.currentTarget.checked))}
                />{' '}
                <code>{name}</code>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
