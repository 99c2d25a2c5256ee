// Whether the browser still takes anything for us. A browser that has no room may call its own trouble by any name: in
// Chromium 156 a ledger that it cannot open on a full disk is an "UnknownError", as one that is damaged is.

const FILE = 'room';
/** More than what is left on a disk that is full by all accounts. */
const BYTES = 64 * 1024;

export async function hasRoom(): Promise<boolean> {
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
