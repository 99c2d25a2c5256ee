// THE LIST of what the mark on the button tells of the links of a page. Apart from what makes the news (page-news.ts),
// because the popup needs the names alone.
import type { Change, Entry } from './entry';
import { type EventId, eventKinds } from './events';

/** An entry after a look. */
export interface Seen {
  readonly entry: Pick<Entry, 'status' | 'doubt' | 'missingSince' | 'timesSeen' | 'firstSeen'>;
  /** Whether it was its own page that was looked at, and not one that shows its post among others. */
  readonly ownPage: boolean;
  /** What the load that was looked at changed. */
  readonly fresh: readonly Change[];
}

export interface NewsKind {
  readonly id: string;
  /** Since when it is so, ISO 8601; null where it is not. */
  since(seen: Seen): string | null;
}

/** Where the look could not tell, nothing is missing. */
const gone =
  (status: 'missing' | 'lost') =>
  ({ entry, ownPage }: Seen): string | null =>
    ownPage && entry.status === status && entry.doubt === null ? entry.missingSince : null;
/** The same events as those of the table: a number and the list behind it are the same links. */
const befell =
  (id: EventId) =>
  ({ entry, fresh }: Seen): string | null =>
    eventKinds
      .find((kind) => kind.id === id)
      ?.at({ ...entry, changes: [...fresh] } as Entry)
      .at(-1) ?? null;

/** The gravest first; of a link the first that holds is told. Words: `news_<id>`. */
export const newsKinds = [
  { id: 'lost', since: gone('lost') },
  { id: 'missing', since: gone('missing') },
  { id: 'unfollowed', since: befell('unfollowed') },
  { id: 'refollowed', since: befell('refollowed') },
  { id: 'retyped', since: ({ fresh }) => fresh.findLast(({ kind }) => kind === 'type')?.at ?? null },
] as const satisfies readonly NewsKind[];
export type NewsId = (typeof newsKinds)[number]['id'];
export const newsIds = newsKinds.map(({ id }) => id);
