// What a staged backup would change, before anything is changed.
import { canonicalText } from '../../../core/ledger/canonical-text';
import type { Entry } from '../../../core/ledger/entry';
import { mergeEntries } from '../../../core/ledger/merge-entries';
import { ahead } from './ahead';
import { findMany } from './find-many';
import type { Database } from './shape';
import { checkStaged, stagedRows } from './stage';

export interface Preview {
  /** Links that are not here. */
  readonly fresh: number;
  /** Links that are here and would be others after a merge. */
  readonly changed: number;
  readonly same: number;
  /** Links that are not here because they were erased. */
  readonly erased: number;
  /** Links that are here and not in the file. */
  readonly onlyHere: number;
}

export async function previewImport(database: Database, importId: string): Promise<Preview> {
  const transaction = database.transaction(['entries', 'staged']);
  const mine = transaction.objectStore('entries');
  const staged = transaction.objectStore('staged');
  await checkStaged(staged, importId);
  const found = { fresh: 0, changed: 0, same: 0, erased: 0 };
  for await (const rows of ahead(stagedRows<Entry>(staged, 'entries'))) {
    const here = await findMany<[string, string, string], Entry>(
      mine,
      rows.map(({ row }) => [row.siteId, row.sourceUrl, row.targetKey]),
    );
    for (const [at, { row, erased }] of rows.entries()) {
      const entry = here[at];
      if (entry) found[canonicalText(mergeEntries(entry, row)) === canonicalText(entry) ? 'same' : 'changed'] += 1;
      else found[erased ? 'erased' : 'fresh'] += 1;
    }
  }
  return { ...found, onlyHere: (await mine.count()) - found.changed - found.same };
}
