// THE LIST of what can befall a link at a time. The totals by day, the filters of the table and the overview derive from
// it, so that a number and the list behind it are the same links. Words: `event_<id>`.
import type { Entry } from './entry';

type Change = Entry['changes'][number];

export interface EventKind {
  readonly id: string;
  /** When it befell an entry, oldest first, ISO 8601. */
  at(entry: Entry): readonly string[];
}

const timesOf = (entry: Entry, counts: (change: Change) => boolean): readonly string[] =>
  entry.changes.length === 0 ? [] : entry.changes.filter(counts).map(({ at }) => at);
const became = (status: string) => (change: Change) => change.kind === 'status' && change.to === status;
const FOLLOWED = 'follow';

export const eventKinds = [
  // What is only expected was seen by nobody yet.
  { id: 'new', at: (entry) => (entry.timesSeen === 0 ? [] : [entry.firstSeen]) },
  { id: 'changed', at: (entry) => timesOf(entry, ({ kind }) => kind !== 'status') },
  { id: 'missing', at: (entry) => timesOf(entry, became('missing')) },
  { id: 'lost', at: (entry) => timesOf(entry, became('lost')) },
  // Before "live" it was missing or lost; what was expected came, and did not come back.
  { id: 'back', at: (entry) => timesOf(entry, (one) => became('live')(one) && one.from !== 'expected') },
  // The verdict: the link's own rel, or what its page asks of crawlers.
  {
    id: 'unfollowed',
    at: (entry) => timesOf(entry, ({ kind, from, to }) => kind === 'verdict' && from === FOLLOWED && to !== FOLLOWED),
  },
  {
    id: 'refollowed',
    at: (entry) => timesOf(entry, ({ kind, from, to }) => kind === 'verdict' && from !== FOLLOWED && to === FOLLOWED),
  },
] as const satisfies readonly EventKind[];
export type EventId = (typeof eventKinds)[number]['id'];
export const eventIds: readonly EventId[] = eventKinds.map(({ id }) => id);

export const isEventId = (id: string): id is EventId => eventIds.some((one) => one === id);

const BETWEEN = ' ';

/**
 * The days (UTC) on which it befell an entry, each once, with the day before on which it did: `2026-11-05`, then
 * `2026-11-09 2026-11-05`. Counted like that, the links of any period can be told without reading one: those with a day
 * in it whose day before is not.
 */
export function eventDays(times: readonly string[]): string[] {
  const days = [...new Set(times.map((at) => at.slice(0, 10)))].sort();
  return days.map((day, nth) => (nth === 0 ? day : `${day}${BETWEEN}${days[nth - 1]}`));
}

/** A counted day, and the one before it; "": there is none. */
export function readEventDay(value: string): readonly [day: string, before: string] {
  const [day = '', before = ''] = value.split(BETWEEN);
  return [day, before];
}
