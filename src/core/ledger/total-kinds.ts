// THE LIST of what the ledger keeps running totals of. A kind says which values an entry counts under; a total is how
// many entries count under a value, in the whole ledger or for one tracked site. What is stored is always the same as
// counting all entries anew (recount).
import type { Entry } from './entry';
import { type EventId, eventDays, eventKinds } from './events';
import { UNKNOWN_TARGET } from './unknown-target';

export interface TotalKind {
  readonly id: string;
  /** few: all values of a scope in one row. many: a row a value, listed by count. day: rows by date (events.ts). */
  readonly kept: 'few' | 'many' | 'day';
  /** The values of an entry. One that stands here twice counts once. */
  of(entry: Entry): readonly string[];
  /** Counts the entries the user does not want to see, and only those; every other kind leaves them out. */
  readonly ignored?: true;
}

/** The one value of kinds that only count entries. */
export const ANY = '';

const some = (value: string | null): readonly string[] => (value === null ? [] : [value]);
const days = eventKinds.map(({ id, at }) => ({ id, kept: 'day', of: (entry: Entry) => eventDays(at(entry)) }) as const);

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
  { id: 'socialName', kept: 'few', of: (entry) => (entry.sourceKind === 'social' ? some(entry.sourceName) : []) },

  { id: 'domain', kept: 'many', of: (entry) => [entry.referringDomain] },
  { id: 'anchor', kept: 'many', of: (entry) => [entry.anchorText] },
  { id: 'target', kept: 'many', of: (entry) => (entry.targetKey === UNKNOWN_TARGET ? [] : [entry.targetKey]) },

  ...days,
] as const satisfies readonly TotalKind[];

type Kind = (typeof totalKinds)[number];
export type TotalKindId = Kind['id'];
/** Kinds whose values are read all at once, those listed by count, and those read by date. */
export type FewKind = Extract<Kind, { kept: 'few' }>['id'];
export type ManyKind = Extract<Kind, { kept: 'many' }>['id'];
export type DayKind = EventId;

/** The scope that is the whole ledger. Every other scope is the id of a tracked site. */
export const WHOLE_LEDGER = '';
