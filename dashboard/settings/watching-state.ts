// Where Backlight looks by itself and what it was granted, as the dashboard shows it.
import { signal } from '@preact/signals';
import { type Grants, onGrants, readGrants } from '../../src/platform/permissions';
import { grantedSince } from '../../src/platform/stores';
import { followWatchState, notWatching, readWatchState, type WatchState } from '../../src/platform/watch-state';

export const watched = signal<WatchState>(notWatching);
export const grants = signal<Grants>({ origins: [], permissions: [] });
/** A pattern or the name of a permission → since when, as far as it is known. */
export const since = signal<Readonly<Record<string, string>>>({});

/** Reads them, and every change after that until the signal aborts. */
export async function followWatching(signal: AbortSignal): Promise<void> {
  const read = async (): Promise<void> => {
    grants.value = await readGrants();
  };
  followWatchState((state) => {
    watched.value = state;
  }, signal);
  onGrants(read, read, signal);
  grantedSince.subscribe((value) => {
    since.value = value.since;
  }, signal);
  watched.value = await readWatchState();
  since.value = (await grantedSince.get()).since;
  await read();
}
