// One load of a page is one scan, however often it is looked at: what a page writes into its links as it loads is no
// change. So each look at a load is compared with what was so before that load.
import { type Values, valuesOf } from './changes-between';
import type { Change, Entry, Standing } from './entry';

/** An entry as it was before a load. */
export interface Start {
  readonly values: Values;
  readonly changes: readonly Change[];
  readonly standing: Standing;
}

/**
 * @returns the entry as it is, or without what looks at this very load have changed; without any values where no other
 * load ever showed the link, because then there is nothing it could differ from
 */
export function beforeLoad(entry: Entry, loadId: string): Start {
  const { before, changes, loads } = entry;
  const known = loads.some((load) => load !== loadId);
  if (before.loadId !== loadId) return { values: known ? valuesOf(entry) : {}, changes, standing: standingOf(entry) };
  const since = changes.slice(before.changes).filter(({ kind }) => kind !== 'status');
  const values = { ...valuesOf(entry), ...Object.fromEntries(since.map(({ kind, from }) => [kind, from])) };
  return { values: known ? values : {}, changes: changes.slice(0, before.changes), standing: standingOf(before) };
}

function standingOf({ status, missingSince, absentOn, doubt, checkedAt }: Standing): Standing {
  return { status, missingSince, absentOn, doubt, checkedAt };
}
