// The whole memory as one packed file, made piece by piece: at no time is it one text.
import { BACKUP_SCHEMA, type BlockText, backupName, type Head } from '../../core/backup/format';
import { blocksOf } from '../../core/backup/row-blocks';
import { writeBackup } from '../../core/backup/write-backup';
import { LEDGER_SCHEMA } from '../../core/ledger/entry';
import type { Ledger } from '../stores/ledger';
import { sha256 } from './digest';
import type { KeptItem } from './kept-item';

export interface Backup {
  readonly name: string;
  readonly file: Blob;
  readonly links: number;
}

/**
 * @param kept the small stores beside the ledger
 * @param madeAt ISO 8601
 */
export async function makeBackup(ledger: Ledger, kept: readonly KeptItem[], madeAt: string): Promise<Backup> {
  const items = await Promise.all(kept.map(async ({ section, read }) => ({ id: section.id, row: await read() })));
  const { ledgerId, counts, blocks } = await ledger.takeOut();
  const ofItems = Object.fromEntries(items.map(({ id }) => [id, 1]));
  const head: Head = {
    schema: BACKUP_SCHEMA,
    ledgerId,
    madeAt,
    entrySchema: LEDGER_SCHEMA,
    counts: { ...ofItems, ...counts },
  };
  const file = await pack(writeBackup(head, inOrder(items, blocks), sha256));
  return { name: backupName(madeAt), file, links: counts.entries ?? 0 };
}

async function* inOrder(
  items: readonly { readonly id: string; readonly row: unknown }[],
  blocks: AsyncIterable<BlockText>,
): AsyncGenerator<BlockText> {
  for (const { id, row } of items) yield* blocksOf(id, [row]);
  yield* blocks;
}

function pack(pieces: AsyncGenerator<string>): Promise<Blob> {
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(bytes.pipeThrough(new CompressionStream('gzip'))).blob();
}
