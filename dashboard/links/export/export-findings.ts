// Links as a file: exactly those that are named, in their order, or those that a filter of the ledger's own shows;
// written piece by piece, and never in memory as a whole but where the format must be.
import { exportName } from '../../../src/core/export';
import { clipboardTable } from '../../../src/core/export/clipboard-table';
import { type Column, type Row, rowOf } from '../../../src/core/export/columns';
import type { Exporter, ExportProblem, ExportRequest, Writing } from '../../../src/core/export/exporter';
import { countTotals, type Totals } from '../../../src/core/export/totals';
import type { Entry, EntryKey } from '../../../src/core/ledger/entry';
import { copyTable } from '../../../src/platform/copy-table';
import { inMemory, type PiecewiseFile, piecewiseFile } from '../../../src/platform/piecewise-file';
import type { Cursor, Ledger, LedgerFilter, Page } from '../../../src/platform/stores/ledger';
import { reportWords } from '../../../src/ui/report-words';
import { isReadWhole, readWhole } from './read-whole';

const PIECE = 1_000;

/** Which links, and in which order: those of a filter newest first, or each by its key. */
export type Listed = { readonly filter: LedgerFilter } | { readonly keys: readonly EntryKey[] };

/** What is to be exported, and how. */
export interface FindingsExport extends Pick<ExportRequest, 'columns' | 'raw'> {
  readonly exporter: Exporter;
  readonly what: Listed;
  /** Of these rows those that are meant; absent: all. */
  readonly only?: ((row: Row) => boolean) | undefined;
}

export interface WrittenExport {
  readonly name: string;
  readonly file: Blob;
  /** What whoever it is for will not like about it; null: nothing. */
  readonly problem: ExportProblem | null;
}

/**
 * Writes the file.
 * @param said how many links went by, after each piece
 * @param signal cancels: nothing is left of the file then
 * @returns null where it was cancelled
 */
export async function writeFindings(
  ledger: Ledger,
  wanted: FindingsExport,
  said: (links: number) => void,
  signal: AbortSignal,
): Promise<WrittenExport | null> {
  const onDisk = await piecewiseFile();
  try {
    return await writeInto(onDisk, ledger, wanted, said, signal);
  } catch {
    // Each browser has an error of its own for a disk without room. Where it was something else it comes again.
    return writeInto(inMemory(), ledger, wanted, said, signal);
  }
}

async function writeInto(
  file: PiecewiseFile,
  ledger: Ledger,
  wanted: FindingsExport,
  said: (links: number) => void,
  signal: AbortSignal,
): Promise<WrittenExport | null> {
  const { exporter, what, columns, raw = false, only = () => true } = wanted;
  const exportedAt = new Date().toISOString();
  try {
    // Most of the ledger is read once, in whatever order is fastest.
    const isWhole = await isReadWhole(ledger, what, exporter.rowsAlone === true);
    const totals = exporter.needsTotals ? await totalsOf(piecesOf(ledger, what, signal), only) : [];
    const writing = exporter.open({ columns, exportedAt, raw, totals, words: reportWords('findings') });
    await file.write(writing.begin());
    let written = Promise.resolve();
    const texts = isWhole ? wholeTexts : textsInTurn;
    for await (const text of texts(ledger, wanted, writing, said, signal)) {
      // One piece is written while the next is made.
      await written;
      written = file.write(text);
      written.catch(() => {});
    }
    await written;
    if (!signal.aborted) await file.write(await writing.end());
    // A spreadsheet is packed at its end, which takes a while: one may have cancelled meanwhile.
    if (signal.aborted) {
      await file.discard();
      return null;
    }
    const name = exportName('findings', exportedAt, exporter);
    return { name, file: await file.finish(exporter.mime), problem: writing.problem?.() ?? null };
  } catch (error) {
    await file.discard();
    throw error;
  }
}

type Texts = (
  ledger: Ledger,
  wanted: FindingsExport,
  writing: Writing,
  said: (links: number) => void,
  signal: AbortSignal,
) => AsyncIterable<string | Uint8Array<ArrayBuffer>>;

const textsInTurn: Texts = async function* (ledger, { what, only = () => true }, writing, said, signal) {
  let links = 0;
  for await (const rows of piecesOf(ledger, what, signal)) {
    yield rows
      .filter(only)
      .map((row) => writing.row(row))
      .join('');
    links += rows.length;
    said(links);
  }
};

const wholeTexts: Texts = async function* (ledger, { exporter, what, only = () => true }, writing, said, signal) {
  const textOf = (entry: Entry): string | null => {
    if (!only(entry)) return null;
    return exporter.rowsAlone ? writing.row(entry) : JSON.stringify(rowOf(entry));
  };
  for await (const piece of readWhole(ledger, what, textOf, said, signal)) {
    if (signal.aborted) return;
    if (exporter.rowsAlone) yield piece.joined();
    else
      yield piece
        .texts()
        .map((text) => writing.row(JSON.parse(text)))
        .join('');
  }
};

/** Puts links on the clipboard. False where the browser refuses. */
export async function copyFindings(ledger: Ledger, what: Listed, columns: readonly Column[]): Promise<boolean> {
  const rows: Row[] = [];
  for await (const piece of piecesOf(ledger, what)) rows.push(...piece);
  return copyTable(clipboardTable(rows, columns));
}

async function totalsOf(pieces: AsyncIterable<readonly Row[]>, only: (row: Row) => boolean): Promise<Totals> {
  const totals = countTotals();
  for await (const rows of pieces) for (const row of rows.filter(only)) totals.add(row);
  return totals.value();
}

async function* piecesOf(ledger: Ledger, what: Listed, signal?: AbortSignal): AsyncGenerator<readonly Row[]> {
  const read = 'keys' in what ? named(ledger, what.keys) : newest(ledger, what.filter);
  for await (const entries of read) {
    if (signal?.aborted) return;
    yield entries;
    if (signal?.aborted) return;
  }
}

/** The browser reads one piece while the one before is written. */
async function* newest(ledger: Ledger, filter: LedgerFilter): AsyncGenerator<readonly Entry[]> {
  const read = (after?: Cursor): Promise<Page> => {
    const page = ledger.newest(filter, PIECE, after);
    // Nobody may wait for it any more, and then nobody wants to hear of it.
    page.catch(() => {});
    return page;
  };
  for (let coming: Promise<Page> | null = read(); coming; ) {
    const { entries, next }: Page = await coming;
    coming = next ? read(next) : null;
    yield entries;
  }
}

/** What was erased meanwhile is left out. */
async function* named(ledger: Ledger, keys: readonly EntryKey[]): AsyncGenerator<readonly Entry[]> {
  for (let at = 0; at < keys.length; at += PIECE) {
    const entries = await ledger.entriesOf(keys.slice(at, at + PIECE));
    yield entries.filter((entry) => entry !== null);
  }
}
