// Puts rows in order. Values are ranked once, so a sort only counts: it takes the same few milliseconds whatever is
// sorted by, and rows that are equal stay as they were.
import type { LightLedger } from './light-ledger';

export interface SortKey {
  /** A field's id. */
  readonly by: string;
  readonly descending: boolean;
}

/** Newest first, as the ledger itself lists its entries. */
const newest: readonly SortKey[] = ['lastSeen', 'siteId', 'sourceUrl', 'targetKey'].map((by) => ({
  by,
  descending: true,
}));

/** All rows, newest first. */
export function newestFirst(light: LightLedger): Uint32Array {
  const rows = new Uint32Array(light.count);
  let at = 0;
  for (let row = 0; row < light.end; row += 1) if (light.there[row]) rows[at++] = row;
  return orderRows(light, rows, newest);
}

/** @param rows in the order that those that are equal keep */
export function orderRows(light: LightLedger, rows: Uint32Array, keys: readonly SortKey[]): Uint32Array {
  return keys.reduceRight((sorted, key) => orderBy(light, sorted, key), rows);
}

function orderBy(light: LightLedger, rows: Uint32Array, { by, descending }: SortKey): Uint32Array {
  const ranks = light.bookOf(by).ranks();
  const column = light.column(by);
  const last = ranks.length - 1;
  // What has no value is last whichever way one looks.
  const placeOf = (row: number): number => {
    const number = column[row] as number;
    return descending && number !== 0 ? last - 1 - (ranks[number] as number) : (ranks[number] as number);
  };
  const begins = new Uint32Array(ranks.length + 2);
  for (const row of rows) begins[placeOf(row) + 1] = (begins[placeOf(row) + 1] as number) + 1;
  for (let at = 1; at < begins.length; at += 1) begins[at] = (begins[at] as number) + (begins[at - 1] as number);
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const place = placeOf(row);
    const at = begins[place] as number;
    sorted[at] = row;
    begins[place] = at + 1;
  }
  return sorted;
}
