// What befell the memory, as it is told in the popup and the dashboard. That there is no room is kept where no disk is
// needed to keep it: what cannot be written cannot be told by writing it beside.
import type { Trouble } from '../core/ledger/trouble';
import { hasRoom } from './has-room';
import { askRoomToWrite } from './room-left';
import { memoryTrouble, noRoom } from './stores';

export async function readTrouble(): Promise<Trouble | null> {
  const [{ trouble }, { since }] = await Promise.all([memoryTrouble.get(), noRoom.get()]);
  return trouble ?? (since === null ? null : 'full');
}

/** Calls back with what there is, and again whenever it changes, until the signal aborts. */
export function followTrouble(take: (trouble: Trouble | null) => void, signal: AbortSignal): void {
  const read = (): void => void readTrouble().then(take);
  memoryTrouble.subscribe(read, signal);
  noRoom.subscribe(read, signal);
  read();
}

/** Keeps the first word: later ones would hide since when. */
export async function tellTrouble(trouble: Trouble, now: string): Promise<void> {
  if (trouble === 'full') return tellFull(now, false);
  const told = await memoryTrouble.get();
  if (told.trouble !== trouble) await memoryTrouble.set({ version: 1, trouble, since: now });
}

export async function clearTrouble(): Promise<void> {
  await tellRoom();
  if ((await memoryTrouble.get()).trouble !== null) await memoryTrouble.set({ version: 1, trouble: null, since: null });
}

/** Something went well. That says nothing where it had nothing to write, so room is looked for. */
export async function tellRoom(): Promise<void> {
  if ((await noRoom.get()).since === null) return;
  const found = await askRoomToWrite().then(hasRoom, () => false);
  if (found) await noRoom.set({ version: 1, since: null, closed: false });
}

/** @param closed whether the browser has given up the ledger for it */
export async function tellFull(now: string, closed: boolean): Promise<void> {
  const told = await noRoom.get();
  if (told.since !== null && (told.closed || !closed)) return;
  await noRoom.set({ version: 1, since: told.since ?? now, closed });
}

/** Whether the browser has given the ledger up for want of room. Opening it without any could cost it (room-left.ts). */
export async function isClosed(): Promise<boolean> {
  return (await noRoom.get()).closed;
}
