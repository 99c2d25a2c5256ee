// Takes the memory of pages out of a staged backup.
import { unwrap } from 'idb';
import { canonicalText } from '../../../core/ledger/canonical-text';
import { mergePages } from '../../../core/ledger/merge-ledgers';
import type { PageMemory } from '../../../core/ledger/page-memory';
import type { UndoLabel } from '../../../core/ledger/undo';
import { ahead } from './ahead';
import { findMany } from './find-many';
import type { ImportMode } from './how-to-import';
import { inPieces } from './in-pieces';
import type { Writing } from './shape';
import { stagedRows } from './stage';
import { remember } from './undo-record';

interface PageChange {
  readonly before: PageMemory | null;
  readonly after: PageMemory | null;
}

/** @param erased pages all of whose entries in the file were erased here and stay away */
export async function takePages(
  transaction: Writing,
  mode: ImportMode,
  erased: ReadonlySet<string>,
  undo: UndoLabel,
): Promise<void> {
  for await (const changes of ahead(changesOf(transaction, mode, erased))) await change(transaction, changes, undo);
}

async function* changesOf(
  transaction: Writing,
  mode: ImportMode,
  erased: ReadonlySet<string>,
): AsyncGenerator<PageChange[]> {
  const mine = transaction.objectStore('pages');
  const staged = transaction.objectStore('staged');
  const taken = async function* (): AsyncGenerator<PageMemory[]> {
    for await (const rows of stagedRows<PageMemory>(staged, 'pages'))
      yield rows.flatMap(({ row }) => (erased.has(row.pageUrl) ? [] : [row]));
  };
  if (mode === 'replace') {
    const theirs = new Set<string>();
    for await (const rows of taken()) for (const { pageUrl } of rows) theirs.add(pageUrl);
    for await (const rows of inPieces(mine, ({ pageUrl }) => pageUrl))
      yield rows.filter(({ pageUrl }) => !theirs.has(pageUrl)).map((before) => ({ before, after: null }));
  }
  for await (const rows of taken()) {
    const here = await findMany<string, PageMemory>(
      mine,
      rows.map(({ pageUrl }) => pageUrl),
    );
    yield rows.flatMap((theirs, at) => {
      const before = here[at] ?? null;
      const after = before && mode === 'merge' ? mergePages(before, theirs) : theirs;
      return before && canonicalText(before) === canonicalText(after) ? [] : [{ before, after }];
    });
  }
}

async function change(transaction: Writing, changes: readonly PageChange[], undo: UndoLabel): Promise<void> {
  const pages = unwrap(transaction.objectStore('pages'));
  const named = changes.map(({ before, after }) => {
    const key = (after ?? before)?.pageUrl ?? '';
    if (after) pages.put(after);
    else pages.delete(key);
    return { store: 'pages' as const, key, before, after };
  });
  await remember(transaction, undo, named);
}
