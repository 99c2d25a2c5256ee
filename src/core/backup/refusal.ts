// THE LIST of reasons why a file is not taken in. What each says and what to do stands in the words: `refused_<id>`.

export const refusals = [
  // No backup of ours at all.
  'foreign',
  // Made by a newer Backlight than this one.
  'newer',
  'cut short',
  'damaged',
  // More than a ledger can be, or packed so tightly that it only pretends to be one.
  'too large',
  'long line',
  // Names that every object has: a file that carries them wants to change more than the ledger.
  'unsafe name',
  // A row that Backlight would never have written.
  'wrong row',
] as const;
export type RefusalId = (typeof refusals)[number];

/** Thrown while a file is read. The ledger has not been touched. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param block the block it was found in, from 1; null before the first */
  constructor(
    readonly id: RefusalId,
    readonly block: number | null = null,
  ) {
    super(block === null ? id : `${id}, block ${block}`);
  }
}
