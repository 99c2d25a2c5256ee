// Puts the memory right after something befell it: from the newest snapshot that is whole, or without.
import { Refusal } from '../../src/core/backup/refusal';
import type { Trouble } from '../../src/core/ledger/trouble';
import { applyBackup, isWhole, stageBackup } from '../../src/platform/backup/import-backup';
import type { KeptItem } from '../../src/platform/backup/kept-item';
import { keptItems } from '../../src/platform/backup/kept-items';
import { listSnapshots, openSnapshot } from '../../src/platform/backup/snapshots';
import { ledgerMark } from '../../src/platform/stores';
import { deleteLedger } from '../../src/platform/stores/ledger';
import { t } from '../../src/platform/strings';
import { clearTrouble } from '../../src/platform/told-trouble';
import { refresh, withLedger } from '../links-state';

/** What lost everything takes the snapshot as it is; what is still there is merged with it. */
const asItIs = (item: KeptItem): KeptItem => ({ ...item, restore: (row) => item.restore(row, 'replace') });

/** Takes the newest whole snapshot in. What was found meanwhile stays. */
export async function restoreNewest(trouble: Trouble): Promise<void> {
  if (trouble === 'ledger unreadable') await giveUp(hasWholeSnapshot);
  const kept = trouble === 'settings lost' ? keptItems.map(asItIs) : keptItems;
  for (const { name } of await listSnapshots()) {
    const file = await openSnapshot(name);
    const taken = await withLedger(async (ledger) => {
      const staged = await stageBackup(ledger, kept, file);
      if (staged instanceof Refusal) return false;
      await applyBackup(ledger, kept, staged.importId, { mode: 'merge', withErased: false }, new Date().toISOString());
      return true;
    });
    if (taken) return acceptLedger();
  }
  throw new Error(t('trouble_snapshots_damaged'));
}

/** Gives up the ledger that cannot be opened. */
export async function startAnew(): Promise<void> {
  await giveUp(async () => true);
  await acceptLedger();
}

/**
 * Deletes a ledger that does not open, and only that: it may have been a passing trouble of the browser's.
 * @param hasOther whether there is anything to put in its place
 */
async function giveUp(hasOther: () => Promise<boolean>): Promise<void> {
  const opens = await withLedger((ledger) => ledger.meta()).then(
    () => true,
    () => false,
  );
  if (opens) return;
  if (!(await hasOther())) throw new Error(t('trouble_snapshots_damaged'));
  await deleteLedger();
}

async function hasWholeSnapshot(): Promise<boolean> {
  for (const { name } of await listSnapshots()) if (await isWhole(keptItems, await openSnapshot(name))) return true;
  return false;
}

/** From now on this ledger is the one. */
export async function acceptLedger(): Promise<void> {
  await withLedger(async (ledger) => {
    await ledgerMark.set({ version: 1, id: (await ledger.meta()).id });
    await ledger.setMarked();
  });
  await clearTrouble();
  await refresh();
}
