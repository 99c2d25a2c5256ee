// Opens the ledger and holds it against what the small store remembers of it. What does not fit is told, never mended in
// silence: a ledger that came back empty keeps what is found from now on, and waits for a word about the rest.
import { closedBy, troubleOf, troubleOfOpening } from '../core/ledger/trouble';
import { hasRoom } from './has-room';
import { ledgerMark, memoryTrouble } from './stores';
import type { Ledger } from './stores/ledger';
import { clearTrouble, tellTrouble } from './told-trouble';

/** @throws what the browser says where it cannot open the ledger */
export async function openGuarded(open: () => Promise<Ledger>, now: string): Promise<Ledger> {
  let ledger: Ledger;
  try {
    ledger = await open();
  } catch (error) {
    const why = troubleOfOpening(error as Error);
    await tellTrouble(why === 'ledger unreadable' && !(await hasRoom()) ? 'full' : why, now);
    throw error;
  }
  const [{ id: remembered }, own] = await Promise.all([ledgerMark.get(), ledger.meta()]);
  const trouble = troubleOf({ remembered, ledger: own });
  if (trouble) {
    await tellTrouble(trouble, now);
  } else if (remembered === null || !own.marked) {
    // Without room it is done at the next opening: what is there can be read all the same.
    await remember(ledger, own.id).catch(() => {});
  }
  const { trouble: told } = await memoryTrouble.get();
  if (!trouble && closedBy.includes(told)) await clearTrouble();
  return ledger;
}

async function remember(ledger: Ledger, id: string): Promise<void> {
  await ledgerMark.set({ version: 1, id });
  await ledger.setMarked();
}
