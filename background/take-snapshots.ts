// Takes a snapshot of the memory after an update and once a week. There is no alarm for it: it is looked at when
// something is kept, which is when there is something to lose.
import { saveBackupTo } from '../src/platform/backup/save-backup';
import { listSnapshots, takeSnapshot } from '../src/platform/backup/snapshots';

const WEEK_MS = 7 * 24 * 3_600_000;

let looked = false;
let taking: Promise<void> | null = null;

/** Once in a worker's life, unless `now` is after an update. */
export async function snapshotIfDue(nowMs: number, updated = false): Promise<void> {
  if (looked && !updated) return;
  looked = true;
  taking ??= take(nowMs, updated).finally(() => {
    taking = null;
  });
  await taking;
}

async function take(nowMs: number, updated: boolean): Promise<void> {
  const [newest] = await listSnapshots();
  if (!updated && newest && nowMs - Date.parse(newest.takenAt) < WEEK_MS) return;
  const takenAt = new Date(nowMs).toISOString();
  await takeSnapshot(takenAt, (file) => saveBackupTo(file, takenAt));
}
