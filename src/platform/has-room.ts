// Whether the browser still takes anything for us. A browser that has no room may call its own trouble by any name: in
// Chromium 156 a ledger that it cannot open on a full disk is an "UnknownError", as one that is damaged is.

const FILE = 'room';
/** A database that failed gives some hundred kilobytes back, which is not enough to open it again. */
const BYTES = 2 ** 20;

/** One at a time, whoever asks: the file of one would be in the other's way, and look like a disk without room. */
export function hasRoom(): Promise<boolean> {
  return navigator.locks.request('room', tryWrite);
}

async function tryWrite(): Promise<boolean> {
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(FILE, { create: true })).createWritable();
    await file.write(new Uint8Array(BYTES));
    await file.close();
    await folder.removeEntry(FILE);
    return true;
  } catch {
    return false;
  }
}
