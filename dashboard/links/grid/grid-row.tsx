// One row of a grid. What is the same as before is not drawn again: while one scrolls most rows are.
import { Component, type ComponentChildren } from 'preact';
import { t } from '../../../src/platform/strings';
import type { SizedColumn } from './grid-column';

interface Props<Item> {
  id: string;
  at: number;
  top: number;
  item: Item | null;
  name: string;
  columns: readonly SizedColumn<Item>[];
  facts: Record<string, unknown>;
  /** Null where rows have no ticks. */
  ticked: boolean | null;
  /** Whether they take a press yet. */
  tickable: boolean;
  /** The id of the panel it is open in. */
  opened: string | null;
  activeColumn: number | null;
  onPress(how: 'only' | 'turn' | 'range'): void;
  onOpen(): void;
}

const compared = ['at', 'top', 'item', 'columns', 'ticked', 'tickable', 'opened', 'activeColumn'] as const;

export class GridRow<Item> extends Component<Props<Item>> {
  override shouldComponentUpdate(next: Props<Item>): boolean {
    return compared.some((name) => next[name] !== this.props[name]);
  }

  override render(): ComponentChildren {
    const { id, at, top, item, name, columns, facts, ticked, tickable, opened, activeColumn } = this.props;
    // Asked at the press: a row that looks the same is not drawn again, though its presses may mean something else by then.
    const onPress: Props<Item>['onPress'] = (how) => this.props.onPress(how);
    const onOpen: Props<Item>['onOpen'] = () => this.props.onOpen();
    const press = (event: MouseEvent): void => {
      if ((event.target as Element).closest('a, button, input')) return;
      if (ticked === null) onOpen();
      else onPress(event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'turn' : 'only');
    };
    return (
      <tr
        role="row"
        class="grid-row"
        aria-rowindex={at + 2}
        aria-selected={ticked ?? undefined}
        data-opened={opened !== null || undefined}
        data-active={activeColumn !== null || undefined}
        style={{ transform: `translateY(${top}px)` }}
        onClick={press}
        onDblClick={(event) => !(event.target as Element).closest('a, button, input') && onOpen()}
        {...facts}
      >
        {ticked !== null && (
          <td role="gridcell" class="tick">
            <input
              type="checkbox"
              tabIndex={-1}
              checked={ticked}
              disabled={!tickable}
              aria-label={t('table_select', { link: name })}
              onClick={(event) => onPress(event.shiftKey ? 'range' : 'turn')}
            />
          </td>
        )}
        <td role="gridcell" class="opener">
          <button
            type="button"
            tabIndex={-1}
            aria-expanded={opened !== null}
            aria-controls={opened ?? undefined}
            aria-label={t('details_of', { link: name })}
            onClick={onOpen}
          />
        </td>
        {columns.map((column, place) => (
          <td
            key={column.id}
            role="gridcell"
            id={`${id}-${at}-${place}`}
            data-column={column.id}
            data-numeric={column.numeric}
            data-at={activeColumn === place || undefined}
          >
            {item === null ? <span class="bone" /> : column.cell(item)}
          </td>
        ))}
      </tr>
    );
  }
}
