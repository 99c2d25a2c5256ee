// Takes a snapshot of the memory after an update and once a week. There is no alarm for it: it is looked at when
// something is kept, which is when there is something to lose.
import { keptItems } from '../src/platform/backup/kept-items';
import { makeBackup } from '../src/platform/backup/make-backup';
import { listSnapshots, takeSnapshot } from '../src/platform/backup/snapshots';
import type { Ledger } from '../src/platform/stores/ledger';
import { withLedger } from './own-ledger';

const WEEK_MS = 7 * 24 * 3_600_000;

/** That there is a young one need be known only once in a worker's life. */
let young = false;
let taking: Promise<boolean> | null = null;

/** @param updated true after an update: then there is to be a new one, however young the last is */
export async function snapshotIfDue(nowMs: number, updated = false): Promise<void> {
  if (young && !updated) return;
  taking ??= withLedger(new Date(nowMs).toISOString(), (ledger) => haveYoung(ledger, nowMs, updated)).finally(() => {
    taking = null;
  });
  young = await taking;
}

/** @returns false where there is none: a ledger without links has nothing to lose yet */
async function haveYoung(ledger: Ledger, nowMs: number, updated: boolean): Promise<boolean> {
  const [newest] = await listSnapshots();
  if (!updated && newest && nowMs - Date.parse(newest.takenAt) < WEEK_MS) return true;
  if ((await ledger.count()) === 0) return false;
  const takenAt = new Date(nowMs).toISOString();
  const { file } = await makeBackup(ledger, keptItems, takenAt);
  await takeSnapshot(takenAt, (into) => file.stream().pipeTo(into));
  return true;
}
