// Whoever keeps copies of the ledger's rows is told when rows are gone for good. It is noted in the transaction in which
// they go, so a worker that dies in between tells it at its next start.
import type { Database, Writing } from './shape';

/**
 * Takes rows that are gone out of a copy.
 * @param before ISO 8601: copies made earlier than that may hold such rows. May come twice.
 */
export type Forgetter = (before: string) => Promise<void>;

/** THE LIST of those who keep copies of entries outside the ledger's own stores. */
export const forgetters: readonly Forgetter[] = [];

/** To be called in the transaction that takes the rows away. */
export async function noteForgotten(transaction: Writing, before: string): Promise<void> {
  const chores = transaction.objectStore('chores');
  const noted = await chores.get('forgotten');
  if (noted?.key !== 'forgotten' || noted.at < before) await chores.put({ key: 'forgotten', at: before });
}

/** Tells what is noted; when all have done their part the note goes. */
export async function tellForgotten(database: Database, told: readonly Forgetter[] = forgetters): Promise<void> {
  const noted = await database.get('chores', 'forgotten');
  if (noted?.key !== 'forgotten') return;
  await Promise.all(told.map((forget) => forget(noted.at)));
  const transaction = database.transaction('chores', 'readwrite');
  const now = await transaction.store.get('forgotten');
  if (now?.key === 'forgotten' && now.at === noted.at) await transaction.store.delete('forgotten');
  await transaction.done;
}
