// The sites on which Backlight keeps quiet: add one, take one off, each with undo.
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { mute, unmute } from '../../src/platform/stores/change-muted';
import { t } from '../../src/platform/strings';
import { toast } from '../toast';
import { muted } from './settings-state';

/** The parser brings the public suffix list: it comes with the first press. */
const parser = () => import('../../src/core/sites/parse-site');

export function MutedCard() {
  const id = useId();
  const entered = useSignal('');
  const wrong = useSignal(false);

  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { parseSite } = await parser();
    const parsed = parseSite(entered.value, 'mine', '', 'host');
    wrong.value = !parsed.ok;
    if (!parsed.ok) return;
    entered.value = '';
    const { host } = parsed.site;
    await mute(host);
    toast(t('settings_muted_now', { site: host }), () => void unmute(host));
  };
  const remove = async (host: string): Promise<void> => {
    await unmute(host);
    toast(t('settings_unmuted_now', { site: host }), () => void mute(host));
  };

  return (
    <section class="card" data-card="muted" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('settings_muted_title')}</h2>
      <p>{t('settings_muted_hint')}</p>
      <form class="muted-add" onSubmit={add}>
        <label class="label" for={id}>
          {t('settings_muted_field')}
        </label>
        <div class="memory-acts">
          <input
            id={id}
            class="field"
            data-mute-field
            spellcheck={false}
            autocapitalize="off"
            autocomplete="off"
            placeholder="example.com"
            aria-describedby={`${id}-problem`}
            aria-invalid={wrong.value}
            value={entered.value}
            onInput={(event) => {
              entered.value = event.currentTarget.value;
              wrong.value = false;
            }}
          />
          <button type="submit" class="button">
            {t('settings_muted_add')}
          </button>
        </div>
        <p id={`${id}-problem`} class="site-problem" aria-live="polite">
          {wrong.value && t('settings_muted_error')}
        </p>
      </form>
      {muted.value.length === 0 ? (
        <p class="quiet">{t('settings_muted_none')}</p>
      ) : (
        <ul class="muted-list" aria-label={t('settings_muted_list')}>
          {muted.value.map((host) => (
            <li key={host} data-muted={host}>
              <bdi>{host}</bdi>
              <button
                type="button"
                class="button button-plain"
                aria-label={t('settings_unmute_label', { site: host })}
                onClick={() => remove(host)}
              >
                {t('settings_unmute')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
