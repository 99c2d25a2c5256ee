// What a small store must be able to do to be saved and restored with the ledger.
import type { Section } from '../../core/backup/section';
import type { Spell } from '../../core/ledger/merge-scan';
import type { ElsewhereChange } from '../../core/ledger/undo';

/** A small store as a section of the backup: one row. */
export interface KeptItem {
  readonly section: Section;
  read(): Promise<unknown>;
  /** Writes what a backup held, as the section has parsed it; says what that changed, null where nothing. */
  restore(theirs: unknown, mode: 'merge' | 'replace'): Promise<ElsewhereChange | null>;
  /** Of the store that says how addresses are spelled: how they will be, with what a backup holds of it. */
  spellAfter?(theirs: unknown, mode: 'merge' | 'replace'): Promise<Spell>;
  /** Takes that back, unless it has been changed since. */
  putBack(change: ElsewhereChange): Promise<void>;
}
