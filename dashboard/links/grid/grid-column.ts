// A column of a grid, whatever its rows are.
import type { ComponentChildren } from 'preact';

export interface GridColumn<Item> {
  readonly id: string;
  readonly name: string;
  /** In pixels; the columns without share what is left. */
  readonly width?: number;
  /** How much of what is left, beside the others; default: 1. */
  readonly share?: number;
  /** Numbers stand at the end of their cell. */
  readonly numeric?: true;
  /** What its words mean; absent: they speak for themselves. */
  readonly help?: () => ComponentChildren;
  cell(item: Item): ComponentChildren;
}

/** The least that a column without a width of its own takes. */
export const LEAST = 132;

export interface SizedColumn<Item> extends GridColumn<Item> {
  /** As one has pulled it. */
  readonly chosenWidth?: number | undefined;
}

/** The columns as a style sheet lays them out, and how wide they are at least, behind the cells that stand before them. */
export function layOut(
  columns: readonly {
    readonly width?: number | undefined;
    readonly chosenWidth?: number | undefined;
    readonly share?: number | undefined;
  }[],
  before: readonly number[],
): { readonly template: string; readonly least: number } {
  const own = columns.map(({ width, chosenWidth }) => chosenWidth ?? width);
  // Where every column has a width of its own, the last one takes what is left.
  const open = own.includes(undefined) ? own : own.with(-1, undefined);
  const tracks = open.map((width, at) =>
    width ? `${width}px` : `minmax(${own[at] ?? LEAST}px, ${columns[at]?.share ?? 1}fr)`,
  );
  return {
    template: [...before.map((width) => `${width}px`), ...tracks].join(' '),
    least: [...before, ...own.map((width) => width ?? LEAST)].reduce((sum, width) => sum + width, 0),
  };
}
