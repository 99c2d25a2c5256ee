// When the memory was last saved as a file, and how much of it, in the browser's own storage.
import * as v from 'valibot';
import type { ItemShape } from '../storage-item';

export interface LastBackup {
  readonly version: 1;
  /** ISO 8601; null before the first. */
  readonly at: string | null;
  readonly links: number;
}

export const lastBackupShape: ItemShape<LastBackup> = {
  key: 'last-backup',
  schema: v.object({ version: v.literal(1), at: v.nullable(v.pipe(v.string(), v.isoTimestamp())), links: v.number() }),
  fallback: { version: 1, at: null, links: 0 },
};
