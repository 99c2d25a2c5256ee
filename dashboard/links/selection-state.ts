// Which links are ticked. They belong to the view they were ticked in: another filter begins without any, another order
// keeps them.
import { computed, effect, signal } from '@preact/signals';
import type { Ticks } from './grid/grid';
import { follow } from './light-state';
import { list } from './list-state';
import { filterKey } from './view-state';

/** By their rows in the light half. */
const ticked = signal<ReadonlySet<number>>(new Set());
/** Where a range begins. */
let anchor = 0;

let of = filterKey.peek();
effect(() => {
  if (filterKey.value === of) return;
  of = filterKey.value;
  ticked.value = new Set();
  anchor = 0;
});

// A row that is gone may be another entry's soon.
follow((changed, ledger) => {
  const gone = changed.flatMap(([key, entry]) => (entry ? [] : [ledger.rowOf(key)]));
  if (!gone.some((row) => row !== undefined && ticked.peek().has(row))) return;
  ticked.value = new Set([...ticked.peek()].filter((row) => !gone.includes(row)));
});

/** The ticked rows that are in the view, in its order. */
export const selectedRows = computed((): Uint32Array => {
  const rows = list.value?.rows;
  const some = ticked.value;
  return rows && some.size > 0 ? rows.filter((row) => some.has(row)) : new Uint32Array(0);
});

const rowAt = (at: number): number | undefined => list.peek()?.rows?.[at];

function press(at: number, how: 'only' | 'turn' | 'range'): void {
  const row = rowAt(at);
  if (row === undefined) return;
  if (how === 'only') {
    anchor = at;
    ticked.value = new Set([row]);
    return;
  }
  const next = new Set(ticked.peek());
  if (how === 'turn') {
    anchor = at;
    if (!next.delete(row)) next.add(row);
  } else {
    const [from, to] = anchor < at ? [anchor, at] : [at, anchor];
    for (let place = from; place <= to; place += 1) next.add(rowAt(place) as number);
  }
  ticked.value = next;
}

function turnAll(): void {
  const rows = list.peek()?.rows;
  if (rows) ticked.value = isAll() ? new Set() : new Set(rows);
}

function isAll(): boolean {
  const rows = list.value?.rows;
  return rows !== null && rows !== undefined && rows.length > 0 && selectedRows.value.length === rows.length;
}

export function selectNone(): void {
  ticked.value = new Set();
}

/** The same object all the time: what it says it reads when it is asked. */
export const ticks: Ticks = {
  get ready() {
    return Boolean(list.value?.rows);
  },
  get all() {
    return isAll();
  },
  has: (at) => {
    const row = list.value?.rows?.[at];
    return row !== undefined && ticked.value.has(row);
  },
  press,
  turnAll,
  none: () => {
    const any = ticked.peek().size > 0;
    if (any) selectNone();
    return any;
  },
};
