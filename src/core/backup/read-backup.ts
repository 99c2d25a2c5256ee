// Reads and verifies a backup line by line: nothing is believed that its digest has not confirmed. Who takes rows out of
// it must be able to drop them again, because only the end says that the file is whole.
import * as v from 'valibot';
import { LEDGER_SCHEMA } from '../ledger/entry';
import {
  BACKUP_NAME,
  BACKUP_SCHEMA,
  blockSchema,
  type Counts,
  type Digest,
  digestSchema,
  endSchema,
  type Head,
  headSchema,
  LINE_LETTERS,
} from './format';
import { parseLine } from './parse-line';
import { Refusal } from './refusal';
import type { Section } from './section';
import { sealOf } from './write-backup';

/** What a reader hands on: the head first, then each block whose digest is right. */
export type Part =
  | { readonly head: Head }
  | { readonly section: Section; readonly block: number; readonly rows: readonly unknown[] };

type Lines = AsyncGenerator<string>;

/** Ends only where the file is whole; throws a `Refusal` where it is not. */
export async function* readBackup(lines: Lines, sections: readonly Section[], digest: Digest): AsyncGenerator<Part> {
  const first = (await lines.next()).value ?? '';
  const head = readHead(first);
  yield { head };
  const digests: string[] = [];
  const counts: Record<string, number> = {};
  for (;;) {
    const block = digests.length + 1;
    const read = await readNext(lines, block, { sections, head, digest }).catch((error: unknown) => {
      throw error instanceof Refusal ? new Refusal(error.id, block) : error;
    });
    if ('end' in read) {
      await checkEnd(read.end, first, digests, counts, head, digest);
      if (!(await lines.next()).done) throw new Refusal('damaged');
      return;
    }
    digests.push(read.sum);
    counts[read.section.id] = (counts[read.section.id] ?? 0) + read.rows.length;
    yield { section: read.section, block, rows: read.rows };
  }
}

function readHead(line: string): Head {
  let value: unknown;
  try {
    value = parseLine(line);
  } catch {
    throw new Refusal('foreign');
  }
  const named = v.safeParse(v.object({ schema: v.pipe(v.string(), v.startsWith(BACKUP_NAME)) }), value);
  if (!named.success) throw new Refusal('foreign');
  if (named.output.schema !== BACKUP_SCHEMA) throw new Refusal('newer');
  const head = v.safeParse(headSchema, value);
  if (!head.success) throw new Refusal('damaged');
  if (head.output.entrySchema > LEDGER_SCHEMA) throw new Refusal('newer');
  return head.output;
}

interface Reading {
  readonly sections: readonly Section[];
  readonly head: Head;
  readonly digest: Digest;
}

type End = v.InferOutput<typeof endSchema>;

/** The end, or the next block. */
async function readNext(lines: Lines, block: number, reading: Reading): Promise<{ readonly end: End } | Block> {
  const line = await nextLine(lines);
  const value = parseLine(line);
  const end = v.safeParse(endSchema, value);
  return end.success ? { end: end.output } : readBlock(value, line, lines, block, reading);
}

interface Block {
  readonly section: Section;
  readonly rows: readonly unknown[];
  readonly sum: string;
}

async function readBlock(
  announced: unknown,
  line: string,
  lines: Lines,
  block: number,
  reading: Reading,
): Promise<Block> {
  const begin = v.safeParse(blockSchema, announced);
  if (!begin.success || begin.output.block !== block) throw new Refusal('damaged');
  const texts: string[] = [];
  let letters = 0;
  for (let row = 0; row < begin.output.rows; row += 1) {
    const text = await nextLine(lines);
    letters += text.length;
    if (letters > LINE_LETTERS) throw new Refusal('long line');
    texts.push(text);
  }
  const stated = v.safeParse(digestSchema, parseLine(await nextLine(lines)));
  const sum = await reading.digest(`${[line, ...texts].join('\n')}\n`);
  if (!stated.success || stated.output.block !== block || stated.output.digest !== sum) throw new Refusal('damaged');
  // Only now: of a damaged block nobody can say what it wanted.
  const section = reading.sections.find(({ id }) => id === begin.output.section);
  if (!section) throw new Refusal('newer');
  const rows = texts.map((text) => {
    const row = section.parse(parseLine(text), reading.head);
    if (row === null) throw new Refusal('wrong row');
    return row;
  });
  return { section, rows, sum };
}

async function checkEnd(
  end: End,
  first: string,
  digests: readonly string[],
  counts: Counts,
  head: Head,
  digest: Digest,
): Promise<void> {
  const sealed = await digest(sealOf(first, digests, end.counts));
  const whole = end.end === digests.length && end.digest === sealed;
  if (!whole || !sameCounts(end.counts, counts) || !sameCounts(head.counts, counts)) throw new Refusal('damaged');
}

/** A section without rows may be left out. */
function sameCounts(a: Counts, b: Counts): boolean {
  return Object.keys({ ...a, ...b }).every((section) => (a[section] ?? 0) === (b[section] ?? 0));
}

async function nextLine(lines: Lines): Promise<string> {
  const { value, done } = await lines.next();
  if (done) throw new Refusal('cut short');
  return value;
}
