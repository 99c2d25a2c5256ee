// A profile for one run of Firefox. At its first start in a profile Firefox compiles its own scripts and keeps the result
// there: that took a fifth of each start. A new profile is given what an earlier one left; Firefox throws it away itself
// where it is of another version (compatibility.ini).
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Profile, removeFolder } from './profile';

/** What Firefox compiled, and what it knows by that it is its own. Nothing of extensions, which are what is tried. */
const LEFT = [
  'compatibility.ini',
  'startupCache/scriptCache.bin',
  'startupCache/scriptCache-child.bin',
  'startupCache/startupCache.8.little',
  'startupCache/urlCache.bin',
];
const kept = join('node_modules', '.cache', 'backlight-firefox');

/** @param given a folder that stays; else one is made */
export function profileWithCaches(given: string | undefined): Profile {
  if (given) return { folder: given, async remove() {} };
  const folder = mkdtempSync(join(tmpdir(), 'backlight-firefox-'));
  if (existsSync(kept)) cpSync(kept, folder, { recursive: true });
  return {
    folder,
    async remove(status) {
      if (status === 0) keep(folder);
      await removeFolder(folder);
    },
  };
}

/** Whether an end in good order would be for nothing. */
export function hasCaches(): boolean {
  return existsSync(kept);
}

/** Of several that end at the same time the first one is kept. */
function keep(folder: string): void {
  if (versionIn(kept) === versionIn(folder) || !LEFT.every((file) => existsSync(join(folder, file)))) return;
  mkdirSync(join('node_modules', '.cache'), { recursive: true });
  const copy = mkdtempSync(`${kept}-`);
  for (const file of LEFT) cpSync(join(folder, file), join(copy, file));
  try {
    rmSync(kept, { recursive: true, force: true });
    renameSync(copy, kept);
  } catch {
    rmSync(copy, { recursive: true, force: true });
  }
}

function versionIn(folder: string): string | null {
  const file = join(folder, 'compatibility.ini');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
