// The saved views, kept up with changes made elsewhere.
import { signal } from '@preact/signals';
import { writeView } from '../../src/core/view/view-address';
import { savedViews } from '../../src/platform/stores/dashboard-stores';
import {
  NAME_LETTERS,
  type SavedView,
  type SavedViews,
  withoutView,
  withView,
} from '../../src/platform/stores/saved-views';
import { t } from '../../src/platform/strings';
import { toast } from '../toast';
import { view } from './view-state';

export const saved = signal<readonly SavedView[]>([]);

/** Reads them, and every change after that until the signal aborts. */
export async function openSavedViews(life: AbortSignal): Promise<void> {
  savedViews.subscribe(({ views }) => {
    saved.value = views;
  }, life);
  saved.value = (await savedViews.get()).views;
}

/** Keeps what is shown under a name. */
export function saveView(named: string): Promise<void> {
  const name = named.trim().replace(/\s+/g, ' ').slice(0, NAME_LETTERS);
  if (name === '') return Promise.resolve();
  return change((kept) => withView(kept, { name, query: writeView(view.peek()) }));
}

export async function removeView({ name, query }: SavedView): Promise<void> {
  await change((kept) => withoutView(kept, name));
  toast(t('views_removed', { name }), () => void change((kept) => withView(kept, { name, query })));
}

function change(edit: (kept: SavedViews) => SavedViews): Promise<void> {
  return navigator.locks.request('saved-views', async () => {
    await savedViews.set(edit(await savedViews.get()));
  });
}
