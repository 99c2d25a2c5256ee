// The backup file: JSON lines under gzip. A head; then blocks, each a line that announces it, its rows, and the digest
// of both; then an end that seals the head, the digests and the counts. Adding a section is no change of the schema's
// number; an older Backlight refuses a section it does not know rather than lose it.
import * as v from 'valibot';

export const BACKUP_SCHEMA = 'backlight/backup@1';
/** The name without the number: what tells a newer backup from a file of somebody else. */
export const BACKUP_NAME = 'backlight/backup@';

/** A block ends with whichever comes first. */
export const BLOCK_ROWS = 500;
export const BLOCK_LETTERS = 4 * 2 ** 20;

/** The most a reader takes, in UTF-16 units: a line, and a block. A ledger's longest row stays far below. */
export const LINE_LETTERS = 64 * 2 ** 20;
export const HEAD_LETTERS = 64 * 2 ** 10;
export const READ_ROWS = 10 * BLOCK_ROWS;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const countsSchema = v.record(v.string(), count);
/** Rows by section. */
export type Counts = v.InferOutput<typeof countsSchema>;

export const headSchema = v.object({
  schema: v.literal(BACKUP_SCHEMA),
  /** The ledger that was saved: what it counted is its own, whoever takes it in. */
  ledgerId: v.string(),
  /** ISO 8601. */
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Schema number of the entries. */
  entrySchema: v.pipe(count, v.minValue(1)),
  counts: countsSchema,
});
export type Head = v.InferOutput<typeof headSchema>;

export const blockSchema = v.object({ section: v.string(), block: count, rows: v.pipe(count, v.maxValue(READ_ROWS)) });
export const digestSchema = v.object({ block: count, digest: v.string() });
/** `end` is the number of blocks. */
export const endSchema = v.object({ end: count, counts: countsSchema, digest: v.string() });

/** Of a text, as UTF-8: SHA-256 in hex. Handed in, because browsers and tests have it in different places. */
export type Digest = (text: string) => string | Promise<string>;

/** Rows of one section as lines, each ended by a line feed. */
export interface BlockText {
  readonly section: string;
  readonly rows: number;
  readonly text: string;
}

export function backupName(madeAt: string): string {
  return `backlight-backup-${madeAt.slice(0, 10)}.jsonl.gz`;
}
