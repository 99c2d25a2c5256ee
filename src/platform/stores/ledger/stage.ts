// The rows of a backup that is being taken in wait in a store of their own until the whole file is known to be good and
// somebody said what to do with it.
import type { EntryKey } from '../../../core/ledger/entry';
import type { Database, Shape, StagedRow } from './shape';

export interface RowsToStage {
  readonly section: string;
  readonly rows: readonly Omit<StagedRow, 'section'>[];
}

/** Names the import that the other rows belong to. */
const NAME: readonly [string, string] = ['', ''];

/** Another import, in another tab, has taken the place of this one. */
export class NoLongerStaged extends Error {}

export async function beginStaging(database: Database): Promise<string> {
  const transaction = database.transaction('staged', 'readwrite');
  const id = crypto.randomUUID();
  await transaction.store.clear();
  await transaction.store.put({ section: NAME[0], key: NAME[1], row: id, erased: false });
  await transaction.done;
  return id;
}

/** A key that is there already is a ConstraintError, and none of these rows is kept. */
export async function stageRows(database: Database, { section, rows }: RowsToStage): Promise<void> {
  const transaction = database.transaction('staged', 'readwrite', { durability: 'relaxed' });
  const done = transaction.done;
  // Awaited below; a failed row fails it too, and the row's own error is the one to tell.
  done.catch(() => {});
  await Promise.all(rows.map((row) => transaction.store.add({ section, ...row })));
  await done;
}

export async function dropStaged(database: Database): Promise<void> {
  await database.clear('staged');
}

/** The staged key of a row of a section. */
export function stagedKey({ section, key }: StagedRow): Shape['staged']['key'] {
  return [section, typeof key === 'string' ? key : [...key]];
}

/** Throws where the staged rows are not those of this import. */
export async function checkStaged(
  store: { get(key: Shape['staged']['key']): Promise<StagedRow | undefined> },
  importId: string,
): Promise<void> {
  if ((await store.get([...NAME]))?.row !== importId) throw new NoLongerStaged('the staged import is another one');
}

/** The key of a staged entry as the store of entries takes it. */
export function threeOf(key: StagedRow['key']): [string, string, string] {
  const [siteId, sourceUrl, targetKey] = key as EntryKey;
  return [siteId, sourceUrl, targetKey];
}
