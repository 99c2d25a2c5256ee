// What a small store must be able to do to be saved and restored with the ledger.
import type { Section } from '../../core/backup/section';

/** A small store as a section of the backup: one row. */
export interface KeptItem {
  readonly section: Section;
  read(): Promise<unknown>;
  /** Writes what a backup held, as the section has parsed it. */
  restore(theirs: unknown, mode: 'merge' | 'replace'): Promise<void>;
}
