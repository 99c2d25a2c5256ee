// The rows of a backup that is being taken in wait in a store of their own until the whole file is known to be good and
// somebody said what to do with it.
import { unwrap } from 'idb';
import { canBeUndone } from '../../../core/ledger/undo';
import { inPieces } from './in-pieces';
import type { Database, Shape, StagedPiece } from './shape';

export interface RowsToStage {
  readonly importId: string;
  readonly section: string;
  /** Number of the block in the file. */
  readonly block: number;
  readonly rows: readonly unknown[];
  /** Which of them, by their places, are entries that were erased here. */
  readonly erased: readonly number[];
}

export interface StagedRow<Row> {
  readonly row: Row;
  readonly erased: boolean;
}

/** Names the import that the other rows belong to. */
const NAME: Shape['staged']['key'] = ['', 0];
/** Chromium (156) puts values above 64 kB into files of their own. */
const LETTERS = 48_000;
/** More rows than a block can have: pieces of different blocks never share a key. */
const MOST_ROWS = 100_000;
/** Read at once: some hundred rows. */
const PIECES = 12;

/** Another import, in another tab, has taken the place of this one; or it waited too long. */
export class NoLongerStaged extends Error {}

/** @param at ISO 8601: how long the rows may wait is counted from there */
export async function beginStaging(database: Database, at: string): Promise<string> {
  const transaction = database.transaction('staged', 'readwrite');
  const id = crypto.randomUUID();
  await transaction.store.clear();
  await transaction.store.put({ section: NAME[0], key: NAME[1], text: id, erased: [], begunAt: at });
  await transaction.done;
  return id;
}

/** Throws where another import has begun since: its rows must not get among these. */
export async function stageRows(database: Database, what: RowsToStage): Promise<void> {
  const { importId, section, block, rows, erased } = what;
  const transaction = database.transaction('staged', 'readwrite', { durability: 'relaxed' });
  await checkStaged(transaction.store, importId);
  const store = unwrap(transaction.store);
  const gone = new Set(erased);
  let texts: string[] = [];
  let letters = 0;
  for (const [at, row] of rows.entries()) {
    const text = JSON.stringify(row);
    texts.push(text);
    letters += text.length;
    if (letters < LETTERS && at < rows.length - 1) continue;
    const first = at + 1 - texts.length;
    const piece: StagedPiece = {
      section,
      key: block * MOST_ROWS + first,
      text: `[${texts.join()}]`,
      erased: texts.map((_, nth) => nth).filter((nth) => gone.has(first + nth)),
    };
    store.add(piece);
    texts = [];
    letters = 0;
  }
  await transaction.done;
}

/** Drops what this import has staged. What another tab has begun to stage since stays. */
export function dropStaged(database: Database, importId: string): Promise<void> {
  return clearUnless(database, (name) => name !== undefined && name.text !== importId);
}

/**
 * Drops what nobody has decided on: the file may hold what is erased meanwhile, so it waits here no longer than what is
 * erased itself. Rows of an older version tell no time and may have lain here for months.
 */
export async function dropOldStaged(database: Database, nowMs: number): Promise<void> {
  // Mostly there is nothing, and nobody has to wait for a write.
  if ((await database.getAllKeys('staged', undefined, 1)).length === 0) return;
  await clearUnless(database, (name) => name?.begunAt !== undefined && canBeUndone({ at: name.begunAt }, nowMs));
}

async function clearUnless(database: Database, stays: (name: StagedPiece | undefined) => boolean): Promise<void> {
  const transaction = database.transaction('staged', 'readwrite');
  if (!stays(await transaction.store.get(NAME))) await transaction.store.clear();
  await transaction.done;
}

interface Pieces {
  getAll(range?: IDBKeyRange | null, count?: number): Promise<StagedPiece[]>;
}

/** The staged rows of a section, some hundred at a time, in the order of the file. */
export async function* stagedRows<Row>(store: Pieces, section: string): AsyncGenerator<StagedRow<Row>[]> {
  for await (const pieces of inPieces(store, ({ key }) => [section, key], [section], PIECES))
    yield pieces.flatMap(({ text, erased }) => {
      const gone = new Set(erased);
      return (JSON.parse(text) as Row[]).map((row, at) => ({ row, erased: gone.has(at) }));
    });
}

/** The same in a transaction of its own. */
export async function* allStaged(database: Database, section: string): AsyncGenerator<readonly unknown[]> {
  for await (const rows of stagedRows(database.transaction('staged').store, section)) yield rows.map(({ row }) => row);
}

/** Throws where the staged rows are not those of this import. */
export async function checkStaged(
  store: { get(key: Shape['staged']['key']): Promise<StagedPiece | undefined> },
  importId: string,
): Promise<void> {
  if ((await store.get(NAME))?.text !== importId) throw new NoLongerStaged('the staged import is another one');
}
