// Writes the user's word that links are gone.
import type { EntryKey } from '../../../core/ledger/entry';
import { markLost } from '../../../core/ledger/mark-lost';
import type { Database } from './shape';
import { writeEntries, writing } from './write';

/** @param at ISO 8601, when it was said */
export function markLostIn(database: Database, keys: readonly EntryKey[], at: string): Promise<void> {
  return writing(database, async (transaction) => {
    const entries = transaction.objectStore('entries');
    const found = await Promise.all(keys.map((key) => entries.get([...key])));
    const writes = found.flatMap((before) => (before ? [{ before, after: markLost(before, at) }] : []));
    await writeEntries(transaction, writes);
  });
}
