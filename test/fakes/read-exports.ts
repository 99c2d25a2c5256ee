// Reads each export back as whoever gets it would, so that tests compare what was written with what was shown.
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import { type Column, columns, type Row } from '../../src/core/export/columns';
import { type Exporter, type ExportRequest, exportParts } from '../../src/core/export/exporter';
import { wellFormed } from '../../src/core/export/well-formed';

/** A table as read: its head, and cells as they stand there. A date of a spreadsheet is its ISO 8601. */
export type Table = readonly (readonly unknown[])[];

/** Writes rows in a format and reads the table back. */
export async function readBack(
  exporter: Exporter,
  rows: readonly Row[],
  request: Partial<ExportRequest> = {},
): Promise<Table> {
  return readTable(exporter.id, await written(exporter, rows, request), request.columns);
}

/** Reads a table back from a file of such a format. */
export async function readTable(id: string, file: Blob, wanted: readonly Column[] = columns): Promise<Table> {
  const read = readers[id];
  if (!read) throw new Error(`There is no reader for ${id}: add it to \`readers\` in test/fakes/read-exports.ts`);
  return read(file, wanted);
}

/** What a spreadsheet could run, by any of the ways in which it finds a cell's beginning. */
export const formula = /^(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf};,]*[=+\-@＝＋－＠])/u;

/** Formats made of markup cannot hold some characters; those are all they may lose. */
export const holds = (id: string, text: string): string =>
  ['xlsx', 'html', 'markdown'].includes(id) ? wellFormed(text) : text;

/** Formats for programs, which keep every value as it is. */
export const rawFormats: readonly string[] = ['json', 'jsonl'];

export async function written(
  exporter: Exporter,
  rows: readonly Row[],
  request: Partial<ExportRequest> = {},
): Promise<Blob> {
  const whole = { columns, exportedAt: '2026-11-20T09:00:00.000Z', ...request };
  return new Blob(await exportParts(exporter, rows, whole));
}

/** The text of a file, byte order mark included. */
export async function textOf(file: Blob): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
}

const delimited = (delimiter: string) => async (file: Blob) =>
  Papa.parse<string[]>((await textOf(file)).replace(/^\uFEFF/, ''), { delimiter, skipEmptyLines: true }).data;

const objects = (lines: readonly Record<string, unknown>[], wanted: readonly Column[]): Table => [
  wanted,
  ...lines.map((line) => wanted.map((column) => line[column])),
];

const readers: Readonly<Record<string, (file: Blob, wanted: readonly Column[]) => Promise<Table>>> = {
  csv: delimited(','),
  tsv: delimited('\t'),
  json: async (file, wanted) => objects(JSON.parse(await textOf(file)).entries, wanted),
  jsonl: async (file, wanted) =>
    objects(
      (await textOf(file))
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
      wanted,
    ),
  xlsx: async (file) => {
    const [sheet] = await readWorkbook(file, { trim: false });
    return (sheet?.data ?? []).map((row) =>
      row.map((cell) => (cell instanceof Date ? cell.toISOString() : (cell ?? ''))),
    );
  },
  html: async (file) => {
    const { document } = new JSDOM(await textOf(file)).window;
    return [...document.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent));
  },
  markdown: async (file) => {
    const lines = (await textOf(file)).split('\n').filter(Boolean);
    return lines.filter((_, at) => at !== 1).map(cellsOf);
  },
};

/** The cells of one line of a table in Markdown, as GitHub Flavored Markdown reads them. */
function cellsOf(line: string): string[] {
  const bars = line
    .slice(1, -1)
    .split(/(?<=(?<!\\)(?:\\\\)*)\|/)
    .map((cell) => cell.trim());
  return bars.map((cell) => {
    const link = /^<(https?:.*)>$/.exec(cell)?.[1];
    if (link !== undefined) return link.replaceAll('\\|', '|');
    const plain = cell.replace(/\\([!-/:-@[-`{-~])|&#(\d+);|&(lt|gt|amp);/g, (_, escaped, code, name) =>
      escaped ? escaped : code ? String.fromCodePoint(Number(code)) : { lt: '<', gt: '>', amp: '&' }[name as 'lt'],
    );
    return plain;
  });
}
