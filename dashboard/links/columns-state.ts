// Which columns are shown, in which order, how wide: as the view says; else as one had them last; else the usual ones
// that the window has room for. What one had last is kept in this page's own storage: a habit of this window.
import { computed, signal } from '@preact/signals';
import type { ViewColumn } from '../../src/core/view/view';
import { plainView } from '../../src/core/view/view';
import { NARROWEST, readView, WIDEST, writeView } from '../../src/core/view/view-address';
import { LEAST } from './grid/grid-column';
import type { ColumnActs } from './grid/grid-head';
import { columnIds, type LinkColumn, linkColumns } from './link-columns';
import { show, view } from './view-state';

const KEY = 'columns-shown';
const DENSE_KEY = 'dense';

export interface ShownColumn extends LinkColumn {
  readonly chosenWidth: number | undefined;
}

const habit = signal(readView(localStorage.getItem(KEY) ?? '', columnIds).columns);
const width = signal(innerWidth);
addEventListener('resize', () => {
  width.value = innerWidth;
});

/** Rows of 28 pixels instead of 36. */
export const dense = signal(localStorage.getItem(DENSE_KEY) === 'true');
export function setDense(on: boolean): void {
  dense.value = on;
  localStorage.setItem(DENSE_KEY, String(on));
}

const chosen = computed(() => view.value.columns ?? habit.value);
export const isUsual = computed(() => chosen.value === null);

export const shownColumns = computed<readonly ShownColumn[]>(() => {
  const usual = (): readonly ViewColumn[] => linkColumns.filter(({ from }) => from !== null && width.value >= from);
  return (chosen.value ?? usual()).flatMap((one) => {
    const column = linkColumns.find(({ id }) => id === one.id);
    return column ? [{ ...column, chosenWidth: 'chosenWidth' in one || chosen.value ? one.width : undefined }] : [];
  });
});

export const isShown = (id: string): boolean => shownColumns.value.some((column) => column.id === id);

function now(): readonly ViewColumn[] {
  return shownColumns.peek().map(({ id, chosenWidth }) => (chosenWidth ? { id, width: chosenWidth } : { id }));
}

/** @param step see `show` */
function keep(columns: readonly ViewColumn[] | null, step = true): void {
  habit.value = columns;
  if (columns) localStorage.setItem(KEY, writeView({ ...plainView, columns }));
  else localStorage.removeItem(KEY);
  show({ columns }, step);
}

/** A column comes where it belongs by the list of columns; the last one cannot be taken away. */
export function showColumn(id: string, shown: boolean): void {
  const others = now().filter((column) => column.id !== id);
  if (!shown) {
    if (others.length > 0) keep(others);
    return;
  }
  const place = columnIds.indexOf(id);
  const at = others.findIndex((column) => columnIds.indexOf(column.id) > place);
  keep(others.toSpliced(at < 0 ? others.length : at, 0, { id }));
}

export function showUsual(): void {
  keep(null);
}

export const columnActs: ColumnActs = {
  move(id, to) {
    const columns = now();
    const from = columns.findIndex((column) => column.id === id);
    const place = typeof to === 'number' ? from + to : columns.findIndex((column) => column.id === to);
    const moved = columns[from];
    if (!moved || place < 0 || place >= columns.length) return;
    keep(columns.toSpliced(from, 1).toSpliced(place, 0, moved));
  },
  size(id, wanted) {
    const pixels = wanted === null ? null : Math.round(Math.min(Math.max(wanted, NARROWEST), WIDEST));
    keep(
      now().map((column) => (column.id !== id ? column : pixels === null ? { id } : { id, width: pixels })),
      false,
    );
  },
  widthOf(id) {
    const drawn = document.querySelector<HTMLElement>(`.links th[data-column="${id}"]`)?.offsetWidth;
    return drawn ?? LEAST;
  },
};
