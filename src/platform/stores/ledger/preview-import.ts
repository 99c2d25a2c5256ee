// What a staged backup would change, before anything is changed.
import { asSaid } from '../../../core/ledger/as-said';
import { canonicalText } from '../../../core/ledger/canonical-text';
import type { Entry } from '../../../core/ledger/entry';
import { mergeEntries } from '../../../core/ledger/merge-entries';
import type { KindByTables } from '../../../core/source/correct-kind';
import { ahead } from './ahead';
import { findMany } from './find-many';
import { wordsAfter, wordsOfBoth } from './import-words';
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

export async function previewImport(database: Database, importId: string, byTables: KindByTables): Promise<Preview> {
  const transaction = database.transaction(['entries', 'domains', 'staged']);
  const mine = transaction.objectStore('entries');
  const staged = transaction.objectStore('staged');
  await checkStaged(staged, importId);
  const words = wordsAfter(await wordsOfBoth(transaction.objectStore('domains'), staged), 'merge');
  const found = { fresh: 0, changed: 0, same: 0, erased: 0 };
  for await (const rows of ahead(stagedRows<Entry>(staged, 'entries'))) {
    const here = await findMany<[string, string, string], Entry>(
      mine,
      rows.map(({ row }) => [row.siteId, row.sourceUrl, row.targetKey]),
    );
    for (const [at, { row, erased }] of rows.entries()) {
      const entry = here[at];
      const joined = entry && mergeEntries(entry, row);
      const after = joined && asSaid(joined, words.get(joined.referringDomain), byTables);
      if (entry) found[canonicalText(after) === canonicalText(entry) ? 'same' : 'changed'] += 1;
      else found[erased ? 'erased' : 'fresh'] += 1;
    }
  }
  return { ...found, onlyHere: (await mine.count()) - found.changed - found.same };
}
