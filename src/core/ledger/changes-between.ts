// What became of a link between two looks at it, as dated changes.
import { type ChangeKind, changeKinds, type Remembered } from './change-kinds';
import type { Change, Standing, Status } from './entry';

/** The values of an entry that changes are made of, by the kind's id; without those that were not known. */
export type Values = Readonly<Partial<Record<(typeof changeKinds)[number]['id'], string | null>>>;

export function valuesOf(entry: Remembered): Values {
  return Object.fromEntries(
    changeKinds.filter((kind: ChangeKind) => kind.known?.(entry) ?? true).map((kind) => [kind.id, kind.of(entry)]),
  );
}

/** In the order of the list. What was not known before has not changed. */
export function changesBetween(before: Values, after: Remembered, at: string): Change[] {
  return changesOfValues(before, valuesOf(after), at);
}

export function changesOfValues(before: Values, after: Values, at: string): Change[] {
  return changeKinds.flatMap(({ id }) => {
    const from = before[id];
    const to = after[id];
    return from === undefined || to === undefined || from === to ? [] : [{ at, kind: id, from, to }];
  });
}

/** Live, missing, lost and expected are what is known; "not checked" is the lack of it, and no change. */
export function statusChange(before: Standing, after: Pick<Standing, 'status'>, at: string): Change[] {
  const from = certain(before.status);
  const to = certain(after.status);
  return from === to ? [] : [{ at, kind: 'status', from, to }];
}

/** Only what was live becomes not checked. */
function certain(status: Status): Status {
  return status === 'not checked' ? 'live' : status;
}
