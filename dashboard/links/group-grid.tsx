// The groups of the view with their totals. A group opens as a view of its own: back leads here again.
import type { Group } from '../../src/core/view/group-rows';
import { type GroupId, type GroupSort, groupSorts, groupTotals } from '../../src/core/view/groups';
import { usualGroupSort } from '../../src/core/view/view';
import { spokenLanguage, t, type Words } from '../../src/platform/strings';
import { RelativeTime } from '../../src/ui/relative-time';
import { dense } from './columns-state';
import { Grid } from './grid/grid';
import type { GridColumn } from './grid/grid-column';
import { groupWords } from './group-words';
import { DENSE_ROW, ROW } from './link-grid';
import type { List } from './list-state';
import { listKey, show, view } from './view-state';

function columnsOf(by: GroupId): readonly GridColumn<Group>[] {
  return [
    {
      id: 'name',
      name: t(`grouped_${by}`),
      cell: (group) => <bdi title={groupWords(by, group)}>{groupWords(by, group)}</bdi>,
    },
    ...groupTotals.map(
      ({ id }, at): GridColumn<Group> => ({
        id,
        name: t(`grouped_total_${id}` as Words),
        width: 116,
        numeric: true,
        cell: (group) => group.totals[at]?.toLocaleString(spokenLanguage()),
      }),
    ),
    {
      id: 'lastSeen',
      name: t('column_lastSeen'),
      width: 108,
      cell: (group) => <RelativeTime at={group.lastSeen} style="short" />,
    },
  ];
}

export function GroupGrid({ shown, by }: { shown: List; by: GroupId }) {
  const { groups } = shown;
  if (!groups) return null;
  const sort = view.value.groupSort ?? usualGroupSort;
  const sortBy = (column: string): void => {
    const known = groupSorts.find((one) => one === column);
    if (!known) return;
    const descending = sort.by === known ? !sort.descending : known !== 'name';
    const usual = known === usualGroupSort.by && descending === usualGroupSort.descending;
    show({ groupSort: usual ? null : { by: known satisfies GroupSort, descending } });
  };
  const open = (at: number): void => {
    const { value } = groups.at(at);
    show({ within: [...view.peek().within, { by, value }], group: null, groupSort: null });
  };
  return (
    <Grid
      label={t('table_label')}
      columns={columnsOf(by)}
      count={groups.count}
      rowHeight={dense.value ? DENSE_ROW : ROW}
      of={listKey.value}
      itemAt={(at) => groups.at(at)}
      keyAt={(at) => groups.at(at).value}
      nameOf={(group) => groupWords(by, group)}
      rowFacts={() => ({ 'data-group': '' })}
      sort={sort}
      onSort={sortBy}
      onOpen={open}
    />
  );
}
