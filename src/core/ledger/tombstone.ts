// What stays of an erased entry: that something was erased, and when. A hash under the ledger's own salt says whether an
// import brings it back; it holds no byte of what it was.
import { sha256 } from '../text/sha-256';
import type { EntryKey } from './entry';

export interface Tombstone {
  readonly hash: string;
  /** ISO 8601. */
  readonly erasedAt: string;
}

/** @param salt random, of this ledger: without it the hashes of two ledgers cannot be set side by side */
export function tombstoneHash(key: EntryKey, salt: string): string {
  return sha256([salt, ...key].join('\n'));
}
