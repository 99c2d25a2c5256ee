// Which links are taken away: those that are ticked, or all of the view, in the order in which they stand there. Where
// they are put together, group after group.
import { rowsByGroup } from '../../../src/core/view/group-rows';
import { light } from '../light-state';
import { filterOf, list } from '../list-state';
import { selectedRows } from '../selection-state';
import { view } from '../view-state';
import type { Listed } from './export-findings';

export function listed(selected: boolean): Listed {
  const filter = selected ? null : filterOf(view.peek());
  // The ledger lists these by itself, and faster than one by one.
  if (filter) return { filter };
  const [known, shown] = [light.peek(), list.peek()];
  const rows = selected ? selectedRows.peek() : shown?.rows;
  if (!known || !shown || !rows) return { keys: [] };
  const { group } = view.peek();
  const ordered = group && shown.groups && !selected ? rowsByGroup(known.ledger, rows, group, shown.groups) : rows;
  return { keys: Array.from(ordered, (row) => known.ledger.keyOf(row)) };
}
