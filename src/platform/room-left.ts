// How much the browser would still take from us. A database that the disk fails in the midst of a write may be given up:
// Chromium 156 came back with an empty one in the second of two full disks. So the last megabytes are left alone, where
// the browser tells of them (Chromium: what is free on the disk; Firefox tells its own limit, and refuses safely).

/** What a database may need beside a scan, for rewriting its own files. */
const TO_WRITE = 16 * 2 ** 20;
/** Opening rewrites too, but little. */
const TO_OPEN = 2 * 2 ** 20;
/** So long an answer is believed that there is enough. */
const VALID_MS = 5_000;

let askedMs = Number.NEGATIVE_INFINITY;

/** Throws what the browser throws where there is no room. */
export async function askRoomToWrite(nowMs = performance.now()): Promise<void> {
  if (nowMs - askedMs < VALID_MS) return;
  await ask(TO_WRITE);
  askedMs = nowMs;
}

export function askRoomToOpen(): Promise<void> {
  return ask(TO_OPEN);
}

async function ask(bytes: number): Promise<void> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  if (quota !== undefined && quota - usage < bytes)
    throw new DOMException('no room is left on the disk', 'QuotaExceededError');
}
