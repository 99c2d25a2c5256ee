// Puts the memory right after something befell it: from the newest snapshot that is whole, or without.
import { Refusal } from '../../src/core/backup/refusal';
import type { Trouble } from '../../src/core/ledger/trouble';
import { applyBackup, stageBackup } from '../../src/platform/backup/import-backup';
import type { KeptItem } from '../../src/platform/backup/kept-item';
import { keptItems } from '../../src/platform/backup/kept-items';
import { listSnapshots, openSnapshot } from '../../src/platform/backup/snapshots';
import { ledgerMark, memoryTrouble } from '../../src/platform/stores';
import { deleteLedger } from '../../src/platform/stores/ledger';
import { t } from '../../src/platform/strings';
import { refresh, withLedger } from '../links-state';

/** What lost everything takes the snapshot as it is; what is still there is merged with it. */
const asItIs = (item: KeptItem): KeptItem => ({ ...item, restore: (row) => item.restore(row, 'replace') });

/** Takes the newest whole snapshot in. What was found meanwhile stays. */
export async function restoreNewest(trouble: Trouble): Promise<void> {
  if (trouble === 'ledger unreadable') await deleteLedger();
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
  await deleteLedger();
  await acceptLedger();
}

/** From now on this ledger is the one. */
export async function acceptLedger(): Promise<void> {
  await withLedger(async (ledger) => {
    await ledgerMark.set({ version: 1, id: (await ledger.meta()).id });
    await ledger.setMarked();
  });
  await memoryTrouble.set({ version: 1, trouble: null, since: null });
  await refresh();
}
