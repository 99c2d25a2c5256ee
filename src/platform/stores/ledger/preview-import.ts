// What a staged backup would change, before anything is changed.
import { asSaid } from '../../../core/ledger/as-said';
import { canonicalText } from '../../../core/ledger/canonical-text';
import type { Entry } from '../../../core/ledger/entry';
import { mergeEntries } from '../../../core/ledger/merge-entries';
import type { KindByTables } from '../../../core/source/correct-kind';
import { ahead } from './ahead';
import { findMany } from './find-many';
import { type WordsByDomain, wordsAfter, wordsOfBoth } from './import-words';
import type { Database } from './shape';
import { checkStaged, stagedRows } from './stage';

export interface Preview {
  /** Links that are not here. */
  readonly fresh: number;
  /** Links that are here and would be others after a merge. */
  readonly changed: number;
  /** The other ones that are here. */
  readonly same: number;
  /** Links that are here and are others in the file: what replacing would change. */
  readonly differs: number;
  /** Links that are not here because they were erased. */
  readonly erased: number;
  /** Links that are here and not in the file. */
  readonly onlyHere: number;
}

/** @param byTables decides where a kind was taken back */
export async function previewImport(database: Database, importId: string, byTables: KindByTables): Promise<Preview> {
  const transaction = database.transaction(['entries', 'domains', 'staged']);
  const mine = transaction.objectStore('entries');
  const staged = transaction.objectStore('staged');
  await checkStaged(staged, importId);
  const both = await wordsOfBoth(transaction.objectStore('domains'), staged);
  const [inBoth, inFile] = [wordsAfter(both, 'merge'), wordsAfter(both, 'replace')];
  const saidIn = (words: WordsByDomain, entry: Entry): Entry =>
    asSaid(entry, words.get(entry.referringDomain), byTables);
  const found = { fresh: 0, changed: 0, same: 0, differs: 0, erased: 0 };
  for await (const rows of ahead(stagedRows<Entry>(staged, 'entries'))) {
    const here = await findMany<[string, string, string], Entry>(
      mine,
      rows.map(({ row }) => [row.siteId, row.sourceUrl, row.targetKey]),
    );
    for (const [at, { row, erased }] of rows.entries()) {
      const entry = here[at];
      if (!entry) {
        found[erased ? 'erased' : 'fresh'] += 1;
        continue;
      }
      const now = told(entry);
      found[told(saidIn(inBoth, mergeEntries(entry, row))) === now ? 'same' : 'changed'] += 1;
      if (told(saidIn(inFile, row)) !== now) found.differs += 1;
    }
  }
  return { ...found, onlyHere: (await mine.count()) - found.changed - found.same };
}

/** What can be told of an entry. Where its next look starts from is our own business: every first merge changes that. */
function told({ before, ...entry }: Entry): string {
  return canonicalText(entry);
}
