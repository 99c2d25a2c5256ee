// A disk of a few megabytes for a browser's profile, which can be filled to the last byte and emptied again. The
// browser's own switch for quotas (CDP, Storage.overrideQuotaForOrigin) does nothing to an extension with
// `unlimitedStorage` (seen in Chromium 156: ten times over the quota it kept everything), as it should.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, statSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes; where fewer are left gives some back. */
  fill(left?: number): void;
  /** Gives them back. */
  empty(): void;
  remove(): void;
}

/** @returns null where nobody lets us mount one: that takes Linux and root */
export function smallDisk(megabytes: number): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'backlight-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'backlight', folder]).status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill(left = 0) {
      const spare = join(folder, 'spare');
      if (left > 0) write(spare, left);
      write(filler, Number.POSITIVE_INFINITY);
      rmSync(spare, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      const lacking = left - bavail * bsize;
      if (lacking > 0) truncateSync(filler, Math.max(0, statSync(filler).size - lacking));
    },
    empty: () => rmSync(filler, { force: true }),
    remove() {
      // A browser that has just ended may hold a file for a moment more.
      spawnSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Adds so many bytes, or as many as there is room for. */
function write(file: string, bytes: number): void {
  const handle = openSync(file, 'a');
  try {
    for (let left = bytes; left > 0; ) {
      // By pages, so that the last one is full too.
      const written = writeSync(handle, Buffer.alloc(Math.min(left, left > 2 ** 20 ? 2 ** 20 : 4096)));
      left -= written;
      if (written === 0) return;
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(handle);
  }
}
