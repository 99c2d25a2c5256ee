// THE LIST of what the dashboard knows of every entry at once, to filter, search, sort and group by: a line here is all
// it takes. What is not here (contexts, histories) is read when a row is on the screen.
import type { Entry } from '../ledger/entry';
import { eventKinds } from '../ledger/events';
import { type Trait, traits, traitValues } from '../report/traits';
import { joinParts, type Ordering } from './book';

export interface Field {
  readonly id: string;
  readonly ordering: Ordering;
  /** Fields with the same book have their values in common, and so keep each once. Default: a book of its own. */
  readonly book?: string;
  /** Its text is searched in. */
  readonly searched?: true;
  /** It can be filtered by: every value is counted. */
  readonly choice?: true;
  /** Its value; empty: none. */
  of(entry: Entry): string;
}

const choices: readonly Field[] = traits.map(
  (trait: Trait): Field => ({
    id: trait.id,
    ordering: trait.values ?? 'letters',
    choice: true,
    of: (entry) => joinParts(traitValues(entry, trait.id)),
    ...(trait.id === 'tags' && { searched: true as const }),
  }),
);

/** When each event befell it, all times in one value. `new` has the times of `firstSeen`. */
const events: readonly Field[] = eventKinds.map(({ id, at }) => ({
  id: eventField(id),
  ordering: 'as-written',
  book: id === 'new' ? 'times' : 'events',
  of: (entry) => joinParts(at(entry)),
}));

/** The field of an event's times. */
export function eventField(id: string): string {
  return `at-${id}`;
}

export const fields: readonly Field[] = [
  { id: 'siteId', ordering: 'as-written', choice: true, of: (entry) => entry.siteId },
  { id: 'ignored', ordering: ['false', 'true'], choice: true, of: (entry) => String(entry.ignored) },
  ...choices,
  { id: 'referringDomain', ordering: 'letters', of: (entry) => entry.referringDomain },
  // As written: by these the ledger itself lists its entries.
  { id: 'sourceUrl', ordering: 'as-written', book: 'addresses', searched: true, of: (entry) => entry.sourceUrl },
  { id: 'targetKey', ordering: 'as-written', book: 'addresses', of: (entry) => entry.targetKey },
  { id: 'targetUrl', ordering: 'as-written', book: 'addresses', searched: true, of: (entry) => entry.targetUrl },
  { id: 'pageTitle', ordering: 'letters', searched: true, of: (entry) => entry.pageTitle },
  { id: 'anchorText', ordering: 'letters', searched: true, of: (entry) => entry.anchorText },
  { id: 'note', ordering: 'letters', searched: true, of: (entry) => entry.note },
  { id: 'firstSeen', ordering: 'as-written', book: 'times', of: (entry) => entry.firstSeen },
  { id: 'lastSeen', ordering: 'as-written', book: 'times', of: (entry) => entry.lastSeen },
  ...events,
  { id: 'timesSeen', ordering: 'numbers', of: (entry) => String(entry.timesSeen) },
];

export const choiceFields: readonly Field[] = fields.filter(({ choice }) => choice);
export const searchedFields: readonly Field[] = fields.filter(({ searched }) => searched);
