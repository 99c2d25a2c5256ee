// What a key does in a grid. Row -1 is its head.

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are seen at once. */
  readonly page: number;
}

type Move = (at: Place, extent: Extent) => Place;

const rowBy =
  (step: (extent: Extent) => number): Move =>
  (at, extent) => ({ ...at, row: at.row + step(extent) });

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: rowBy(() => -1),
  ArrowDown: rowBy(() => 1),
  PageUp: (at, { page }) => ({ ...at, row: at.row <= 0 ? at.row : Math.max(0, at.row - page) }),
  PageDown: rowBy(({ page }) => page),
  ArrowLeft: (at) => ({ ...at, column: at.column - 1 }),
  ArrowRight: (at) => ({ ...at, column: at.column + 1 }),
  Home: (at) => ({ ...at, row: 0 }),
  End: (at, { rows }) => ({ ...at, row: rows - 1 }),
};

/** What a key means where lines are written from right to left: the arrows still point to what one sees. */
export function keyAlong(key: string, fromTheRight: boolean): string {
  if (!fromTheRight) return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}

/** Where a key leads from a place; null where it leads nowhere. */
export function moveBy(key: string, from: Place, extent: Extent): Place | null {
  const to = moves[key]?.(from, extent);
  if (!to) return null;
  return {
    row: Math.min(Math.max(to.row, -1), extent.rows - 1),
    column: Math.min(Math.max(to.column, 0), extent.columns - 1),
  };
}
