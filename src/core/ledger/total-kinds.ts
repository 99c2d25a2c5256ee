// THE LIST of what the ledger keeps running totals of. A kind says which values an entry counts under; a total is how
// many entries count under a value, in the whole ledger or for one tracked site. What is stored is always the same as
// counting all entries anew (recount).
import type { Entry } from './entry';
import { UNKNOWN_TARGET } from './unknown-target';

export interface TotalKind {
  readonly id: string;
  /** few: all values of a scope in one row. many: a row a value, listed by count. day: a row a day (UTC), by date. */
  readonly kept: 'few' | 'many' | 'day';
  /** The values of an entry. One that stands here twice counts once. */
  of(entry: Entry): readonly string[];
  /** Counts the entries the user does not want to see, and only those; every other kind leaves them out. */
  readonly ignored?: true;
}

/** The one value of kinds that only count entries. */
export const ANY = '';

const some = (value: string | null): readonly string[] => (value === null ? [] : [value]);
const day = (at: string): string => at.slice(0, 10);
const daysOf = (entry: Entry, counts: (change: Entry['changes'][number]) => boolean): string[] =>
  entry.changes.filter(counts).map(({ at }) => day(at));
const became = (status: string) => (change: Entry['changes'][number]) =>
  change.kind === 'status' && change.to === status;

export const totalKinds = [
  { id: 'entries', kept: 'few', of: () => [ANY] },
  { id: 'ignored', kept: 'few', of: () => [ANY], ignored: true },
  { id: 'siteId', kept: 'few', of: (entry) => [entry.siteId] },
  { id: 'role', kept: 'few', of: (entry) => [entry.role] },
  { id: 'type', kept: 'few', of: (entry) => [entry.type] },
  { id: 'followed', kept: 'few', of: (entry) => [String(entry.followed)] },
  { id: 'reason', kept: 'few', of: (entry) => [entry.reason] },
  { id: 'sourceKind', kept: 'few', of: (entry) => some(entry.sourceKind) },
  { id: 'status', kept: 'few', of: (entry) => [entry.status] },

  { id: 'domain', kept: 'many', of: (entry) => [entry.referringDomain] },
  { id: 'anchor', kept: 'many', of: (entry) => [entry.anchorText] },
  { id: 'target', kept: 'many', of: (entry) => (entry.targetKey === UNKNOWN_TARGET ? [] : [entry.targetKey]) },

  // What is only expected was seen by nobody yet.
  { id: 'new', kept: 'day', of: (entry) => (entry.timesSeen === 0 ? [] : [day(entry.firstSeen)]) },
  { id: 'changed', kept: 'day', of: (entry) => daysOf(entry, ({ kind }) => kind !== 'status') },
  { id: 'missing', kept: 'day', of: (entry) => daysOf(entry, became('missing')) },
  { id: 'lost', kept: 'day', of: (entry) => daysOf(entry, became('lost')) },
  // Before "live" it was missing or lost; what was expected came, and did not come back.
  { id: 'back', kept: 'day', of: (entry) => daysOf(entry, (one) => became('live')(one) && one.from !== 'expected') },
] as const satisfies readonly TotalKind[];

type Kind = (typeof totalKinds)[number];
export type TotalKindId = Kind['id'];
/** Kinds whose values are read all at once, those listed by count, and those read by date. */
export type FewKind = Extract<Kind, { kept: 'few' }>['id'];
export type ManyKind = Extract<Kind, { kept: 'many' }>['id'];
export type DayKind = Extract<Kind, { kept: 'day' }>['id'];

/** The scope that is the whole ledger. Every other scope is the id of a tracked site. */
export const WHOLE_LEDGER = '';
