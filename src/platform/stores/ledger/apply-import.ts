// Takes a staged backup into the ledger, whole or not at all.
import { asSaid } from '../../../core/ledger/as-said';
import { canonicalText } from '../../../core/ledger/canonical-text';
import { type Entry, entryKey } from '../../../core/ledger/entry';
import { mergeEntries } from '../../../core/ledger/merge-entries';
import type { UndoLabel } from '../../../core/ledger/undo';
import type { KindByTables } from '../../../core/source/correct-kind';
import { ahead } from './ahead';
import { findMany } from './find-many';
import { ELSEWHERE, type HowToImport, type MovedRows } from './how-to-import';
import { takePages } from './import-pages';
import { sayToEntries, takeWords, type WordsByDomain, wordsAfter, wordsOfBoth } from './import-words';
import { inPieces } from './in-pieces';
import type { Database, Writing } from './shape';
import { checkStaged, type StagedRow, stagedRows } from './stage';
import { neededByNone, StayedAway } from './stayed-away';
import { type EntryWrite, writeEntries, writing } from './write';

/** Entries written at once. */
const PIECE = 500;

/** What is known of an import while its entries are taken in. */
interface Taking extends HowToImport {
  /** What is said of domains once it is in. */
  readonly words: WordsByDomain;
  readonly byTables: KindByTables;
  readonly moved: MovedRows | null;
  /** Filled on the way. */
  readonly away: StayedAway;
}

/**
 * It can be taken back like any act of the user.
 * @param at ISO 8601
 * @param byTables decides where a kind was taken back
 * @param moved null: all of it is spelled as the ledger is
 * @returns the rows of sections that are kept elsewhere, by section
 */
export function applyImport(
  database: Database,
  importId: string,
  how: HowToImport,
  at: string,
  byTables: KindByTables,
  moved: MovedRows | null,
): Promise<Readonly<Record<string, unknown>>> {
  const undo: UndoLabel = { what: 'import', at };
  return writing(database, async (transaction) => {
    const staged = transaction.objectStore('staged');
    await checkStaged(staged, importId);
    const both = await wordsOfBoth(transaction.objectStore('domains'), staged);
    const words = wordsAfter(both, how.mode);
    const isEmpty = (await transaction.objectStore('entries').getAllKeys(undefined, 1)).length === 0;
    const taking: Taking = { ...how, words, byTables, moved, away: new StayedAway() };
    const heard = new Set([...both].flatMap(([domain, { theirs }]) => (theirs ? [domain] : [])));
    const write = async (writes: readonly EntryWrite[]): Promise<void> => {
      await writeEntries(transaction, writes, undo);
      for (const { after } of writes) if (after && both.has(after.referringDomain)) heard.add(after.referringDomain);
    };
    for await (const writes of ahead(writesOf(transaction, taking))) await write(writes);
    for (const rows of arriving(moved)) await write(await writesFor(transaction, rows, taking));
    // Entries of the file have the words already. Whether one that is here only has them, no key tells.
    if (how.mode === 'merge' && !isEmpty) await sayToEntries(transaction, heard, words, byTables, undo);
    const erased = await neededByNone(transaction, taking.away);
    await takePages(transaction, how.mode, new Set([...erased.pages, ...(moved?.pages ?? [])]), undo);
    await takeWords(transaction, both, how.mode, erased.domains, undo);
    const rest: [string, unknown][] = [];
    for await (const rows of stagedRows<[string, unknown]>(staged, ELSEWHERE)) rest.push(...rows.map(({ row }) => row));
    await staged.clear();
    return Object.fromEntries(rest);
  });
}

async function* writesOf(transaction: Writing, taking: Taking): AsyncGenerator<EntryWrite[]> {
  const staged = transaction.objectStore('staged');
  const { leaving } = taking.moved ?? { leaving: new Set() };
  async function* asTheyStand(): AsyncGenerator<StagedRow<Entry>[]> {
    for await (const rows of stagedRows<Entry>(staged, 'entries'))
      yield leaving.size === 0 ? rows : rows.filter(({ row }) => !leaving.has(nameOf(row)));
  }
  if (taking.mode === 'replace') {
    const mine = transaction.objectStore('entries');
    const theirs = new Set((taking.moved?.arriving ?? []).map(nameOf));
    for await (const rows of asTheyStand()) for (const { row } of rows) theirs.add(nameOf(row));
    for await (const here of inPieces(mine, (entry) => [...entryKey(entry)]))
      yield here.filter((entry) => !theirs.has(nameOf(entry))).map((before) => ({ before, after: null }));
  }
  for await (const rows of asTheyStand()) yield writesFor(transaction, rows, taking);
}

/** Those that moved come last and one piece after the other: what they are joined with may have just been written. */
function* arriving(moved: MovedRows | null): Generator<StagedRow<Entry>[]> {
  const rows = (moved?.arriving ?? []).map((row, at) => ({ row, erased: moved?.erased[at] ?? false }));
  for (let from = 0; from < rows.length; from += PIECE) yield rows.slice(from, from + PIECE);
}

async function writesFor(
  transaction: Writing,
  rows: readonly StagedRow<Entry>[],
  { mode, withErased, words, byTables, away }: Taking,
): Promise<EntryWrite[]> {
  const here = await findMany<[string, string, string], Entry>(
    transaction.objectStore('entries'),
    rows.map(({ row }) => [row.siteId, row.sourceUrl, row.targetKey]),
  );
  return rows.flatMap(({ row: theirs, erased }, at) => {
    const before = here[at] ?? null;
    if (erased && !before && !withErased) {
      away.add(theirs);
      return [];
    }
    const joined = before && mode === 'merge' ? mergeEntries(before, theirs) : theirs;
    const after = asSaid(joined, words.get(joined.referringDomain), byTables);
    return before && canonicalText(before) === canonicalText(after)
      ? []
      : [{ before, after, ...(erased && { erased }) }];
  });
}

const nameOf = (entry: Entry): string => entryKey(entry).join('\n');
