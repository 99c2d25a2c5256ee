// The life of one source → target pair, as the ledger keeps it. Frozen samples of every stored schema are in
// test/fixtures; what comes later must still read them (migrate-entry.ts).
import * as v from 'valibot';
import { findingSchema } from '../scan/page-scan-schema';

/** Number of the stored shape. Every change of shape is a new number and a migration that only appends. */
export const LEDGER_SCHEMA = 2;

/** What the ledger knows of the link now. `missing` and `lost` need rules that tell absence from a bad look. */
export const statuses = ['live', 'missing', 'lost', 'not checked', 'expected'] as const;
export type Status = (typeof statuses)[number];

const known = findingSchema.entries;

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
  status: v.picklist(statuses),

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
});

/** One entry of the ledger. */
export type Entry = v.InferOutput<typeof entrySchema>;

/** The three parts of an entry's key, in the order of the stored key. */
export type EntryKey = readonly [siteId: string, sourceUrl: string, targetKey: string];

export function entryKey(entry: Pick<Entry, 'siteId' | 'sourceUrl' | 'targetKey'>): EntryKey {
  return [entry.siteId, entry.sourceUrl, entry.targetKey];
}
