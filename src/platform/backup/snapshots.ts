// Snapshots of the memory: whole backups that the browser keeps for us in a file system of the extension's own (OPFS),
// apart from the ledger, so that what befalls one does not befall the other.

/** So many are kept, the newest. */
const KEPT = 3;
const FOLDER = 'snapshots';
const ENDING = '.jsonl.gz';

export interface Snapshot {
  readonly name: string;
  /** ISO 8601, to the second. */
  readonly takenAt: string;
  /** Bytes. */
  readonly size: number;
}

/** Newest first. */
export async function listSnapshots(): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  for await (const handle of (await folder()).values()) {
    const takenAt = timeOf(handle.name);
    if (handle.kind !== 'file' || takenAt === null) continue;
    const { size } = await (handle as FileSystemFileHandle).getFile();
    // What was begun and never finished has no bytes: the browser swaps them in when the writer closes.
    if (size > 0) found.push({ name: handle.name, takenAt, size });
  }
  return found.sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** The file, to be read as any backup. */
export async function openSnapshot(name: string): Promise<File> {
  return (await (await folder()).getFileHandle(name)).getFile();
}

/**
 * Takes a snapshot and drops the oldest beyond the newest three. Killed half-way, there is none.
 * @param write writes a whole backup and closes
 */
export async function takeSnapshot(
  takenAt: string,
  write: (file: WritableStream<Uint8Array<ArrayBuffer>>) => Promise<void>,
): Promise<void> {
  const own = await folder();
  const name = nameOf(takenAt);
  try {
    await write(await (await own.getFileHandle(name, { create: true })).createWritable());
  } catch (error) {
    await own.removeEntry(name).catch(() => {});
    throw error;
  }
  for (const old of (await listSnapshots()).slice(KEPT)) await own.removeEntry(old.name);
}

/** What was erased for good is to be in no snapshot either: all but the one just taken go. */
export async function dropSnapshotsBefore(takenAt: string): Promise<void> {
  const own = await folder();
  for (const old of await listSnapshots()) if (old.name < nameOf(takenAt)) await own.removeEntry(old.name);
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

// Colons are no part of file names everywhere.
function nameOf(takenAt: string): string {
  return `${takenAt.slice(0, 19).replaceAll(':', '-')}Z${ENDING}`;
}

function timeOf(name: string): string | null {
  const [, day, hour, minute, second] = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.jsonl\.gz$/.exec(name) ?? [];
  return day === undefined ? null : `${day}T${hour}:${minute}:${second}Z`;
}
