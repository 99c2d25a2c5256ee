// The numbers of a chart as a table, each a link to the same list as its mark.
import type { ComponentChildren } from 'preact';
import { numberWords } from './overview-words';

export interface TableCell {
  readonly count: number;
  readonly href: string;
}

export interface TableOf {
  /** The words above the columns, the first one that of the rows' names. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: ComponentChildren; readonly cells: readonly (TableCell | string)[] }[];
}

export function ChartTable({ caption, head, rows }: TableOf & { caption: string }) {
  return (
    <div class="chart-table">
      <table>
        <caption class="spoken">{caption}</caption>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }, nth) => (
            <tr key={nth}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {cells.map((cell, at) => (
                <td key={at} class="number">
                  {typeof cell === 'string' ? cell : <a href={cell.href}>{numberWords(cell.count)}</a>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
