// A table in Markdown (GitHub Flavored Markdown, "Tables"), for issues, notes and chats. Cells are guarded as well:
// such a table is pasted into spreadsheets too.
import { cellText } from './cell-text';
import type { Exporter } from './exporter';
import { wellFormed } from './well-formed';

export const markdown: Exporter = {
  id: 'markdown',
  ending: 'md',
  mime: 'text/markdown;charset=utf-8',
  shape: 'table',
  guards: true,
  inMemory: false,
  rowsAlone: true,
  forPeople: true,
  open: ({ columns, raw }) => ({
    begin: () => `${line([...columns])}${line(columns.map(() => '---'))}`,
    row: (row) => line(columns.map((column) => markdownCell(cellText(row[column], raw)))),
    end: () => '',
  }),
};

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** A text that is shown as it is: no markup of its own, and one line of a table. */
function markdownCell(text: string): string {
  const plain = wellFormed(text);
  // An address becomes a link by itself. A bar would end the cell before anything else is looked at.
  if (/^https?:\/\/[^\s<>\\]+$/.test(plain)) return `<${plain.replaceAll('|', '\\|')}>`;
  return plain
    .replace(/[\\`*_{}[\]()#+\-.!|~$:@]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\r\n\t]|^\s|\s$/g, (blank) => `&#${blank.codePointAt(0)};`);
}
