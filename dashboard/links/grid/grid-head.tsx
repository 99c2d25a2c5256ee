// The head of a grid: a press on a name sorts by it; a name is pulled to another place, its edge to another width.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../../src/platform/strings';
import type { Ticks } from './grid';
import type { SizedColumn } from './grid-column';
import { HeadHelpMark } from './head-help';

export interface ColumnActs {
  /** By so many places, or to the place of another column. */
  move(id: string, to: number | string): void;
  /** @param width in pixels; null: the usual one */
  size(id: string, width: number | null): void;
  /** As it is drawn. */
  widthOf(id: string): number;
}

interface Props<Item> {
  id: string;
  columns: readonly SizedColumn<Item>[];
  sort: { readonly by: string; readonly descending: boolean };
  onSort(column: string): void;
  acts: ColumnActs | undefined;
  activeColumn: number | null;
  ticks: Ticks | undefined;
}

/** Less is a press and no pull. */
const A_PULL = 5;

export function GridHead<Item>({
  id,
  columns,
  sort,
  onSort,
  acts,
  activeColumn,
  ticks,
}: Props<Item>): ComponentChildren {
  const [over, setOver] = useState<string | null>(null);
  const pulled = useRef(false);

  const pull = (event: PointerEvent, column: string): void => {
    pulled.current = false;
    if (!acts || event.button !== 0) return;
    const button = event.currentTarget as HTMLElement;
    const begin = event.clientX;
    const life = new AbortController();
    const { signal } = life;
    button.setPointerCapture(event.pointerId);
    button.addEventListener(
      'pointermove',
      (move) => {
        if (Math.abs(move.clientX - begin) < A_PULL && !pulled.current) return;
        pulled.current = true;
        const under = document.elementFromPoint(move.clientX, move.clientY)?.closest<HTMLElement>('th[data-column]');
        setOver(under?.dataset.column ?? null);
      },
      { signal },
    );
    const end = (up: PointerEvent, kept: boolean): void => {
      life.abort();
      setOver(null);
      const under = document.elementFromPoint(up.clientX, up.clientY)?.closest<HTMLElement>('th[data-column]');
      const to = under?.dataset.column;
      if (kept && pulled.current && to && to !== column) acts.move(column, to);
    };
    button.addEventListener('pointerup', (up) => end(up, true), { signal });
    button.addEventListener('pointercancel', (up) => end(up, false), { signal });
  };

  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1} class="grid-row">
        {ticks && (
          <th role="columnheader" class="tick">
            <input
              type="checkbox"
              tabIndex={-1}
              checked={ticks.all}
              disabled={!ticks.ready}
              aria-label={t('table_select_all')}
              onClick={() => ticks.turnAll()}
            />
          </th>
        )}
        <td role="gridcell" class="opener" />
        {columns.map((column, place) => (
          <th
            key={column.id}
            role="columnheader"
            id={`${id}--1-${place}`}
            data-column={column.id}
            data-numeric={column.numeric}
            data-at={activeColumn === place || undefined}
            data-over={over === column.id || undefined}
            // Its name alone: it is read before every cell of its column.
            aria-label={column.name}
            aria-sort={sort.by === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            <button
              type="button"
              class="sort-button"
              tabIndex={-1}
              data-sort-by={column.id}
              title={t('table_head_hint', { column: column.name })}
              onPointerDown={(event) => pull(event, column.id)}
              onClick={() => !pulled.current && onSort(column.id)}
            >
              <span class="one-line">{column.name}</span>
              <span class="sort-mark" aria-hidden="true" />
            </button>
            {column.help && <HeadHelpMark grid={id} column={column} />}
            {acts && <Edge column={column.id} acts={acts} />}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Edge({ column, acts }: { column: string; acts: ColumnActs }) {
  const pull = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const edge = event.currentTarget as HTMLElement;
    const begin = event.clientX;
    const width = acts.widthOf(column);
    const way = getComputedStyle(edge).direction === 'rtl' ? -1 : 1;
    const life = new AbortController();
    edge.setPointerCapture(event.pointerId);
    const end = (): void => life.abort();
    edge.addEventListener('pointermove', (move) => acts.size(column, width + way * (move.clientX - begin)), {
      signal: life.signal,
    });
    edge.addEventListener('pointerup', end, { signal: life.signal });
    edge.addEventListener('pointercancel', end, { signal: life.signal });
  };
  return (
    <span
      class="column-edge"
      data-column-edge={column}
      aria-hidden="true"
      onPointerDown={pull}
      onDblClick={() => acts.size(column, null)}
    />
  );
}
