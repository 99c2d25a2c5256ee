// A table for the clipboard, twice: as markup for documents and spreadsheets that take it, as text between tabs for
// everything else. Both are guarded: a spreadsheet runs what is pasted as it runs what is opened.
import Papa from 'papaparse';
import { cellText } from './cell-text';
import type { Column, Row } from './columns';
import { escapeHtml } from './escape-html';

export interface CopiedTable {
  readonly html: string;
  readonly text: string;
}

/** @param columns in the order in which they are shown */
export function clipboardTable(rows: readonly Row[], columns: readonly Column[]): CopiedTable {
  const cells = rows.map((row) => columns.map((column) => cellText(row[column])));
  const row = (tag: 'th' | 'td', texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('')}</tr>`;
  return {
    html: `<table><thead>${row('th', columns)}</thead><tbody>${cells.map((one) => row('td', one)).join('')}</tbody></table>`,
    text: Papa.unparse([[...columns], ...cells], { delimiter: '\t', newline: '\r\n' }),
  };
}
