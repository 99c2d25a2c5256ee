// Writes a backup piece by piece: the head, the blocks with their digests, the end that seals them.
import type { BlockText, Digest, Head } from './format';

type Blocks = Iterable<BlockText> | AsyncIterable<BlockText>;

/**
 * The file's text in pieces, not yet packed.
 * @param head its counts must be those of the blocks
 */
export async function* writeBackup(head: Head, blocks: Blocks, digest: Digest): AsyncGenerator<string> {
  const first = JSON.stringify(head);
  yield `${first}\n`;
  const digests: string[] = [];
  const counts: Record<string, number> = {};
  for await (const { section, rows, text } of blocks) {
    const announced = `${JSON.stringify({ section, block: digests.length + 1, rows })}\n`;
    const sum = await digest(announced + text);
    digests.push(sum);
    counts[section] = (counts[section] ?? 0) + rows;
    yield `${announced}${text}${JSON.stringify({ block: digests.length, digest: sum })}\n`;
  }
  const sealed = await digest(sealOf(first, digests, counts));
  yield `${JSON.stringify({ end: digests.length, counts, digest: sealed })}\n`;
}

/** What the last line's digest is of. */
export function sealOf(head: string, digests: readonly string[], counts: Readonly<Record<string, number>>): string {
  return [head, ...digests, JSON.stringify(counts)].join('\n');
}
