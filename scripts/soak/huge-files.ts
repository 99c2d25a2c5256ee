// Files that are no backup, or only pretend to be one: written piece by piece, for most of them are larger than one wants
// to hold. Each is good up to where a limit is met, so that nothing but the limit can refuse it.
import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, truncateSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { BACKUP_SCHEMA } from '../../src/core/backup/format';
import { LEDGER_SCHEMA } from '../../src/core/ledger/entry';

const MEGABYTE = 2 ** 20;
const ROWS_A_BLOCK = 20;

/**
 * A backup whose rows are a megabyte each, of pages whose rows carry a name that nobody knows: it is dropped as each is
 * read, so the disk does not fill up before the limit is met.
 * @param megabytes unpacked
 * @param noise letters of each row that do not pack
 */
export async function bomb(file: string, megabytes: number, noise: number): Promise<void> {
  await pipeline(Readable.from(lines(megabytes, noise)), createGzip({ level: 1 }), createWriteStream(file));
}

function* lines(rows: number, noise: number): Generator<string> {
  const madeAt = '2026-11-20T09:00:00.000Z';
  const head = { schema: BACKUP_SCHEMA, ledgerId: 'huge', madeAt, entrySchema: LEDGER_SCHEMA, counts: { pages: rows } };
  yield `${JSON.stringify(head)}\n`;
  const filler = 'x'.repeat(MEGABYTE - noise);
  for (let block = 1; (block - 1) * ROWS_A_BLOCK < rows; block += 1) {
    const hash = createHash('sha256');
    const hashed = (line: string): string => {
      hash.update(line);
      return line;
    };
    yield hashed(`${JSON.stringify({ section: 'pages', block, rows: ROWS_A_BLOCK })}\n`);
    for (let row = 0; row < ROWS_A_BLOCK; row += 1) {
      const pageUrl = `https://blog.example/${block}-${row}`;
      const page = { pageUrl, links: 1, loadId: null, linksBefore: null, lookedAt: madeAt };
      const unknown = randomBytes(noise / 2).toString('hex') + filler;
      yield hashed(`${JSON.stringify({ ...page, unknown })}\n`);
    }
    yield `${JSON.stringify({ block, digest: hash.digest('hex') })}\n`;
  }
}

/** So many megabytes on the disk, packed, whose first line is nothing of ours; what stands behind it nobody should read. */
export function foreign(file: string, megabytes: number): void {
  writeFileSync(file, gzipSync(`hello, I am a log\n${randomBytes(2 ** 18).toString('hex')}`));
  truncateSync(file, megabytes * MEGABYTE);
}
