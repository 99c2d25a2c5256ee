// Snapshots of the memory: whole backups that the browser keeps for us in a file system of the extension's own (OPFS),
// apart from the ledger, so that what befalls one does not befall the other.

/** So many are kept, the newest. */
const KEPT = 3;
const FOLDER = 'snapshots';
/** One takes or drops at a time: what is still being written is in no list, and would be finished behind the dropping. */
const LOCK = 'snapshots';
/**
 * Names tell the second, and an erasure has its time before its rows are gone from the disk. A snapshot of about then may
 * hold them; where none is left, a new one is taken at the next occasion.
 */
const ABOUT_MS = 60_000;
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
 * @param takenAt ISO 8601, of a moment before anything is read for it
 * @param make reads the memory and packs it. Under the lock: what is erased while it is being read must find it.
 */
export function takeSnapshot(takenAt: string, make: () => Promise<Blob>): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const file = await make();
    const own = await folder();
    const name = nameOf(takenAt);
    try {
      await file.stream().pipeTo(await (await own.getFileHandle(name, { create: true })).createWritable());
    } catch (error) {
      await own.removeEntry(name).catch(() => {});
      throw error;
    }
    await keepOnly((await listSnapshots()).slice(0, KEPT));
  });
}

/**
 * What was erased for good is to be in no snapshot either: those go that were begun before it was, or about then, and
 * what was begun and never finished.
 * @param erasedAt ISO 8601
 */
export function dropSnapshotsBefore(erasedAt: string): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const last = Date.parse(erasedAt) + ABOUT_MS;
    await keepOnly((await listSnapshots()).filter(({ takenAt }) => Date.parse(takenAt) > last));
  });
}

/**
 * Whatever else lies in the folder goes. A browser that was killed while it wrote leaves the bytes it had: Chromium 156 in
 * a file beside the empty one, Firefox 153 unseen, and they go with the empty one.
 */
async function keepOnly(snapshots: readonly Snapshot[]): Promise<void> {
  const own = await folder();
  const stay = new Set(snapshots.map(({ name }) => name));
  const names: string[] = [];
  for await (const name of own.keys()) names.push(name);
  for (const name of names) if (!stay.has(name)) await own.removeEntry(name);
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
