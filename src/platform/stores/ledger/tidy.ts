// What time brings, done when something happens: there is no alarm to wake us. A record whose undo is over goes, a backup
// nobody decided on goes, what is older than the user wants to keep goes, and who keeps copies is told.
import { monthsBefore, type Retention, retentionIsDue } from '../../../core/ledger/retention';
import { dropDamaged } from './drop-damaged';
import { eraseEntries } from './erase';
import { type Forgetter, noteForgotten, tellForgotten } from './forgotten';
import { areUnranked, rankNoted } from './rank-list';
import type { Database } from './shape';
import { dropOldStaged } from './stage';
import { expireUndo } from './undoables';
import { writing } from './write';

/** Entries forgotten at once: scans get in between. */
const PIECE = 200;

export async function tidy(
  database: Database,
  months: Retention,
  nowMs: number,
  told?: readonly Forgetter[],
): Promise<void> {
  await expireUndo(database, nowMs);
  await dropOldStaged(database, nowMs);
  const done = await database.get('chores', 'retention');
  if (months !== null && retentionIsDue(done?.key === 'retention' ? done : undefined, months, nowMs)) {
    const [before, at] = [monthsBefore(nowMs, months), new Date(nowMs).toISOString()];
    while ((await forgetSome(database, before, at)) === PIECE);
    // Only now: a run that was stopped goes on at the next occasion.
    await database.put('chores', { key: 'retention', at, months });
  }
  if (await areUnranked(database.transaction('chores').store)) await writing(database, rankNoted);
  await tellForgotten(database, told);
}

/** For good: there is no undo, and nothing remembers that they were there. */
function forgetSome(database: Database, before: string, at: string): Promise<number> {
  return writing(database, async (transaction) => {
    const range = IDBKeyRange.upperBound(before, true);
    const old = await transaction.objectStore('entries').index('lastSeen').getAll(range, PIECE);
    if (old.length > 0) {
      await eraseEntries(transaction, old, false);
      await noteForgotten(transaction, at);
    }
    await dropDamaged(transaction, { by: 'lastSeen', before }, at);
    return old.length;
  });
}
