// THE LIST of columns: what every table-shaped export holds, in this order. Public names: new ones only at the end.
import type { Entry } from '../ledger/entry';

/** Keys of an entry that leave the ledger, in the order of the contract. */
export const columns = [
  'site',
  'role',
  'sourceUrl',
  'referringDomain',
  'sourceKind',
  'pageTitle',
  'targetUrl',
  'relation',
  'type',
  'types',
  'followed',
  'reason',
  'anchorText',
  'anchorKind',
  'wrapper',
  'rel',
  'href',
  'placement',
  'visibility',
  'sendsReferrer',
  'element',
  'frameUrl',
  'context',
  'firstSeen',
  'lastSeen',
  'timesSeen',
  'onPage',
  'status',
  'sourceName',
  'signs',
  'feed',
  // Since ledger schema 3.
  'missingSince',
  'doubt',
  'checkedAt',
  'noindex',
  'canonical',
  'note',
  'tags',
] as const satisfies readonly (keyof Entry)[];

export type Column = (typeof columns)[number];

/** Those that hold a moment as ISO 8601: a spreadsheet gets them as dates. */
export const dateColumns: readonly Column[] = ['firstSeen', 'lastSeen', 'missingSince', 'checkedAt'];

/**
 * One row of an export: an entry is one as it is. What only the ledger knows is null in the export of a single page.
 */
export type Row = { readonly [Key in Column]: Entry[Key] | null };

/** The columns of an entry, and nothing else of it. */
export function rowOf(entry: Entry): Row {
  // By hand: a ledger has many entries, and pairs of names and values would take three times as long.
  const row: Partial<Record<Column, Entry[Column]>> = {};
  for (const column of columns) row[column] = entry[column];
  return row as Row;
}

/** Some columns of a row, in their order. */
export function picked(row: Row, wanted: readonly Column[]): Partial<Row> {
  return Object.fromEntries(wanted.map((column) => [column, row[column]]));
}
