// The way into the overview: its charts and their library are loaded when somebody goes there, and not before.
import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../src/platform/strings';

const room = signal<{ readonly view: FunctionComponent } | null>(null);

export function OverviewDoor() {
  useEffect(() => {
    if (!room.peek())
      void import('./overview').then(({ Overview }) => {
        room.value = { view: Overview };
      });
  }, []);
  const View = room.value?.view;
  if (View) return <View />;
  return (
    <main class="room room-overview" data-room="overview" data-state="loading" aria-busy="true">
      <h1>{t('nav_overview')}</h1>
    </main>
  );
}
