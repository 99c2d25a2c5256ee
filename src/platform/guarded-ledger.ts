// Opens the ledger and holds it against what the small store remembers of it. What does not fit is told, never mended in
// silence: a ledger that came back empty keeps what is found from now on, and waits for a word about the rest.
import { closedBy, troubleOf, troubleOfOpening } from '../core/ledger/trouble';
import { hasRoom } from './has-room';
import { askRoomToOpen } from './room-left';
import { ledgerMark, memoryTrouble } from './stores';
import type { Ledger } from './stores/ledger';
import { clearTrouble, isClosed, tellFull, tellTrouble } from './told-trouble';

/** @throws what the browser says where it cannot open the ledger */
export async function openGuarded(open: () => Promise<Ledger>, now: string): Promise<Ledger> {
  const wasClosed = await stayClosedIfFull(now);
  const ledger = await open().catch((error: Error) => againOrTell(error, open, now));
  const [{ id: remembered }, own] = await Promise.all([ledgerMark.get(), ledger.meta()]);
  const trouble = troubleOf({ remembered, ledger: own });
  if (trouble) {
    await tellTrouble(trouble, now);
  } else if (remembered === null || !own.marked) {
    // Without room it is done at the next opening: what is there can be read all the same.
    await remember(ledger, own.id).catch(() => {});
  }
  const { trouble: told } = await memoryTrouble.get();
  // Room is only looked for where there was none to open it: on a disk that is all but full the looking takes the last bytes.
  if (!trouble && (wasClosed || closedBy.includes(told))) await clearTrouble();
  return ledger;
}

async function remember(ledger: Ledger, id: string): Promise<void> {
  await ledgerMark.set({ version: 1, id });
  await ledger.setMarked();
}

/** @returns whether it was closed for want of room until now */
async function stayClosedIfFull(now: string): Promise<boolean> {
  try {
    await askRoomToOpen();
  } catch (error) {
    await tellFull(now, true);
    throw error;
  }
  const closed = await isClosed();
  if (closed && !(await hasRoom())) throw new DOMException('no room to open the ledger', 'QuotaExceededError');
  return closed;
}

/** The ledger after all, where the trouble has passed; else what is the matter is told. */
async function againOrTell(error: Error, open: () => Promise<Ledger>, now: string): Promise<Ledger> {
  const why = troubleOfOpening(error);
  if (why !== 'ledger newer' && !(await hasRoom())) {
    await tellFull(now, true);
    throw error;
  }
  // A disk that was full a moment ago has damaged nothing.
  const again = why === 'ledger newer' ? null : await open().catch(() => null);
  if (again) return again;
  await tellTrouble(why, now);
  throw error;
}
