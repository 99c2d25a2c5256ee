// Where Backlight looks by itself, as our pages show it: what is wished as far as it is granted.
import { EVERY_SITE, watchPattern } from '../core/watch/watch-pattern';
import { onGrants, readGrants } from './permissions';
import { watching } from './stores';

export interface WatchState {
  readonly everySite: boolean;
  /** Each means itself and everything below it. */
  readonly hosts: readonly string[];
  /** ISO 8601; null where there is no pause. It may be over. */
  readonly pausedUntil: string | null;
}

export const notWatching: WatchState = { everySite: false, hosts: [], pausedUntil: null };

export async function readWatchState(): Promise<WatchState> {
  const [{ origins }, { hosts, pausedUntil }] = await Promise.all([readGrants(), watching.get()]);
  return {
    everySite: origins.includes(EVERY_SITE),
    hosts: hosts.filter((host) => origins.includes(EVERY_SITE) || origins.includes(watchPattern(host))),
    pausedUntil,
  };
}

/** Calls back whenever it changed, until the signal aborts. */
export function followWatchState(take: (state: WatchState) => void, signal: AbortSignal): void {
  const read = (): void => void readWatchState().then((state) => signal.aborted || take(state));
  watching.subscribe(read, signal);
  onGrants(read, read, signal);
}
