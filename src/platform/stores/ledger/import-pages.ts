// Takes the memory of pages out of a staged backup.
import { unwrap } from 'idb';
import { canonicalText } from '../../../core/ledger/canonical-text';
import { mergePages } from '../../../core/ledger/merge-ledgers';
import type { PageMemory } from '../../../core/ledger/page-memory';
import type { UndoLabel } from '../../../core/ledger/undo';
import { ahead } from './ahead';
import type { ImportMode } from './apply-import';
import { findMany } from './find-many';
import { inPieces } from './in-pieces';
import type { Writing } from './shape';
import { stagedRows } from './stage';
import { remember } from './undo-record';

interface PageChange {
  readonly before: PageMemory | null;
  readonly after: PageMemory | null;
}

export async function takePages(transaction: Writing, mode: ImportMode, undo: UndoLabel): Promise<void> {
  for await (const changes of ahead(changesOf(transaction, mode))) await change(transaction, changes, undo);
}

async function* changesOf(transaction: Writing, mode: ImportMode): AsyncGenerator<PageChange[]> {
  const mine = transaction.objectStore('pages');
  const staged = transaction.objectStore('staged');
  if (mode === 'replace') {
    const theirs = new Set<string>();
    for await (const rows of stagedRows<PageMemory>(staged, 'pages'))
      for (const { row } of rows) theirs.add(row.pageUrl);
    for await (const rows of inPieces(mine, ({ pageUrl }) => pageUrl))
      yield rows.filter(({ pageUrl }) => !theirs.has(pageUrl)).map((before) => ({ before, after: null }));
  }
  for await (const rows of stagedRows<PageMemory>(staged, 'pages')) {
    const here = await findMany<string, PageMemory>(
      mine,
      rows.map(({ row }) => row.pageUrl),
    );
    yield rows.flatMap(({ row: theirs }, at) => {
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
