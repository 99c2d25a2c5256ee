// The way into the overview: its charts and their library are loaded when somebody goes there, and not before.
import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../src/platform/strings';

const room = signal<{ readonly view: FunctionComponent } | null>(null);

/** Loads the room, once. */
export async function loadOverview(): Promise<void> {
  if (room.peek()) return;
  const { Overview } = await import('./overview');
  room.value = { view: Overview };
}

/** The same where it is the first room one sees: its figures are on their way while the sites are read. */
export async function loadFirst(): Promise<void> {
  const [{ readEarly }, { readVisitEarly }] = await Promise.all([import('./overview-state'), import('./visit-state')]);
  readEarly();
  readVisitEarly();
  await loadOverview();
}

export function OverviewDoor() {
  useEffect(() => void loadOverview(), []);
  const View = room.value?.view;
  if (View) return <View />;
  return (
    <main class="room room-overview" data-room="overview" data-state="loading" aria-busy="true">
      <h1>{t('nav_overview')}</h1>
    </main>
  );
}
