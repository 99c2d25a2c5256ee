// The links of the view as rows. One opens beside the table, with everything that is known of it.
import { useCallback } from 'preact/hooks';
import type { Entry } from '../../src/core/ledger/entry';
import { shorten } from '../../src/core/report/shown-address';
import { t } from '../../src/platform/strings';
import { anchorWords } from '../../src/ui/words';
import { columnActs, dense, shownColumns } from './columns-state';
import { Grid } from './grid/grid';
import { light } from './light-state';
import { sortFields } from './link-columns';
import { type List, list } from './list-state';
import { opened, openedAt, openLink, PANEL } from './opened-state';
import { arrivals, entryOf, wantEntries } from './rows-on-screen';
import { ticks } from './selection-state';
import { listKey, show, view } from './view-state';

export const ROW = 36;
export const DENSE_ROW = 28;
/** What is newest is sorted so at the first press; everything else begins with its beginning. */
const LATEST_FIRST: readonly string[] = ['firstSeen', 'lastSeen', 'timesSeen'];

export function LinkGrid({ shown }: { shown: List }) {
  arrivals.value;
  const key = listKey.value;
  const known = light.value !== null;
  const onRows = useCallback(
    (from: number, to: number) => {
      const keys = Array.from({ length: to - from }, (_, at) => list.peek()?.keyAt(from + at));
      void wantEntries(keys.filter((one) => one !== undefined));
    },
    // What is in view is wanted again where other links stand there.
    [shown],
  );
  const itemAt = (at: number): Entry | null => {
    const key = shown.keyAt(at);
    return key ? entryOf(key) : null;
  };
  return (
    <Grid
      label={t('table_label')}
      columns={shownColumns.value}
      count={shown.count}
      rowHeight={dense.value ? DENSE_ROW : ROW}
      of={key}
      itemAt={itemAt}
      keyAt={(at) => shown.keyAt(at)?.join('\n') ?? at}
      nameOf={(entry) => shorten(anchorWords(entry), 80)}
      rowFacts={(entry) => ({
        'data-link': entry ? '' : undefined,
        'data-type': entry?.type,
        'data-followed': entry?.followed,
      })}
      sort={view.value.sort ?? { by: 'lastSeen', descending: true }}
      onSort={sortBy}
      acts={columnActs}
      ticks={known ? ticks : pending}
      opened={opened.value && { at: openedAt.value, panel: PANEL }}
      onOpen={openLink}
      onRows={onRows}
    />
  );
}

/** Until the light half is there nothing can be ticked; the place of the ticks is kept. */
const pending = { all: false, has: () => false, press: () => {}, turnAll: () => {}, none: () => false };

function sortBy(column: string): void {
  const { sort } = view.peek();
  const now = sort ?? { by: 'lastSeen', descending: true };
  const descending = now.by === column ? !now.descending : LATEST_FIRST.includes(sortFields(column)[0] ?? '');
  const wanted = { by: column, descending };
  show({ sort: column === 'lastSeen' && descending ? null : wanted });
}
