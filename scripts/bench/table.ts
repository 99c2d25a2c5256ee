// The figures as Markdown: for a terminal and for docs/performance.md alike.
import type { Details, Measured } from './part';

export function table(measured: readonly Measured[]): string {
  const rows = measured.flatMap((one) => one.rows);
  const lines = [
    ['figure', 'to reach', 'measured', 'holds'],
    ...rows.map(({ figure, limit, value, holds }) => [
      figure,
      limit,
      value,
      holds === null ? '' : holds ? 'yes' : 'no',
    ]),
  ];
  return [markdown(lines), ...measured.flatMap((one) => one.details ?? []).map(detail)].join('\n\n');
}

function detail({ title, lines }: Details): string {
  return `${title}\n\n${markdown(lines)}`;
}

function markdown([head = [], ...lines]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...lines.map(line)].join('\n');
}
