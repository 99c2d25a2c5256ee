// Whether Backlight looks at this site by itself, in one quiet line; behind it the choice. The choice and its words come
// with the first opening.
import { signal } from '@preact/signals';
import { isBelow } from '../src/core/sites/is-below';
import { isPaused } from '../src/core/watch/pause';
import { spokenLanguage, t } from '../src/platform/strings';
import { now } from '../src/ui/now';
import { forgetters, muted, watched } from './popup-state';
import type { WatchHere } from './watch-here';
import './shortened.css';
import './watch.css';

const open = signal(false);
const choice = signal<typeof WatchHere | null>(null);
forgetters.push(() => {
  open.value = false;
});

/** @param site the registrable domain one is on; null where it is not known */
export function Watch({ site }: { site: string | null }) {
  const Choice = open.value ? choice.value : null;
  const turn = async (opened: boolean): Promise<void> => {
    if (opened) choice.value ??= (await import('./watch-here')).WatchHere;
    open.value = opened;
  };
  return (
    <details
      class="shortened watch"
      data-watch={state(site)}
      open={open.value}
      onToggle={(event) => void turn(event.currentTarget.open)}
    >
      <summary>{words(site)}</summary>
      {Choice && (
        <div class="watch-here">
          <Choice site={site} />
        </div>
      )}
    </details>
  );
}

function state(site: string | null): 'paused' | 'every' | 'site' | 'never' {
  const { everySite, hosts, pausedUntil } = watched.value;
  if (site !== null && isBelow(site, muted.value)) return 'never';
  const here = site !== null && isBelow(site, hosts);
  if ((everySite || here) && isPaused(pausedUntil, now.value)) return 'paused';
  return everySite ? 'every' : here ? 'site' : 'never';
}

function words(site: string | null): string {
  const { pausedUntil } = watched.value;
  const time = new Date(pausedUntil ?? 0).toLocaleTimeString(spokenLanguage(), { hour: 'numeric', minute: '2-digit' });
  return t(`watch_${state(site)}`, { site: site ?? '', time });
}
