// A file that is written piece by piece, so that it is never in memory as a whole: in the origin's own private folder
// (OPFS, a disk that no other origin and no other program looks into). No permission is needed for it.

export interface PiecewiseFile {
  write(part: string | Uint8Array<ArrayBuffer>): Promise<void>;
  /** The whole of it, to read from the disk. */
  finish(mime: string): Promise<Blob>;
  /** Leaves nothing of it. */
  discard(): Promise<void>;
}

const FOLDER = 'exports';
/** A file is read while the browser saves it; after so long nobody reads it any more. */
const STALE_MS = 3_600_000;

export async function piecewiseFile(): Promise<PiecewiseFile> {
  try {
    return await onDisk();
  } catch {
    // Firefox has no such folder in private windows.
    return inMemory();
  }
}

async function onDisk(): Promise<PiecewiseFile> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  await removeStale(folder);
  const name = crypto.randomUUID();
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  return {
    write: (part) => stream.write(part),
    async finish(mime) {
      await stream.close();
      return (await handle.getFile()).slice(undefined, undefined, mime);
    },
    async discard() {
      await stream.abort().catch(() => {});
      await folder.removeEntry(name).catch(() => {});
    },
  };
}

async function removeStale(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    const file = handle.kind === 'file' ? await (handle as FileSystemFileHandle).getFile() : null;
    if (file && Date.now() - file.lastModified > STALE_MS) await folder.removeEntry(name).catch(() => {});
  }
}

/** Where there is no room on the disk: as large as the memory allows. */
export function inMemory(): PiecewiseFile {
  const parts: Blob[] = [];
  return {
    async write(part) {
      parts.push(new Blob([part]));
    },
    finish: async (mime) => new Blob(parts, { type: mime }),
    async discard() {
      parts.length = 0;
    },
  };
}
