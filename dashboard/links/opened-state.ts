// The link that is open beside the table. It stays open, and is what it is, whatever the table shows meanwhile.
import { computed, effect, signal } from '@preact/signals';
import { type Entry, type EntryKey, entryKey } from '../../src/core/ledger/entry';
import { withLedger } from '../links-state';
import { follow } from './light-state';
import { list } from './list-state';
import { entryOf } from './rows-on-screen';

/** The id of the panel. */
export const PANEL = 'opened-link';

const key = signal<EntryKey | null>(null);
export const opened = signal<Entry | null>(null);
/** Where it stood when it was opened, which is where it stands until the list is another. */
const place = signal(-1);
/** Gives the focus back to where one came from. */
let goBack: () => void = () => {};

const isAt = (at: number): boolean => list.value?.keyAt(at)?.join('\n') === key.value?.join('\n');

/** Its row; -1 where it is not in the list any more, or not where it was. */
export const openedAt = computed(() => (key.value && isAt(place.value) ? place.value : -1));

follow((changed) => {
  const own = changed.find(([one]) => one.join('\n') === key.peek()?.join('\n'));
  if (own) opened.value = own[1];
  if (own && !own[1]) key.value = null;
});

export function openLink(at: number, back?: () => void): void {
  const wanted = list.peek()?.keyAt(at);
  if (!wanted) return;
  if (back) goBack = back;
  if (openedAt.peek() === at) {
    close();
    return;
  }
  key.value = wanted;
  place.value = at;
  opened.value = entryOf(wanted);
  if (opened.value === null) void read(wanted);
}

/** The next link of the list, or the one before. */
export function openBeside(by: -1 | 1): void {
  const at = openedAt.peek() + by;
  if (openedAt.peek() >= 0 && list.peek()?.keyAt(at)) openLink(at);
}

export function close(): void {
  key.value = null;
  opened.value = null;
  goBack();
}

async function read(wanted: EntryKey): Promise<void> {
  const [entry] = await withLedger((ledger) => ledger.entriesOf([wanted]));
  if (entry && key.peek() === wanted) opened.value = entry;
}

// A row that moved, because something newer came above it, is looked for again.
effect(() => {
  const shown = list.value;
  const wanted = key.peek();
  if (!shown || !wanted || isAt(place.peek())) return;
  const name = entryKey({ siteId: wanted[0], sourceUrl: wanted[1], targetKey: wanted[2] }).join('\n');
  for (let at = Math.max(0, place.peek() - 200); at < Math.min(shown.count, place.peek() + 200); at += 1)
    if (shown.keyAt(at)?.join('\n') === name) place.value = at;
});
