// Takes a staged backup into the ledger, whole or not at all.
import { canonicalText } from '../../../core/ledger/canonical-text';
import { type Entry, entryKey } from '../../../core/ledger/entry';
import { mergeEntries } from '../../../core/ledger/merge-entries';
import { mergePages } from '../../../core/ledger/merge-ledgers';
import type { PageMemory } from '../../../core/ledger/page-memory';
import { inPieces } from './in-pieces';
import type { Database, Writing } from './shape';
import { checkStaged, stagedKey, threeOf } from './stage';
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

/** @returns the rows of sections that are kept elsewhere, by section */
export function applyImport(
  database: Database,
  importId: string,
  how: HowToImport,
): Promise<Readonly<Record<string, unknown>>> {
  return writing(database, async (transaction) => {
    const staged = transaction.objectStore('staged');
    await checkStaged(staged, importId);
    for await (const writes of writesOf(transaction, how)) await writeEntries(transaction, writes);
    await takePages(transaction, how);
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

async function takePages(transaction: Writing, { mode }: HowToImport): Promise<void> {
  const mine = transaction.objectStore('pages');
  if (mode === 'replace') await mine.clear();
  for await (const rows of inPieces(transaction.objectStore('staged'), stagedKey, ['pages'])) {
    const pages = rows.map(({ row }) => row as PageMemory);
    const here = await Promise.all(pages.map(({ pageUrl }) => mine.get(pageUrl)));
    await Promise.all(
      pages.map((theirs, at) => {
        const known = here[at];
        return mine.put(known ? mergePages(known, theirs) : theirs);
      }),
    );
  }
}
