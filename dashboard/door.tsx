// The way into a room that is loaded when somebody goes there, and not before: its name stands there meanwhile.
import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { t, type Words } from '../src/platform/strings';
import type { Room } from './route';

/** What stands in the room's place until it is loaded, then the room; loaded once. */
export function door(name: Room, title: Words, load: () => Promise<FunctionComponent>): FunctionComponent {
  const room = signal<{ readonly view: FunctionComponent } | null>(null);
  const open = async (): Promise<void> => {
    if (room.peek() === null) room.value = { view: await load() };
  };
  return function Door() {
    useEffect(() => void open().catch(() => {}), []);
    const View = room.value?.view;
    if (View) return <View />;
    return (
      <main class="room" data-room={name} data-state="loading" aria-busy="true">
        <h1>{t(title)}</h1>
      </main>
    );
  };
}
