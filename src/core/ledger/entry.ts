// The life of one source → target pair, as the ledger keeps it. Frozen samples of every stored schema are in
// test/fixtures; what comes later must still read them (migrate-entry.ts).
import * as v from 'valibot';
import { findingSchema } from '../scan/page-scan-schema';
import { changeIds } from './change-kinds';
import { doubts } from './doubts';

/**
 * Number of the stored shape. Every change of shape is a new number and a migration that only appends. Schema 4 has the
 * entries of 3; its totals tell more (events.ts).
 */
export const LEDGER_SCHEMA = 4;

/** What the ledger knows of the link now. The rules that tell absence from a bad look are in `judge-absence.ts`. */
export const statuses = ['live', 'missing', 'lost', 'not checked', 'expected'] as const;
export type Status = (typeof statuses)[number];

const known = findingSchema.entries;

/** A dated difference. Values are those of `change-kinds.ts`; of `status` it is two of `statuses`. */
export const changeSchema = v.object({
  /** ISO 8601, of the scan's own time. */
  at: v.string(),
  kind: v.picklist(changeIds),
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
});
export type Change = v.InferOutput<typeof changeSchema>;

/** Where an entry stands between live and lost. */
export const standingSchema = v.object({
  status: v.picklist(statuses),
  /** ISO 8601 of the first scan that counted and did not show the link; null unless missing or lost. */
  missingSince: v.nullable(v.string()),
  /** The days (UTC, YYYY-MM-DD) of such scans, as many as it takes to be lost. */
  absentOn: v.array(v.string()),
  /** Why the last look could not tell; null where it could. */
  doubt: v.nullable(v.picklist(doubts)),
  /** ISO 8601 of the last look that could tell; null before the first (an imported link). */
  checkedAt: v.nullable(v.string()),
});
export type Standing = v.InferOutput<typeof standingSchema>;

export const entrySchema = v.object({
  /** The key: tracked site (its id), source page, target, each in its one spelling. */
  siteId: v.string(),
  sourceUrl: v.string(),
  targetKey: v.string(),

  site: known.site,
  role: known.role,
  referringDomain: v.string(),
  sourceKind: v.nullable(v.string()),
  pageTitle: v.string(),
  targetUrl: known.targetUrl,
  relation: known.relation,
  type: known.type,
  types: known.types,
  followed: known.followed,
  reason: known.reason,
  reasons: known.reasons,
  anchorText: known.anchorText,
  anchorKind: known.anchorKind,
  wrapper: known.wrapper,
  rel: known.rel,
  href: known.href,
  // Null in entries of schema 1 that were not seen again.
  placement: v.nullable(known.placement),
  visibility: known.visibility,
  sendsReferrer: known.sendsReferrer,
  element: known.element,
  frameUrl: known.frameUrl,
  context: known.context,
  /** ISO 8601, of the scans' own time. */
  firstSeen: v.string(),
  lastSeen: v.string(),
  /** Loads of the page in which the link was seen. */
  timesSeen: v.number(),
  /** Links of this pair in the last scan. */
  onPage: v.number(),
  ...standingSchema.entries,

  /** Since schema 2. Which platform or site of its kind the source is, where it has a name. */
  sourceName: v.nullable(v.string()),
  /** Reasons to look twice, by their ids. */
  signs: v.array(v.string()),
  /** Where the link was seen among others, on a page that will show others tomorrow: a home, search or profile page. */
  feed: v.boolean(),

  /** Addresses under which the target was found, oldest first. */
  variants: v.array(v.string()),
  /** The latest loads counted in `timesSeen`, so that a second look at one of them does not count again. */
  loads: v.array(v.string()),

  /** Since schema 3. Whether the page asks not to be indexed, and its canonical address, as last seen; null: not known, or none. */
  noindex: v.nullable(v.boolean()),
  canonical: known.frameUrl,
  /** Oldest first. */
  changes: v.array(changeSchema),
  /** What was so before the load of the latest look: later looks at that load start from here again. */
  before: v.object({
    loadId: v.nullable(v.string()),
    /** How many of the changes are older than the load. */
    changes: v.pipe(v.number(), v.integer(), v.minValue(0)),
    ...standingSchema.entries,
  }),
  /** Loads by the ledger that counted them: `timesSeen` is their sum. Merging two ledgers takes the larger of each. */
  timesSeenBy: v.record(v.string(), v.number()),
  /** By the user, with the time of the last word; null before the first. */
  note: v.string(),
  tags: v.array(v.string()),
  notedAt: v.nullable(v.string()),
  /** The referring domain is one the user does not want to see. */
  ignored: v.boolean(),
});

/** One entry of the ledger. */
export type Entry = v.InferOutput<typeof entrySchema>;

/** The three parts of an entry's key, in the order of the stored key. */
export type EntryKey = readonly [siteId: string, sourceUrl: string, targetKey: string];

export function entryKey(entry: Pick<Entry, 'siteId' | 'sourceUrl' | 'targetKey'>): EntryKey {
  return [entry.siteId, entry.sourceUrl, entry.targetKey];
}
