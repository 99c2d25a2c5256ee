// The last act that can be taken back: for half an hour, and only until the next such act.

/** THE LIST of acts that can be taken back. Their words: `undone_<id>`. */
export const undoableActs = ['erase', 'import', 'words', 'ignore'] as const;
export type UndoableAct = (typeof undoableActs)[number];

/** How long the rows are held. After that no store has them. */
export const UNDO_MS = 30 * 60_000;

/** What is done, as whoever does it names it. */
export interface UndoLabel {
  readonly what: UndoableAct;
  /** ISO 8601. */
  readonly at: string;
}

export interface UndoHeader extends UndoLabel {
  readonly key: 'last';
  /** Entries it changed. */
  readonly count: number;
}

/** A clock that was turned back by more than the time itself must not keep the rows for years. */
export function canBeUndone({ at }: UndoLabel, nowMs: number): boolean {
  return Math.abs(nowMs - Date.parse(at)) < UNDO_MS;
}
