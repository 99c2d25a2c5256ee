// A chart of rows, largest first: a list of values, each with its bar, its number and its share.

import type { ComponentChildren } from 'preact';
import { type BarRow, barRows, type Filling } from '../../src/core/chart/bar-rows';
import type { Ranked } from '../../src/core/overview/figures';
import type { Mark } from '../../src/core/overview/list-of';
import { t } from '../../src/platform/strings';
import { Chart } from './chart';
import { listAddress } from './overview-state';
import { linkName, numberWords, shareWords } from './overview-words';

export interface ListRow extends Ranked {
  readonly name: string;
  readonly mark: Mark;
  readonly filling?: Filling;
  readonly letter?: string;
  readonly keepsEnd?: true;
}

interface Props {
  id: string;
  title: string;
  /** The word above the names. */
  named: string;
  rows: readonly ListRow[];
  /** What shares are of; absent: none are shown. */
  all?: number;
  hint?: ComponentChildren;
  children?: ComponentChildren;
}

export function ListChart({ id, title, named, rows, all, hint, children }: Props) {
  const bars = rows.map(({ name, count, mark, filling = 'bar', letter, keepsEnd }): BarRow => {
    const share = all === undefined ? undefined : shareWords(count, all);
    return {
      label: name,
      ...(letter && { letter }),
      ...(keepsEnd && { keepsEnd }),
      pieces: [{ count, filling }],
      number: numberWords(count),
      ...(share && { share }),
      link: { href: listAddress(mark), name: linkName(name, count) },
    };
  });
  const table = {
    head: [named, t('nav_links'), ...(all === undefined ? [] : [t('chart_share')])],
    rows: rows.map(({ name, count, mark }) => ({
      name,
      cells: [{ count, href: listAddress(mark) }, ...(all === undefined ? [] : [shareWords(count, all)])],
    })),
  };
  return (
    <Chart id={id} title={title} hint={hint} table={table} draw={(surface) => barRows(bars, surface)}>
      {children}
    </Chart>
  );
}
