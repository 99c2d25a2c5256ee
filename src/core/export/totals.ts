// What stands at the top of a report: counted once over the rows before the first is written.
import type { Row } from './columns';

/** Counts in the order in which they are shown, by the ids of their words (`report_total_<id>`). */
export type Totals = readonly (readonly [id: string, count: number])[];

export interface TotalsCount {
  add(row: Row): void;
  value(): Totals;
}

const counted: readonly { readonly id: string; is(row: Row): boolean }[] = [
  { id: 'links', is: () => true },
  { id: 'followed', is: (row) => row.followed === true },
  { id: 'not_followed', is: (row) => row.followed === false },
  { id: 'missing', is: (row) => row.status === 'missing' },
  { id: 'lost', is: (row) => row.status === 'lost' },
  { id: 'expected', is: (row) => row.status === 'expected' },
];

/** Ids of all totals. */
export const totalIds = ['domains', 'pages', ...counted.map(({ id }) => id)] as const;

/** Begins to count. What only a list promised is counted as expected, and as nothing else but a link. */
export function countTotals(): TotalsCount {
  const counts = new Map(counted.map(({ id }) => [id, 0]));
  const domains = new Set<string | null>();
  const pages = new Set<string | null>();
  return {
    add(row) {
      domains.add(row.referringDomain);
      pages.add(row.sourceUrl);
      for (const { id, is } of counted) {
        const judged = row.status !== 'expected' || id === 'links' || id === 'expected';
        if (judged && is(row)) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    },
    value: () => [
      ['links', counts.get('links') ?? 0],
      ['domains', domains.size],
      ['pages', pages.size],
      ...[...counts].filter(([id, count]) => id !== 'links' && (count > 0 || id.includes('followed'))),
    ],
  };
}
