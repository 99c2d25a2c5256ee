// Where Backlight looks by itself: every site or some, and a pause.
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { t } from '../../src/platform/strings';
import { startWatching, stopWatching } from '../../src/platform/watch-acts';
import { WatchChoice } from '../../src/ui/watch-choice';
import { MemoryCard } from '../memory/memory-card';
import { toast } from '../toast';
import { watched } from './watching-state';

/** The parser brings the public suffix list: it comes with the first letter, so that the press can ask at once. */
const parser = () => import('../../src/core/sites/parse-site');

export function WatchingCard() {
  const id = useId();
  const said = useSignal('');
  return (
    <MemoryCard id="watching" title={t('watching_title')} hint={t('watching_hint')}>
      <WatchChoice
        site={null}
        watched={watched.value}
        say={(words) => {
          said.value = words;
        }}
      />
      <AddSite id={id} say={(words) => (said.value = words)} />
      {watched.value.hosts.length > 0 && (
        <ul class="muted-list" aria-label={t('watching_list')}>
          {watched.value.hosts.map((host) => (
            <li key={host} data-watched={host}>
              <bdi>{host}</bdi>
              <button
                type="button"
                class="button button-plain"
                aria-label={t('watching_stop_label', { site: host })}
                onClick={() => stop(host)}
              >
                {t('watching_stop')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{said.value}</p>
    </MemoryCard>
  );
}

function AddSite({ id, say }: { id: string; say: (words: string) => void }) {
  const entered = useSignal('');
  const wrong = useSignal(false);
  const parse = useSignal<Awaited<ReturnType<typeof parser>>['parseSite'] | null>(null);
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    // Typed by a person, it is there; else there was nothing to read.
    const parsed = parse.value?.(entered.value, 'mine', '', 'host');
    wrong.value = !parsed?.ok;
    if (!parsed?.ok) return;
    const { host } = parsed.site;
    const yes = await startWatching(host);
    if (yes) entered.value = '';
    say(yes ? t('watching_site_now', { site: host }) : t('watching_refused'));
  };
  return (
    <form class="muted-add" onSubmit={add}>
      <label class="label" for={id}>
        {t('watching_field')}
      </label>
      <div class="memory-acts">
        <input
          id={id}
          class="field"
          data-watch-field
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          placeholder="example.com"
          aria-describedby={`${id}-problem`}
          aria-invalid={wrong.value}
          value={entered.value}
          onInput={async (event) => {
            entered.value = event.currentTarget.value;
            wrong.value = false;
            const { parseSite } = await parser();
            parse.value = parseSite;
          }}
        />
        <button type="submit" class="button">
          {t('watching_allow')}
        </button>
      </div>
      <p id={`${id}-problem`} class="site-problem" aria-live="polite">
        {wrong.value && t('settings_muted_error')}
      </p>
    </form>
  );
}

async function stop(host: string): Promise<void> {
  await stopWatching(host);
  toast(t('watching_stopped', { site: host }));
}
