// What the ledger keeps of a source page itself: how many links it had, so that a look at half a page is told from a
// page that lost a link.
import * as v from 'valibot';

const count = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

export const pageMemorySchema = v.object({
  /** The page's one spelling. */
  pageUrl: v.string(),
  /** Links of the last complete scan that the page answered well; null before the first. */
  links: count,
  /** The load of that scan, and what was known before that load: looks at one load are compared with the load before. */
  loadId: v.nullable(v.string()),
  linksBefore: count,
  /** ISO 8601 of that scan. */
  lookedAt: v.string(),
});

export type PageMemory = v.InferOutput<typeof pageMemorySchema>;
