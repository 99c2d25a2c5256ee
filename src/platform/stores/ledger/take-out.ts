// The ledger's rows as they stand at one moment, as blocks of a backup. One transaction reads them all, so no scan comes
// in between; the texts go into blobs at once, which a browser may keep on disk.
import type { BlockText } from '../../../core/backup/format';
import { RowBlocks } from '../../../core/backup/row-blocks';
import { entryKey } from '../../../core/ledger/entry';
import { inPieces } from './in-pieces';
import type { Database } from './shape';

export interface TakenOut {
  readonly ledgerId: string;
  /** Rows by section. */
  readonly counts: Readonly<Record<string, number>>;
  /** Each is read when it is asked for. */
  readonly blocks: AsyncIterable<BlockText>;
}

interface Kept extends Omit<BlockText, 'text'> {
  readonly blob: Blob;
}

export async function takeOut(database: Database): Promise<TakenOut> {
  const transaction = database.transaction(['entries', 'pages', 'domains', 'meta']);
  const meta = await transaction.objectStore('meta').get('ledger');
  const entries = inPieces(transaction.objectStore('entries'), (entry) => [...entryKey(entry)]);
  const pages = inPieces(transaction.objectStore('pages'), ({ pageUrl }) => pageUrl);
  const domains = inPieces(transaction.objectStore('domains'), ({ domain }) => domain);
  const kept = [
    ...(await gather('entries', entries)),
    ...(await gather('pages', pages)),
    ...(await gather('domains', domains)),
  ];
  const counts: Record<string, number> = { entries: 0, pages: 0, domains: 0 };
  for (const { section, rows } of kept) counts[section] = (counts[section] ?? 0) + rows;
  return { ledgerId: meta?.id ?? '', counts, blocks: texts(kept) };
}

async function gather(section: string, pieces: AsyncIterable<readonly unknown[]>): Promise<Kept[]> {
  const kept: Kept[] = [];
  const blocks = new RowBlocks(section);
  const keep = (block: BlockText | null): void => {
    if (block) kept.push({ section, rows: block.rows, blob: new Blob([block.text]) });
  };
  for await (const rows of pieces) for (const row of rows) keep(blocks.add(row));
  keep(blocks.rest());
  return kept;
}

async function* texts(kept: readonly Kept[]): AsyncGenerator<BlockText> {
  for (const { section, rows, blob } of kept) yield { section, rows, text: await blob.text() };
}
