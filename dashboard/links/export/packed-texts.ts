// Many texts as the bytes they will be in a file, one behind the other. As texts they would be in the memory of scripts,
// whose collector walks through all of it again and again: that took two fifths of an export of 100,000 rows.

const BLOCK_BYTES = 1_048_576;
/** UTF-8 has at most so many bytes for what is one unit of a text. */
const MOST_BYTES_A_UNIT = 3;

/** Some of the texts, in an order. */
export interface Piece {
  /** All of them in one, as UTF-8. */
  joined(): Uint8Array<ArrayBuffer>;
  texts(): readonly string[];
}

export class PackedTexts {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #blocks: Uint8Array<ArrayBuffer>[] = [];
  /** Bytes of the last block that are taken. */
  #taken = 0;
  readonly #blockOf: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** @returns its number: 0, 1, 2 … */
  add(text: string): number {
    const most = text.length * MOST_BYTES_A_UNIT;
    let block = this.#blocks.at(-1);
    if (!block || block.length - this.#taken < most) {
      block = new Uint8Array(Math.max(BLOCK_BYTES, most));
      this.#blocks.push(block);
      this.#taken = 0;
    }
    const { written } = this.#encoder.encodeInto(text, block.subarray(this.#taken));
    this.#starts.push(this.#taken);
    this.#taken += written;
    this.#ends.push(this.#taken);
    return this.#blockOf.push(this.#blocks.length - 1) - 1;
  }

  /** @param numbers of which texts, in which order */
  piece(numbers: readonly number[]): Piece {
    return {
      joined: () => {
        const bytes = new Uint8Array(numbers.reduce((sum, one) => sum + this.#bytesOf(one).length, 0));
        let at = 0;
        for (const one of numbers) {
          const text = this.#bytesOf(one);
          bytes.set(text, at);
          at += text.length;
        }
        return bytes;
      },
      texts: () => numbers.map((one) => this.#decoder.decode(this.#bytesOf(one))),
    };
  }

  #bytesOf(one: number): Uint8Array<ArrayBuffer> {
    const block = this.#blocks[this.#blockOf[one] as number] as Uint8Array<ArrayBuffer>;
    return block.subarray(this.#starts[one], this.#ends[one]);
  }
}
