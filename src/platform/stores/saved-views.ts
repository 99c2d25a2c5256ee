// Views of the table of links that one wants to come back to, by the names one gave them. A view is kept as its address
// says it (core/view/view-address.ts), which later versions still read.
import * as v from 'valibot';
import type { ItemShape } from '../storage-item';

/** More than one can find again. */
export const MOST_VIEWS = 100;
export const NAME_LETTERS = 80;

export interface SavedView {
  readonly name: string;
  /** Without the room: `type=nofollow&sort=-firstSeen`. */
  readonly query: string;
}

export interface SavedViews {
  readonly version: 1;
  readonly views: readonly SavedView[];
}

const viewSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(NAME_LETTERS)),
  query: v.pipe(v.string(), v.maxLength(10_000)),
});

export const savedViewsShape: ItemShape<SavedViews> = {
  key: 'saved-views',
  schema: v.object({ version: v.literal(1), views: v.pipe(v.array(viewSchema), v.maxLength(MOST_VIEWS)) }),
  fallback: { version: 1, views: [] },
};

/** With one more; of one name there is one, in its old place. */
export function withView({ views }: SavedViews, view: SavedView): SavedViews {
  const at = views.findIndex(({ name }) => name === view.name);
  return { version: 1, views: at < 0 ? [...views, view].slice(-MOST_VIEWS) : views.with(at, view) };
}

export function withoutView({ views }: SavedViews, name: string): SavedViews {
  return { version: 1, views: views.filter((view) => view.name !== name) };
}

/** Theirs beside mine; where both have a name it is mine. */
export function uniteViews(mine: SavedViews, theirs: SavedViews): SavedViews {
  const known = new Set(mine.views.map(({ name }) => name));
  return {
    version: 1,
    views: [...mine.views, ...theirs.views.filter(({ name }) => !known.has(name))].slice(0, MOST_VIEWS),
  };
}
