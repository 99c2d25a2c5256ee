// A report one can print or send: one file that needs nothing else and runs nothing, in light and in dark, the totals
// at the top. Its own policy forbids whatever its text could be taken for.
import { directionOf } from '../text/direction';
import { cellText } from './cell-text';
import type { Column } from './columns';
import { escapeHtml } from './escape-html';
import type { Exporter, ExportRequest } from './exporter';
import { reportStyle } from './report-style';

export const html: Exporter = {
  id: 'html',
  ending: 'html',
  mime: 'text/html;charset=utf-8',
  shape: 'table',
  guards: true,
  inMemory: false,
  rowsAlone: true,
  forPeople: true,
  needsTotals: true,
  open: (request) => ({
    begin: () => head(request),
    row: (row) =>
      `<tr>${request.columns.map((column) => `<td>${cell(cellText(row[column], request.raw))}</td>`).join('')}</tr>\n`,
    end: () => '</tbody>\n</table>\n</main>\n</body>\n</html>\n',
  }),
};

function head({ columns, exportedAt, words, totals = [] }: ExportRequest): string {
  const title = escapeHtml(words?.title ?? 'Backlight');
  const day = exportedAt.slice(0, 10);
  const name = (column: Column): string => escapeHtml(words?.column[column] ?? column);
  const counts = totals.map(
    ([id, count]) =>
      `<div><dt>${escapeHtml(words?.total[id] ?? id)}</dt><dd>${count.toLocaleString(words?.language ?? 'en')}</dd></div>`,
  );
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(words?.language ?? 'en')}" dir="${directionOf(words?.language ?? 'en')}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${title}, ${day}</title>`,
    `<style>${reportStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${title}</h1>`,
    `<p><time datetime="${escapeHtml(exportedAt)}">${escapeHtml(exportedAt.slice(0, 16).replace('T', ' '))} UTC</time></p>`,
    counts.length > 0 ? `<dl>${counts.join('')}</dl>` : '',
    '<table>',
    `<thead><tr>${columns.map((column) => `<th scope="col">${name(column)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    '',
  ].join('\n');
}

/** Web addresses can be followed; whatever else a page gave stays text. */
function cell(text: string): string {
  const escaped = escapeHtml(text);
  if (!/^https?:\/\/[^\s]+$/i.test(text)) return escaped;
  return `<a href="${escaped}" rel="noopener noreferrer">${escaped}</a>`;
}
