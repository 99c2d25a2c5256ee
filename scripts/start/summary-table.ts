// The popup's summary of each page as a table on the console.
import { pageSummary } from '../../src/core/report/page-summary';
import { isScan, type Scanned } from './scan-pages';

const heads = [
  '#',
  'page',
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

/** One line a page. A page that failed says so. */
export function summaryTable(scanned: readonly Scanned[]): string {
  const rows = scanned.map(({ scan }, index) => {
    const page = [String(index + 1), short(scan.page.url)];
    if (!isScan(scan)) return [...page, `failed: ${scan.error}`];
    const { total, followed, byType, byRole, besides } = pageSummary(scan);
    const numbers = [scan.counts.links, total, followed, byType.follow, byType.nofollow, byType.ugc, byType.sponsored];
    return [...page, ...[...numbers, byRole.mine.total, byRole.rival.total, besides].map(String)];
  });
  const widths = heads.map((head, column) =>
    Math.max(
      head.length,
      ...rows.map((row) => (row.length === heads.length ? (row[column]?.length ?? 0) : 0)),
      column === 1 ? Math.max(...rows.map((row) => row[1]?.length ?? 0)) : 0,
    ),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 1 || (column >= cells.length - 1 && cells.length < heads.length)
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [heads, ...rows].map(line).join('\n');
}

function short(url: string): string {
  return url.length <= 60 ? url : `${url.slice(0, 40)}…${url.slice(-19)}`;
}
