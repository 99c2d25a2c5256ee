// The rows of a list as links that are said to be there, and every other row with the reason why it is none.
import { parseUrl } from '../url/normalize-url';
import { type Field, fields, type Mapping } from './fields';
import { type DateOrder, dateOrder, parseDate } from './parse-date';
import { parseRel } from './parse-rel';
import type { ListTable, TableRow } from './read-table';
import type { RejectReason } from './reject-reasons';

/** A link that a list says is there. */
export interface ListedLink {
  /** The row of the file, from 1. */
  readonly number: number;
  /** The source page; of a list of sites, the site's address without a path. */
  readonly source: URL;
  /** Whether the list names the site and no page of it. */
  readonly siteOnly: boolean;
  readonly target: URL | null;
  readonly anchorText: string;
  readonly pageTitle: string;
  /** As a rel attribute would have it; null: not said. */
  readonly rel: string | null;
  /** ISO 8601; null: not said. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

export interface RejectedRow extends TableRow {
  readonly reason: RejectReason;
}

export interface ReadRows {
  readonly links: readonly ListedLink[];
  readonly rejected: readonly RejectedRow[];
}

/** Longer addresses are no addresses of the ledger (core/scan/caps.ts). */
const LONGEST = 8_192;

/** Reads every row by the columns' mapping. */
export function readRows(table: ListTable, mapping: Mapping): ReadRows {
  const columnOf = (field: Field): string[] => table.rows.map((row) => cellOf(row, mapping, field) ?? '');
  const orders = { first: dateOrder(columnOf('firstSeen')), last: dateOrder(columnOf('lastSeen')) };
  const links: ListedLink[] = [];
  const rejected: RejectedRow[] = [];
  for (const row of table.rows) {
    const read = readRow(row, mapping, orders);
    if (typeof read === 'string') rejected.push({ ...row, reason: read });
    else links.push(read);
  }
  return { links, rejected };
}

function readRow(
  row: TableRow,
  mapping: Mapping,
  orders: Readonly<Record<'first' | 'last', DateOrder>>,
): ListedLink | RejectReason {
  const cells: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const cell = cellOf(row, mapping, field);
    if (cell !== undefined) cells[field] = cell;
  }
  const written = cells.sourceUrl || cells.sourceSite || '';
  if (written === '') return 'blank';
  if (written.length > LONGEST || (cells.targetUrl ?? '').length > LONGEST) return 'too_long';
  const source = webAddress(written);
  if (!source) return 'address';
  const target = cells.targetUrl ? webAddress(cells.targetUrl) : null;
  if (cells.targetUrl && !target) return 'target';
  return {
    number: row.number,
    source,
    siteOnly: !cells.sourceUrl,
    target,
    anchorText: cells.anchorText ?? '',
    pageTitle: cells.pageTitle ?? '',
    rel: parseRel(cells.rel, cells),
    firstSeen: parseDate(cells.firstSeen ?? '', orders.first),
    lastSeen: parseDate(cells.lastSeen ?? '', orders.last),
  };
}

function cellOf(row: TableRow, mapping: Mapping, field: Field): string | undefined {
  const at = mapping[field];
  return at === undefined ? undefined : row.cells[at];
}

/** An address of the web, user info removed. Some tools leave the scheme out: what looks like a host gets one. */
function webAddress(text: string): URL | null {
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+\.[^/:]+:\d/.test(text);
  const url = parseUrl(hasScheme ? text : `https://${text.replace(/^\/\//, '')}`);
  if (!url || !/^https?:$/.test(url.protocol) || !/[.:]/.test(url.hostname)) return null;
  url.username = '';
  url.password = '';
  return url;
}
