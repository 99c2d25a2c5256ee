// When one last looked at the overview, in the browser's own storage: what it tells of as changed is what came after.
import * as v from 'valibot';
import { AWAY_MS, type Visit } from '../../core/overview/since';
import type { ItemShape } from '../storage-item';

export interface LastVisit {
  readonly version: 1;
  /** The visit before this one, which is what changes are told since; null: there is none. */
  readonly before: Visit | null;
  /** This visit, as of the last time one was seen here. */
  readonly latest: Visit | null;
}

const visit = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()),
  seen: v.record(v.string(), v.record(v.string(), v.number())),
});

export const lastVisitShape: ItemShape<LastVisit> = {
  key: 'last-visit',
  schema: v.object({ version: v.literal(1), before: v.nullable(visit), latest: v.nullable(visit) }),
  fallback: { version: 1, before: null, latest: null },
};

/** One is here now: the same visit goes on, or another one begins. */
export function visited({ before, latest }: LastVisit, now: Visit): LastVisit {
  const isAnother = latest !== null && Date.parse(now.at) - Date.parse(latest.at) > AWAY_MS;
  return { version: 1, before: isAnother ? latest : before, latest: now };
}
