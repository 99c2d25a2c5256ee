// The links of the view as rows. One opens beside the table, with everything that is known of it.
import { useCallback } from 'preact/hooks';
import type { Entry, EntryKey } from '../../src/core/ledger/entry';
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
      const now = keysOf(from, to);
      // What one is likely to scroll to next comes after what is seen, and both are drawn once.
      void wantEntries(now).then(() => wantEntries(keysOf(from - AHEAD, to + AHEAD)));
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

/** Rows before and behind those in the document that are read too. */
const AHEAD = 80;

function keysOf(from: number, to: number): EntryKey[] {
  const keys: EntryKey[] = [];
  for (let at = Math.max(0, from); at < to; at += 1) {
    const key = list.peek()?.keyAt(at);
    if (key) keys.push(key);
  }
  return keys;
}

/** Until the light half is there nothing can be ticked; the place of the ticks is kept. */
const pending = { ready: false, all: false, has: () => false, press: () => {}, turnAll: () => {}, none: () => false };

function sortBy(column: string): void {
  const { sort } = view.peek();
  const now = sort ?? { by: 'lastSeen', descending: true };
  const descending = now.by === column ? !now.descending : LATEST_FIRST.includes(sortFields(column)[0] ?? '');
  const wanted = { by: column, descending };
  show({ sort: column === 'lastSeen' && descending ? null : wanted });
}
