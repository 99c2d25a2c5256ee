// The popup's summary of each page as a table on the console.
import { pageSummary } from '../../src/core/report/page-summary';
import { isScan, type Scanned } from './scan-pages';

const numbers = [
  'links',
  'backlinks',
  'followed',
  'follow',
  'nofollow',
  'ugc',
  'sponsored',
  'mine',
  'rivals',
  'besides',
];

interface Row {
  readonly place: string;
  readonly page: string;
  /** One for each head above, or the one sentence that says why there are none. */
  readonly cells: readonly string[];
}

/** One line a page; a page that failed says why. */
export function summaryTable(scanned: readonly Scanned[]): string {
  const rows: Row[] = [{ place: '#', page: 'page', cells: numbers }, ...scanned.map(rowOf)];
  const place = Math.max(...rows.map((row) => row.place.length));
  const page = Math.max(...rows.map((row) => row.page.length));
  const line = ({ cells, ...row }: Row): string => {
    const rest = cells.length === 1 ? cells : cells.map((cell, column) => cell.padStart(numbers[column]?.length ?? 0));
    return [row.place.padStart(place), row.page.padEnd(page), ...rest].join('  ');
  };
  return rows.map(line).join('\n');
}

function rowOf({ scan }: Scanned, index: number): Row {
  const start = { place: String(index + 1), page: short(scan.page.url) };
  if (!isScan(scan)) return { ...start, cells: [`failed: ${scan.error}`] };
  const { total, followed, byType, byRole, besides } = pageSummary(scan);
  const types = [byType.follow, byType.nofollow, byType.ugc, byType.sponsored];
  const cells = [scan.counts.links, total, followed, ...types, byRole.mine.total, byRole.rival.total, besides];
  return { ...start, cells: cells.map(String) };
}

function short(url: string): string {
  return url.length <= 60 ? url : `${url.slice(0, 40)}…${url.slice(-19)}`;
}
