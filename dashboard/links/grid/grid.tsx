// A grid of very many rows, of which only those in view are in the document. One moves in it by keys: the grid itself
// has the focus and names the cell one is at, so no row that is scrolled away takes the focus with it.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { layOut, type SizedColumn } from './grid-column';
import { type ColumnActs, GridHead } from './grid-head';
import { keyAlong, moveBy, type Place } from './grid-keys';
import { GridRow } from './grid-row';
import { HeadHelp, openHelp } from './head-help';
import { useScroll } from './use-scroll';
import { windowOf } from './virtual-rows';
import './grid.css';

/** Cells that stand before the columns: the tick and the way in. */
const TICK = 36;
const OPENER = 32;
const HEAD = 32;

export interface Ticks {
  /** False: not yet, but their place is there. */
  readonly ready: boolean;
  readonly all: boolean;
  has(at: number): boolean;
  /** One row alone, one more or less, or all from the last one to it. */
  press(at: number, how: 'only' | 'turn' | 'range'): void;
  turnAll(): void;
  /** Whether there was anything to let go. */
  none(): boolean;
}

export interface GridProps<Item> {
  readonly label: string;
  readonly columns: readonly SizedColumn<Item>[];
  readonly count: number;
  readonly rowHeight: number;
  /** Another text where it is another list: then one begins at its top. */
  readonly of: string;
  /** Null: not there yet. */
  itemAt(at: number): Item | null;
  /** What a row is by, wherever it stands. */
  keyAt(at: number): string | number;
  nameOf(item: Item): string;
  /** Attributes of a row. */
  rowFacts(item: Item | null): Record<string, unknown>;
  readonly sort: { readonly by: string; readonly descending: boolean };
  onSort(column: string): void;
  readonly acts?: ColumnActs | undefined;
  readonly ticks?: Ticks | undefined;
  /** The row that is open, in a panel of this id. */
  readonly opened?: { readonly at: number; readonly panel: string } | null;
  onOpen(at: number, back: () => void): void;
  /** The rows that are in the document. */
  onRows?(from: number, to: number): void;
}

export function Grid<Item>(props: GridProps<Item>): ComponentChildren {
  const { columns, count, rowHeight, ticks, acts } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const { scrollTop, height } = useScroll(frame);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const window = windowOf({ scrollTop, viewHeight: Math.max(rowHeight, height - HEAD), rowHeight, count });
  const { from, to } = window;
  const before = ticks ? [TICK, OPENER] : [OPENER];
  const { template, least } = layOut(columns, before);

  useEffect(() => props.onRows?.(from, to), [props.onRows, from, to, props.of]);
  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollTop = 0;
    setActive(({ column }) => ({ row: 0, column }));
  }, [props.of]);

  const focus = (): void => grid.current?.focus({ preventScroll: true });
  const show = (row: number): void => {
    if (frame.current && row >= 0) frame.current.scrollTop = window.scrollTo(row);
  };
  const goTo = (place: Place): void => {
    setActive(place);
    show(place.row);
    // Sideways only as far as the cell is out of sight.
    requestAnimationFrame(() => {
      const cell = document.getElementById(`${id}-${place.row}-${place.column}`);
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  };
  // Who leafs from one to the next in the panel sees here where that is.
  const openedAt = props.opened?.at ?? -1;
  useLayoutEffect(() => {
    if (openedAt < 0) return;
    setActive((now) => ({ ...now, row: openedAt }));
    show(openedAt);
  }, [openedAt]);
  const open = (row: number): void => {
    setActive((now) => ({ ...now, row }));
    props.onOpen(row, focus);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!grid.current || event.target !== grid.current || event.altKey !== (event.altKey && active.row === -1)) return;
    const command = event.ctrlKey || event.metaKey;
    const inHead = active.row === -1;
    const column = columns[active.column];
    const key = keyAlong(event.key, getComputedStyle(grid.current).direction === 'rtl');
    const done = ((): boolean => {
      if (inHead && column && acts && /^Arrow(?:Left|Right)$/.test(key) && (event.altKey || event.shiftKey)) {
        const way = key === 'ArrowRight' ? 1 : -1;
        if (event.shiftKey) acts.size(column.id, acts.widthOf(column.id) + way * 16);
        else {
          acts.move(column.id, way);
          setActive({ row: -1, column: Math.min(Math.max(active.column + way, 0), columns.length - 1) });
        }
        return true;
      }
      if (event.altKey) return false;
      if (event.key === '?') {
        if (!column?.help) return false;
        openHelp(id, column.id);
        return true;
      }
      if (event.key === 'Enter') {
        if (inHead) column && props.onSort(column.id);
        else if (active.row < count) open(active.row);
        return true;
      }
      if (event.key === 'Escape') return ticks?.none() ?? false;
      if (ticks && command && event.key.toLowerCase() === 'a') {
        ticks.turnAll();
        return true;
      }
      if (event.key === ' ') {
        if (inHead) column && props.onSort(column.id);
        else ticks?.press(active.row, event.shiftKey ? 'range' : 'turn');
        return true;
      }
      const to = moveBy(key, active, { rows: count, columns: columns.length, page: window.seen });
      if (!to) return false;
      if (event.shiftKey && ticks && to.row !== active.row && to.row >= 0) ticks.press(to.row, 'range');
      goTo(to);
      return true;
    })();
    if (done) event.preventDefault();
  };

  const onMouseDown = (event: MouseEvent): void => {
    // The focus stays with the grid; what is pressed may be scrolled away.
    if (event.button !== 0 || (event.target as Element).closest('a')) return;
    event.preventDefault();
    focus();
  };

  const rows: ComponentChildren[] = [];
  for (let at = from; at < to; at += 1) {
    const item = props.itemAt(at);
    rows.push(
      <GridRow
        key={props.keyAt(at)}
        id={id}
        at={at}
        top={window.topOf(at)}
        item={item}
        name={item === null ? '' : props.nameOf(item)}
        columns={columns}
        facts={props.rowFacts(item)}
        ticked={ticks ? ticks.has(at) : null}
        tickable={ticks?.ready ?? false}
        opened={props.opened?.at === at ? props.opened.panel : null}
        activeColumn={active.row === at ? active.column : null}
        onPress={(how) => {
          setActive((now) => ({ ...now, row: at }));
          ticks?.press(at, how);
        }}
        onOpen={() => open(at)}
      />,
    );
  }

  return (
    <div class="grid-frame card" ref={frame} style={{ '--row': `${rowHeight}px` }}>
      <table
        class="links"
        role="grid"
        id={id}
        ref={grid}
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + before.length}
        aria-multiselectable={ticks ? true : undefined}
        aria-activedescendant={
          active.row === -1 || (active.row >= from && active.row < to)
            ? `${id}-${active.row}-${active.column}`
            : undefined
        }
        style={{ '--columns': template, minInlineSize: `${least}px` }}
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
      >
        <GridHead
          id={id}
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          acts={acts}
          activeColumn={active.row === -1 ? active.column : null}
          ticks={ticks}
        />
        <tbody role="rowgroup" style={{ blockSize: `${window.height}px` }}>
          {rows}
        </tbody>
      </table>
      {columns.map((column) => column.help && <HeadHelp key={column.id} grid={id} column={column} />)}
    </div>
  );
}
