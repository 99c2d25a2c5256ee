// The view of the table, which is what the page's address says: so back, forward and a bookmark bring it again.
import { computed, signal } from '@preact/signals';
import { type LinksView, plainView } from '../../src/core/view/view';
import { LINKS_ROOM, linksAddress, readView, writeView } from '../../src/core/view/view-address';
import { columnIds } from './link-columns';

export const view = signal<LinksView>(plainView);

/** Which links are in the view, as a text: the same as long as they are. */
export const filterKey = computed(() => {
  const { search, choices, withIgnored, during, gap, within } = view.value;
  return writeView({ ...plainView, search, choices, withIgnored, during, gap, within });
});
/** The same with their order. */
export const listKey = computed(() => {
  const { sort, group, groupSort } = view.value;
  return `${filterKey.value} ${writeView({ ...plainView, sort, group, groupSort })}`;
});

/** Reads the view off the address. False where that names another room. */
export function readAddress(): boolean {
  const [room, query = ''] = cut(location.hash);
  if (room === LINKS_ROOM) view.value = readView(query, columnIds);
  return room === LINKS_ROOM;
}

/** Reads the address, now and after every step back or forward, until the signal aborts. */
export function followView(life: AbortSignal): void {
  addEventListener('hashchange', readAddress, { signal: life });
  readAddress();
}

export { linksAddress as addressOf };

/**
 * Shows another view.
 * @param step whether one can go back from it: typing and pulling make many views that nobody wants to go back through
 */
export function show(change: Partial<LinksView>, step = true): void {
  const wanted = { ...view.peek(), ...change };
  const address = linksAddress(wanted);
  view.value = wanted;
  if (address === location.hash) return;
  if (step) history.pushState(null, '', address);
  else history.replaceState(history.state, '', address);
}

/** @param values none takes the choice away */
export function choose(field: string, values: readonly string[]): void {
  const { [field]: _, ...others } = view.peek().choices;
  show({ choices: values.length > 0 ? { ...others, [field]: values } : others });
}

/** Shows all links again, as they stand. */
export function showAll(): void {
  show({ choices: {}, search: '', during: [], gap: false, within: [] });
}

function cut(hash: string): [room: string, query?: string] {
  const at = hash.indexOf('?');
  return at < 0 ? [hash] : [hash.slice(0, at), hash.slice(at + 1)];
}
