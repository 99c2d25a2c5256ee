// The two grants to look by itself, each with its way back, and a pause. What it means stands above, and what the browser
// will say below, before it asks.
import type { ComponentChildren } from 'preact';
import { isBelow } from '../core/sites/is-below';
import { isPaused } from '../core/watch/pause';
import { pause, resume } from '../platform/stores/change-watching';
import { t } from '../platform/strings';
import { startWatching, stopWatching } from '../platform/watch-acts';
import type { WatchState } from '../platform/watch-state';
import { now } from './now';
import './watch-choice.css';

interface Props {
  /** The registrable domain one is on; null where there is none, and then every site alone is to be chosen. */
  site: string | null;
  watched: WatchState;
  /** Says what became of a press. */
  say(words: string): void;
}

export function WatchChoice({ site, watched: { everySite, hosts, pausedUntil }, say }: Props) {
  const by = site === null ? [] : hosts.filter((host) => isBelow(site, [host]));
  const paused = isPaused(pausedUntil, now.value);
  return (
    <div class="watch-choice">
      {site !== null && (
        <Row id="site" title={t('watching_site', { site })} hint={t('watching_site_hint')}>
          {by.length > 0 ? (
            <Stop onPress={() => Promise.all(by.map(stopWatching))} />
          ) : (
            <Start onPress={() => start(site, say)} />
          )}
        </Row>
      )}
      <Row id="every" title={t('watching_every')} hint={t('watching_every_hint')}>
        {everySite ? <Stop onPress={() => stopWatching(null)} /> : <Start onPress={() => start(null, say)} />}
      </Row>
      {(everySite || hosts.length > 0) && (
        <Row id="pause" title={t('watching_pause')} hint={t('watching_pause_hint')}>
          <button
            type="button"
            class="button"
            data-pause={paused ? 'off' : 'on'}
            onClick={() => (paused ? resume() : pause(Date.now()))}
          >
            {t(paused ? 'watching_resume' : 'watching_pause_button')}
          </button>
        </Row>
      )}
      {!everySite && <p class="quiet">{t('watching_prompt')}</p>}
    </div>
  );
}

function Row({ id, title, hint, children }: { id: string; title: string; hint: string; children: ComponentChildren }) {
  return (
    <div class="watch-row" data-watch-row={id}>
      <p>
        <strong>{title}</strong>
        <br />
        <span class="quiet">{hint}</span>
      </p>
      {children}
    </div>
  );
}

function Start({ onPress }: { onPress: () => unknown }) {
  return (
    <button type="button" class="button" data-watch-start onClick={onPress}>
      {t('watching_allow')}
    </button>
  );
}

function Stop({ onPress }: { onPress: () => unknown }) {
  return (
    <button type="button" class="button" data-watch-stop onClick={onPress}>
      {t('watching_stop')}
    </button>
  );
}

/** The browser is asked within the press itself. */
async function start(site: string | null, say: Props['say']): Promise<void> {
  const yes = await startWatching(site);
  if (!yes) say(t('watching_refused'));
  else say(t(site === null ? 'watching_every_now' : 'watching_site_now', { site: site ?? '' }));
}
