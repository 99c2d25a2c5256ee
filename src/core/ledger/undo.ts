// The last acts that can be taken back: each for half an hour, and only until the next of its weight.

/** THE LIST of acts that can be taken back. Their words: `undone_<id>`. */
export const undoableActs = ['erase', 'import', 'words', 'ignore'] as const;
export type UndoableAct = (typeof undoableActs)[number];

/**
 * What is said of links takes nothing away and is said often: it has a record of its own, so that a tag does not cost the
 * way back from an erasure.
 */
export const records = ['last', 'words'] as const;
export type RecordKey = (typeof records)[number];

export function recordOf(act: UndoableAct): RecordKey {
  return act === 'words' || act === 'ignore' ? 'words' : 'last';
}

/** How long the rows are held. After that no store has them. */
export const UNDO_MS = 30 * 60_000;

/** What is done, as whoever does it names it. */
export interface UndoLabel {
  readonly what: UndoableAct;
  /** ISO 8601. */
  readonly at: string;
}

/** A store outside the ledger that the act changed. */
export interface ElsewhereChange {
  readonly id: string;
  readonly before: unknown;
  /** As the act left it. */
  readonly after: unknown;
}

export interface UndoHeader extends UndoLabel {
  readonly key: RecordKey;
  /** Entries it changed. */
  readonly count: number;
  /** By which list addresses were spelled then; absent: not known. */
  readonly spelledBy?: string;
  /** Absent: none. */
  readonly elsewhere?: readonly ElsewhereChange[];
}

/** A clock that was turned back by more than the time itself must not keep the rows for years. */
export function canBeUndone({ at }: Pick<UndoLabel, 'at'>, nowMs: number): boolean {
  return Math.abs(nowMs - Date.parse(at)) < UNDO_MS;
}
