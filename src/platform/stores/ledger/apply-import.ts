// Takes a staged backup into the ledger, whole or not at all.
import { unwrap } from 'idb';
import { canonicalText } from '../../../core/ledger/canonical-text';
import { type DomainWords, newestWords } from '../../../core/ledger/domain-words';
import { type Entry, entryKey } from '../../../core/ledger/entry';
import { mergeEntries } from '../../../core/ledger/merge-entries';
import { mergePages } from '../../../core/ledger/merge-ledgers';
import type { PageMemory } from '../../../core/ledger/page-memory';
import type { UndoLabel } from '../../../core/ledger/undo';
import { ahead } from './ahead';
import { findMany } from './find-many';
import { inPieces } from './in-pieces';
import type { Database, Writing } from './shape';
import { checkStaged, stagedRows } from './stage';
import { remember } from './undo-record';
import { type EntryWrite, writeEntries, writing } from './write';

/** Sections that are kept outside this database are staged under this name: each one's name and its row. */
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
    for await (const writes of ahead(writesOf(transaction, how))) await writeEntries(transaction, writes, undo);
    await takeRows<PageMemory>(transaction, 'pages', how, undo, ({ pageUrl }) => pageUrl, mergePages);
    await takeRows<DomainWords>(transaction, 'domains', how, undo, ({ domain }) => domain, newestWords);
    const rest: [string, unknown][] = [];
    for await (const rows of stagedRows<[string, unknown]>(staged, ELSEWHERE)) rest.push(...rows.map(({ row }) => row));
    await staged.clear();
    return Object.fromEntries(rest);
  });
}

async function* writesOf(transaction: Writing, { mode, withErased }: HowToImport): AsyncGenerator<EntryWrite[]> {
  const mine = transaction.objectStore('entries');
  const staged = transaction.objectStore('staged');
  if (mode === 'replace') {
    const theirs = await namesIn<Entry>(staged, 'entries', nameOfEntry);
    for await (const here of inPieces(mine, (entry) => [...entryKey(entry)]))
      yield here.filter((entry) => !theirs.has(nameOfEntry(entry))).map((before) => ({ before, after: null }));
  }
  for await (const rows of stagedRows<Entry>(staged, 'entries')) {
    const here = await findMany<[string, string, string], Entry>(
      mine,
      rows.map(({ row }) => [row.siteId, row.sourceUrl, row.targetKey]),
    );
    yield rows.flatMap(({ row: theirs, erased }, at) => {
      const before = here[at] ?? null;
      if (erased && !before && !withErased) return [];
      const after = before && mode === 'merge' ? mergeEntries(before, theirs) : theirs;
      return before && canonicalText(before) === canonicalText(after)
        ? []
        : [{ before, after, ...(erased && { erased }) }];
    });
  }
}

const nameOfEntry = (entry: Entry): string => JSON.stringify(entryKey(entry));

/** Of every staged row of a section. */
async function namesIn<Row>(
  staged: Parameters<typeof stagedRows>[0],
  section: string,
  nameOf: (row: Row) => string,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const rows of stagedRows<Row>(staged, section)) for (const { row } of rows) names.add(nameOf(row));
  return names;
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
  const raw = unwrap(transaction.objectStore(store));
  const staged = transaction.objectStore('staged');
  const change = async (changes: readonly { key: string; before: Row | null; after: Row | null }[]): Promise<void> => {
    for (const { key, after } of changes) {
      if (after === null) raw.delete(key);
      else raw.put(after);
    }
    await remember(
      transaction,
      undo,
      changes.map((one) => ({ store, ...one })),
    );
  };
  if (mode === 'replace') {
    const theirs = await namesIn<Row>(staged, store, keyOf);
    for await (const rows of inPieces(mine, keyOf)) {
      const gone = rows.filter((row) => !theirs.has(keyOf(row)));
      await change(gone.map((before) => ({ key: keyOf(before), before, after: null })));
    }
  }
  async function* changesOf() {
    for await (const rows of stagedRows<Row>(staged, store)) {
      const keys = rows.map(({ row }) => keyOf(row));
      const here = await findMany(mine, keys);
      yield rows.flatMap(({ row: theirs }, at) => {
        const before = here[at] ?? null;
        const after = before && mode === 'merge' ? merge(before, theirs) : theirs;
        if (before && canonicalText(before) === canonicalText(after)) return [];
        return [{ key: keys[at] as string, before, after }];
      });
    }
  }
  for await (const changes of ahead(changesOf())) await change(changes);
}

interface RowStore<Row> {
  get(key: string): Promise<Row | undefined>;
  getAll(range?: IDBKeyRange | null, count?: number): Promise<Row[]>;
  getAllKeys(range: IDBKeyRange, count: number): Promise<string[]>;
}
