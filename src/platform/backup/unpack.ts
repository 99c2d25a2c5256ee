// A packed file as text, piece by piece: what is no gzip is refused by its first bytes,
// and what only pretends to be small is left before it fills the memory.
import { Refusal } from '../../core/backup/refusal';

const GIGABYTE = 2 ** 30;
const MOST_UNPACKED = 4 * GIGABYTE;
/** A ledger packs to a tenth or so; the tightest gzip to a thousandth. Small files may be as tight as they like. */
const MOST_TIMES = 200;
const SMALL = 64 * 2 ** 20;

/** So much is read at once: little, so that what stands before a damage is still told. */
const PIECE = 32 * 2 ** 10;

/** The part of a file that is used here. */
export type PackedFile = Pick<Blob, 'size' | 'slice'>;

/** @param onRead told how many bytes of the file have been read so far */
export async function* unpack(file: PackedFile, onRead: (bytes: number) => void = () => {}): AsyncGenerator<string> {
  const magic = new Uint8Array(await file.slice(0, 3).arrayBuffer());
  if (magic[0] !== 0x1f || magic[1] !== 0x8b || magic[2] !== 8) throw new Refusal('foreign');
  const over = new AbortController();
  const reader = inPieces(file, onRead, over.signal).pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let unpacked = 0;
  try {
    for (;;) {
      const { value, done } = await reader.read().catch((error: unknown) => {
        // The file itself cannot be read any more: it was moved, or a stick was pulled out.
        if (error instanceof DOMException) throw error;
        throw new Refusal(isCut(error) ? 'cut short' : 'damaged');
      });
      if (done) break;
      unpacked += value.byteLength;
      if (unpacked > MOST_UNPACKED || (unpacked > SMALL && unpacked > MOST_TIMES * file.size))
        throw new Refusal('too large');
      yield decode(decoder, value, unpacked === value.byteLength);
    }
  } finally {
    // Nobody asks for the rest: the file is let go, and nothing more is told of it.
    over.abort();
    reader.cancel().catch(() => {});
  }
}

function inPieces(file: PackedFile, onRead: (bytes: number) => void, over: AbortSignal) {
  let read = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const bytes = new Uint8Array(await file.slice(read, read + PIECE).arrayBuffer());
      // A stream reads ahead; what it read is no news once nobody waits for it.
      if (over.aborted) return;
      read += bytes.byteLength;
      onRead(read);
      if (bytes.byteLength > 0) controller.enqueue(bytes);
      else controller.close();
    },
  });
}

function decode(decoder: TextDecoder, bytes: Uint8Array, first: boolean): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw new Refusal(first ? 'foreign' : 'damaged');
  }
}

/** The browsers' own words for a gzip without its end; they have no code for it. */
function isCut(error: unknown): boolean {
  return /truncated|unexpected end|without reaching/i.test(String(error));
}
