// A section of the backup: rows of one kind. The list of sections belongs to whoever keeps them
// (src/platform/backup/sections.ts); this floor knows what it must be able to do.
import type { Head } from './format';

export interface Section<Row = unknown> {
  readonly id: string;
  /** A row as read, brought to today's shape; null where it is none. */
  parse(row: unknown, head: Head): Row | null;
  /** By which a row is one row: no two of a section share it. */
  key(row: Row): string | readonly string[];
}
