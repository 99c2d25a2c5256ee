// Takes a staged backup into the ledger, whole or not at all.
import { canonicalText } from '../../../core/ledger/canonical-text';
import { type DomainWords, newestWords } from '../../../core/ledger/domain-words';
import { type Entry, entryKey } from '../../../core/ledger/entry';
import { mergeEntries } from '../../../core/ledger/merge-entries';
import { mergePages } from '../../../core/ledger/merge-ledgers';
import type { PageMemory } from '../../../core/ledger/page-memory';
import type { UndoLabel } from '../../../core/ledger/undo';
import { inPieces } from './in-pieces';
import type { Database, Writing } from './shape';
import { checkStaged, stagedKey, threeOf } from './stage';
import { remember } from './undo-record';
import { type EntryWrite, writeEntries, writing } from './write';

/** Sections that are kept outside this database are staged under this name, each as one row. */
export const ELSEWHERE = 'elsewhere';

/** THE LIST of ways to take a backup in: both ledgers as one, or the file's alone. */
export const importModes = ['merge', 'replace'] as const;
export type ImportMode = (typeof importModes)[number];

export interface HowToImport {
  readonly mode: ImportMode;
  /** Whether what was erased here comes back. */
  readonly withErased: boolean;
}

/**
 * It can be taken back like any act of the user.
 * @param at ISO 8601
 * @returns the rows of sections that are kept elsewhere, by section
 */
export function applyImport(
  database: Database,
  importId: string,
  how: HowToImport,
  at: string,
): Promise<Readonly<Record<string, unknown>>> {
  const undo: UndoLabel = { what: 'import', at };
  return writing(database, async (transaction) => {
    const staged = transaction.objectStore('staged');
    await checkStaged(staged, importId);
    for await (const writes of writesOf(transaction, how)) await writeEntries(transaction, writes, undo);
    await takeRows<PageMemory>(transaction, 'pages', how, undo, ({ pageUrl }) => pageUrl, mergePages);
    await takeRows<DomainWords>(transaction, 'domains', how, undo, ({ domain }) => domain, newestWords);
    const rest: [string, unknown][] = [];
    for await (const rows of inPieces(staged, stagedKey, [ELSEWHERE]))
      rest.push(...rows.map(({ key, row }): [string, unknown] => [String(key), row]));
    await staged.clear();
    return Object.fromEntries(rest);
  });
}

async function* writesOf(transaction: Writing, { mode, withErased }: HowToImport): AsyncGenerator<EntryWrite[]> {
  const mine = transaction.objectStore('entries');
  const staged = transaction.objectStore('staged');
  if (mode === 'replace') {
    for await (const here of inPieces(mine, (entry) => [...entryKey(entry)])) {
      const there = await Promise.all(here.map((entry) => staged.getKey(['entries', [...entryKey(entry)]])));
      yield here.filter((_, at) => there[at] === undefined).map((before) => ({ before, after: null }));
    }
  }
  for await (const rows of inPieces(staged, stagedKey, ['entries'])) {
    const here = await Promise.all(rows.map(({ key }) => mine.get(threeOf(key))));
    yield rows.flatMap(({ row, erased }, at) => {
      const before = here[at] ?? null;
      if (erased && !before && !withErased) return [];
      const theirs = row as Entry;
      const after = before && mode === 'merge' ? mergeEntries(before, theirs) : theirs;
      return before && canonicalText(before) === canonicalText(after) ? [] : [{ before, after }];
    });
  }
}

/** The rows of a store beside the entries. */
async function takeRows<Row extends PageMemory | DomainWords>(
  transaction: Writing,
  store: 'pages' | 'domains',
  { mode }: HowToImport,
  undo: UndoLabel,
  keyOf: (row: Row) => string,
  merge: (mine: Row, theirs: Row) => Row,
): Promise<void> {
  const mine = transaction.objectStore(store) as unknown as RowStore<Row>;
  const staged = transaction.objectStore('staged');
  const change = async (key: string, before: Row | null, after: Row | null): Promise<void> => {
    await remember(transaction, undo, [{ store, key, before, after }]);
    await (after === null ? mine.delete(key) : mine.put(after));
  };
  if (mode === 'replace') {
    for await (const rows of inPieces(mine, keyOf)) {
      for (const row of rows)
        if ((await staged.getKey([store, keyOf(row)])) === undefined) await change(keyOf(row), row, null);
    }
  }
  for await (const rows of inPieces(staged, stagedKey, [store])) {
    for (const theirs of rows.map(({ row }) => row as Row)) {
      const known = (await mine.get(keyOf(theirs))) ?? null;
      const after = known && mode === 'merge' ? merge(known, theirs) : theirs;
      if (!known || canonicalText(known) !== canonicalText(after)) await change(keyOf(theirs), known, after);
    }
  }
}

interface RowStore<Row> {
  get(key: string): Promise<Row | undefined>;
  getAll(range?: IDBKeyRange | null, count?: number): Promise<Row[]>;
  put(row: Row): Promise<unknown>;
  delete(key: string): Promise<void>;
}
