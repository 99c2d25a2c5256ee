// Which entries the user has erased, as hashes; so that an import can say what it would bring back.
import { unwrap } from 'idb';
import type { EntryKey } from '../../../core/ledger/entry';
import { tombstoneHash } from '../../../core/ledger/tombstone';
import type { Database, Writing } from './shape';

/** Remembers that these were erased. */
export async function bury(transaction: Writing, keys: readonly EntryKey[], erasedAt: string): Promise<void> {
  const salt = (await transaction.objectStore('meta').get('ledger'))?.salt ?? '';
  const tombstones = transaction.objectStore('tombstones');
  await Promise.all(keys.map((key) => tombstones.put({ hash: tombstoneHash(key, salt), erasedAt })));
}

/** What is there again was not erased for good. */
export async function unbury(transaction: Writing, keys: readonly EntryKey[]): Promise<void> {
  if (keys.length === 0) return;
  const tombstones = transaction.objectStore('tombstones');
  // Mostly nothing was ever erased: then there is nothing to hash.
  if ((await tombstones.getAllKeys(undefined, 1)).length === 0) return;
  const salt = (await transaction.objectStore('meta').get('ledger'))?.salt ?? '';
  const raw = unwrap(tombstones);
  for (const key of keys) raw.delete(tombstoneHash(key, salt));
}

/** For each of these entries whether the user has erased it. */
export async function wasErased(database: Database, keys: readonly EntryKey[]): Promise<readonly boolean[]> {
  const transaction = database.transaction(['meta', 'tombstones']);
  const salt = (await transaction.objectStore('meta').get('ledger'))?.salt ?? '';
  const tombstones = transaction.objectStore('tombstones');
  // Mostly nothing was ever erased: then there is nothing to hash.
  if ((await tombstones.getAllKeys(undefined, 1)).length === 0) return keys.map(() => false);
  const found = await Promise.all(keys.map((key) => tombstones.getKey(tombstoneHash(key, salt))));
  return found.map((hash) => hash !== undefined);
}
