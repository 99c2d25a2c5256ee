// Which rows of a long list are drawn, and where. All rows are of one height, so it is a division; only a list that is
// taller than a browser can make an element is scrolled through by a scale.

/** Rows in the document at most, with the head. */
export const MOST_ROWS = 58;
/** Firefox cuts elements at some 17.8 million pixels, Chromium at 33 million. */
const TALLEST = 15_000_000;
/** Rows drawn beyond each edge: what is scrolled to is there already. */
const BEYOND = 8;

export interface Window {
  /** The first row that is drawn, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** The rows that are seen whole. */
  readonly seen: number;
  /** How tall the list is. */
  readonly height: number;
  /** Where a row stands in it. */
  topOf(row: number): number;
  /** How far one must have scrolled to see a row whole, from where one is. */
  scrollTo(row: number): number;
}

export interface Scrolled {
  readonly scrollTop: number;
  readonly viewHeight: number;
  readonly rowHeight: number;
  readonly count: number;
}

export function windowOf({ scrollTop, viewHeight, rowHeight, count }: Scrolled): Window {
  const full = count * rowHeight;
  const height = Math.min(full, TALLEST);
  const scale = height < full && height > viewHeight ? (full - viewHeight) / (height - viewHeight) : 1;
  const top = Math.max(0, scrollTop) * scale;
  const most = MOST_ROWS - 1;
  const shown = Math.min(most, Math.ceil(viewHeight / rowHeight) + 1);
  const beyond = Math.min(BEYOND, Math.floor((most - shown) / 2));
  const firstSeen = Math.min(Math.floor(top / rowHeight), Math.max(0, count - 1));
  const from = Math.max(0, firstSeen - beyond);
  // A view that is taller than what is ever drawn ends where that does.
  const view = Math.min(viewHeight, (most - 1) * rowHeight);
  const seen = Math.max(1, Math.floor(view / rowHeight));
  return {
    from,
    to: Math.min(count, firstSeen + shown + beyond),
    seen,
    height,
    topOf: (row) => row * rowHeight - top + Math.max(0, scrollTop),
    scrollTo: (row) => {
      const above = row * rowHeight;
      const below = above + rowHeight - view;
      return (above < top ? above : below > top ? below : top) / scale;
    },
  };
}
