// THE LIST of what can befall the memory, and how one tells: the ledger and the browser's small store each carry a mark
// of the other, so that one that comes back empty is not taken for one that always was.

/** Their words: `trouble_<id>` and `trouble_<id>_hint`. */
export const troubles = ['ledger lost', 'ledger unreadable', 'ledger newer', 'settings lost', 'full'] as const;
export type Trouble = (typeof troubles)[number];

/** What keeps the ledger from being opened: over as soon as it opens. */
export const closedBy: readonly (Trouble | null)[] = ['ledger unreadable', 'ledger newer'];

/** What can be mended with a snapshot. The others have lost nothing. */
export const mendable: readonly Trouble[] = ['ledger lost', 'ledger unreadable', 'settings lost'];

export interface Marks {
  /** The id of the ledger that the small store remembers; null where it remembers none. */
  readonly remembered: string | null;
  /** The id of the ledger that was opened, and whether it knows that it was remembered. */
  readonly ledger: { readonly id: string; readonly marked: boolean };
}

/** What an error says that the browser gives in place of the ledger. */
export function troubleOfOpening({ name }: { readonly name: string }): Trouble {
  // An older Backlight over a newer one's ledger: nothing is broken, and nothing is touched.
  if (name === 'VersionError') return 'ledger newer';
  // Opening may write: a disk without room is no damage, and must not be offered a new ledger.
  return name === 'QuotaExceededError' ? 'full' : 'ledger unreadable';
}

/** @returns null where the two agree, or have not met yet */
export function troubleOf({ remembered, ledger }: Marks): Trouble | null {
  if (remembered === null) return ledger.marked ? 'settings lost' : null;
  return remembered === ledger.id ? null : 'ledger lost';
}
