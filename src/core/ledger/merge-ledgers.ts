// Two ledgers as one. What only one of them has is taken as it is; what both have is merged. What is said of a domain then
// holds for its entries, whichever ledger they come from.
import type { KindByTables } from '../source/correct-kind';
import { asSaid } from './as-said';
import { canonicalText } from './canonical-text';
import { type DomainWords, newestWords } from './domain-words';
import { type Entry, entryKey } from './entry';
import { mergeEntries } from './merge-entries';
import type { PageMemory } from './page-memory';

/** What ledgers have in common wherever they are kept. */
export interface LedgerRows {
  readonly entries: readonly Entry[];
  readonly pages: readonly PageMemory[];
  readonly domains: readonly DomainWords[];
}

/** The same for either order of the two. Rows are sorted by their keys, as a store sorts them. */
export function mergeLedgers(a: LedgerRows, b: LedgerRows, byTables: KindByTables): LedgerRows {
  const domains = mergeRows(a.domains, b.domains, ({ domain }) => domain, newestWords);
  const words = new Map(domains.map((one) => [one.domain, one]));
  const entries = mergeRows(a.entries, b.entries, (entry) => entryKey(entry).join('\n'), mergeEntries);
  return {
    entries: entries.map((entry) => asSaid(entry, words.get(entry.referringDomain), byTables)),
    pages: mergeRows(a.pages, b.pages, (page) => page.pageUrl, mergePages),
    domains,
  };
}

/** The later look at a page is the one to compare the next one with. */
export function mergePages(a: PageMemory, b: PageMemory): PageMemory {
  const order = (page: PageMemory): string => `${page.lookedAt}\n${canonicalText(page)}`;
  return order(a) < order(b) ? b : a;
}

function mergeRows<Row>(a: readonly Row[], b: readonly Row[], keyOf: (row: Row) => string, merge: Merge<Row>): Row[] {
  const rows = new Map<string, Row>();
  for (const row of [...a, ...b]) {
    const key = keyOf(row);
    const known = rows.get(key);
    rows.set(key, known === undefined ? row : merge(known, row));
  }
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

type Merge<Row> = (a: Row, b: Row) => Row;
