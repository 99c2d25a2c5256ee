// Takes a snapshot of the memory after an update and once a week. There is no alarm for it: it is looked at when
// something is kept, which is when there is something to lose.
import { keptItems } from '../src/platform/backup/kept-items';
import { makeBackup } from '../src/platform/backup/make-backup';
import { listSnapshots, takeSnapshot } from '../src/platform/backup/snapshots';
import type { Ledger } from '../src/platform/stores/ledger';
import { withLedger } from '../src/platform/stores/own-ledger';
import { readTrouble } from '../src/platform/told-trouble';

const WEEK_MS = 7 * 24 * 3_600_000;

/** Once in so long is often enough to look. */
const LOOK_MS = 60_000;

let lookedMs = 0;
let taking: Promise<void> | null = null;

/** @param updated true after an update: then there is to be a new one, however young the last is */
export async function snapshotIfDue(nowMs: number, updated = false): Promise<void> {
  if (!updated && nowMs - lookedMs < LOOK_MS) return;
  taking ??= withLedger((ledger) => haveYoung(ledger, nowMs, updated)).finally(() => {
    taking = null;
  });
  await taking;
}

async function haveYoung(ledger: Ledger, nowMs: number, updated: boolean): Promise<void> {
  // What is there now is not what there should be: it must not take the place of the snapshot that can mend it.
  if ((await readTrouble()) !== null) return;
  const [newest] = await listSnapshots();
  const young = newest !== undefined && nowMs - Date.parse(newest.takenAt) < WEEK_MS;
  // Without links there is nothing to lose: the next look may be the first with some.
  if ((await ledger.count()) === 0) return;
  lookedMs = nowMs;
  if (young && !updated) return;
  const takenAt = new Date(nowMs).toISOString();
  await takeSnapshot(takenAt, async () => (await makeBackup(ledger, keptItems, takenAt)).file);
}
