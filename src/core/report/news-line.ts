// One line of a page's news: how many links, since when, and where they are listed.
import * as v from 'valibot';
import { types } from '../classify/rel';
import { newsIds } from '../ledger/news-kinds';

export const newsLineSchema = v.object({
  kind: v.picklist(newsIds),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** ISO 8601, of the first of them. */
  since: v.string(),
  /** What all of them turned into by their own rel; null: not by it, or into different ones. */
  type: v.nullable(v.picklist(types)),
  /** In the dashboard: `#/links?…`. */
  address: v.string(),
});
export type NewsLine = v.InferOutput<typeof newsLineSchema>;
