// Opens the ledger and holds it against what the small store remembers of it. What does not fit is told, never mended in
// silence: a ledger that came back empty keeps what is found from now on, and waits for a word about the rest.
import { type Trouble, troubleOf } from '../core/ledger/trouble';
import { ledgerMark, memoryTrouble } from './stores';
import type { Ledger } from './stores/ledger';

/** @throws what the browser says where it cannot open the ledger */
export async function openGuarded(open: () => Promise<Ledger>, now: string): Promise<Ledger> {
  let ledger: Ledger;
  try {
    ledger = await open();
  } catch (error) {
    // An older Backlight over a newer one's ledger: nothing is broken, and nothing is touched.
    if ((error as Error).name !== 'VersionError') await tellTrouble('ledger unreadable', now);
    throw error;
  }
  const [{ id: remembered }, own] = await Promise.all([ledgerMark.get(), ledger.meta()]);
  const trouble = troubleOf({ remembered, ledger: own });
  if (trouble) {
    await tellTrouble(trouble, now);
  } else if (remembered === null || !own.marked) {
    await ledgerMark.set({ version: 1, id: own.id });
    await ledger.setMarked();
  }
  const { trouble: told } = await memoryTrouble.get();
  if (!trouble && told === 'ledger unreadable') await clearTrouble();
  return ledger;
}

/** Keeps the first word: later ones would hide since when. */
export async function tellTrouble(trouble: Trouble, now: string): Promise<void> {
  const told = await memoryTrouble.get();
  if (told.trouble !== trouble) await memoryTrouble.set({ version: 1, trouble, since: now });
}

export async function clearTrouble(): Promise<void> {
  if ((await memoryTrouble.get()).trouble !== null) await memoryTrouble.set({ version: 1, trouble: null, since: null });
}
