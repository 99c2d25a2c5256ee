// Which room of the dashboard the address names: `#/overview`, `#/links`, `#/sites`, `#/memory`, `#/settings`, `#/help`, `#/import`,
// `#/welcome`. What follows a further "/" or a question mark is the room's own.
import { signal } from '@preact/signals';
import { sites } from './sites-state';

/** THE LIST of rooms, in the order of the navigation. `import` and `welcome` are only ever led to. */
export const rooms = ['overview', 'links', 'sites', 'memory', 'settings', 'help', 'import', 'welcome'] as const;
export type Room = (typeof rooms)[number];

/** Where one lands who has sites. */
const landing: Room = 'overview';

export const room = signal<Room>(landing);
/** Where in the room; "": nowhere in particular. */
export const place = signal('');

/** Follows the address from now on. Without a room in it, the first thing a person needs is shown. */
export function followAddress(): void {
  const read = (): void => {
    const [, named, rest = ''] = /^#\/([^/?]*)[/?]?(.*)$/.exec(location.hash) ?? [];
    const known = rooms.find((one) => one === named);
    place.value = known ? rest : '';
    room.value = known ?? (sites.value.length === 0 ? 'welcome' : landing);
  };
  addEventListener('hashchange', read);
  read();
}

/** Whether the address names a room, or none and it is where one lands. */
export function isFirstRoom(wanted: Room): boolean {
  const named = /^#\/([^/?]*)/.exec(location.hash)?.[1] ?? '';
  return named === wanted || (named === '' && wanted === landing);
}

export function goTo(to: Room): void {
  location.hash = `#/${to}`;
}
