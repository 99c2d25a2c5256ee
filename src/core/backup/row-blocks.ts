// Rows of one section as blocks of lines: the pieces in which a backup is written, so that no text ever holds a ledger.
import { BLOCK_LETTERS, BLOCK_ROWS, type BlockText } from './format';

/** Gathers rows; a block is given out when it is full. */
export class RowBlocks {
  #lines: string[] = [];
  #letters = 0;

  constructor(readonly section: string) {}

  /** @returns the block that this row did not fit into any more, or null */
  add(row: unknown): BlockText | null {
    const line = `${JSON.stringify(row)}\n`;
    const full = this.#lines.length >= BLOCK_ROWS || this.#letters + line.length > BLOCK_LETTERS;
    const block = full ? this.rest() : null;
    this.#lines.push(line);
    this.#letters += line.length;
    return block;
  }

  /** What is left, as a last block; null where nothing is. */
  rest(): BlockText | null {
    if (this.#lines.length === 0) return null;
    const block = { section: this.section, rows: this.#lines.length, text: this.#lines.join('') };
    this.#lines = [];
    this.#letters = 0;
    return block;
  }
}

/** All rows of a section as blocks. */
export function* blocksOf(section: string, rows: Iterable<unknown>): Generator<BlockText> {
  const blocks = new RowBlocks(section);
  for (const row of rows) {
    const block = blocks.add(row);
    if (block) yield block;
  }
  const rest = blocks.rest();
  if (rest) yield rest;
}
