// Puts rows together by one of their values and adds them up.
import { type GroupId, type GroupSort, type GroupTotal, groupKind, groupTotals } from './groups';
import type { LightLedger } from './light-ledger';

export interface Group {
  /** The value that its rows share; empty: they have none. */
  readonly value: string;
  /** What it is called. */
  readonly name: string;
  /** In the order of `groupTotals`. */
  readonly totals: readonly number[];
  /** ISO 8601: when one of its links was last seen. */
  readonly lastSeen: string;
}

/** Its groups in order; of those that are equal the one whose row came first. */
export interface Groups {
  readonly count: number;
  at(place: number): Group;
}

export function groupRows(
  light: LightLedger,
  rows: Uint32Array,
  by: GroupId,
  sort: { readonly by: GroupSort; readonly descending: boolean },
): Groups {
  const { field, shows = field } = groupKind(by);
  const column = light.column(field);
  const book = light.bookOf(field);
  const first = new Int32Array(book.values.length).fill(-1);
  const newest = new Uint32Array(book.values.length);
  const times = light.column('lastSeen');
  const timeRanks = light.bookOf('lastSeen').ranks();
  const found: number[] = [];
  for (const row of rows) {
    const number = column[row] as number;
    if (first[number] === -1) {
      first[number] = row;
      found.push(number);
      newest[number] = times[row] as number;
    } else if ((timeRanks[times[row] as number] as number) > (timeRanks[newest[number] as number] as number))
      newest[number] = times[row] as number;
  }
  const totals = groupTotals.map((total) => addUp(light, rows, column, book.values.length, total));
  const ranks = book.ranks();
  const measures: Readonly<Record<string, (number: number) => number>> = {
    name: (number) => ranks[number] as number,
    lastSeen: (number) => timeRanks[newest[number] as number] as number,
    ...Object.fromEntries(groupTotals.map(({ id }, at) => [id, (number: number) => totals[at]?.[number] ?? 0])),
  };
  const measure = measures[sort.by] ?? ((number) => ranks[number] as number);
  const way = sort.descending ? -1 : 1;
  found.sort((a, b) => way * (measure(a) - measure(b)));
  // The same group is the same object: what shows it need not be drawn again.
  const made: Group[] = [];
  return {
    count: found.length,
    at: (place) => {
      const number = found[place] as number;
      made[place] ??= {
        value: book.values[number] as string,
        name: light.value(first[number] as number, shows),
        totals: totals.map((total) => total[number] as number),
        lastSeen: light.bookOf('lastSeen').values[newest[number] as number] as string,
      };
      return made[place] as Group;
    },
  };
}

/** The rows group after group, each group's in their order. */
export function rowsByGroup(light: LightLedger, rows: Uint32Array, by: GroupId, groups: Groups): Uint32Array {
  const { field } = groupKind(by);
  const column = light.column(field);
  const book = light.bookOf(field);
  const begins = new Uint32Array(book.values.length);
  let end = 0;
  for (let place = 0; place < groups.count; place += 1) {
    const { value, totals } = groups.at(place);
    begins[book.find(value) as number] = end;
    end += totals[0] as number;
  }
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const number = column[row] as number;
    const at = begins[number] as number;
    sorted[at] = row;
    begins[number] = at + 1;
  }
  return sorted;
}

function addUp(
  light: LightLedger,
  rows: Uint32Array,
  groups: Uint32Array,
  room: number,
  { field, values }: GroupTotal,
): Uint32Array {
  const sums = new Uint32Array(room);
  const column = field === undefined ? null : light.column(field);
  const counts =
    field === undefined ? null : light.bookOf(field).values.map((value) => values?.includes(value) ?? false);
  for (const row of rows) {
    if (column && counts && !counts[column[row] as number]) continue;
    const group = groups[row] as number;
    sums[group] = (sums[group] as number) + 1;
  }
  return sums;
}
