// Whether what lies in a folder is the build of what lies in the project now: then nobody has to wait for another one.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** All that a build reads. */
export const SOURCES = [
  ...['background', 'content-scripts', 'dashboard', 'popup', 'public', 'src', 'scripts/build'],
  ...['manifest.json', 'package-lock.json', 'package.json', 'tsconfig.json', 'vite.config.ts'],
];

/** The stamp lies beside the folder: what is in the folder is the extension, and nothing else. */
const stampOf = (folder: string): string => `${folder}.stamp`;

/** Whether the folder holds the build of today's sources, as the build left it. */
export function isUpToDate(folder: string, target: string): boolean {
  if (!existsSync(stampOf(folder)) || !existsSync(folder)) return false;
  return readFileSync(stampOf(folder), 'utf8') === stamp(folder, target);
}

/** Notes that the folder has just been built. */
export function noteBuilt(folder: string, target: string): void {
  writeFileSync(stampOf(folder), stamp(folder, target));
}

/** Sources by their content; what was built by the names, sizes and times of its files. */
function stamp(folder: string, target: string): string {
  // The pseudo-language makes another extension of the same sources.
  const hash = createHash('sha256').update(`${target} ${process.env.BACKLIGHT_PSEUDO ?? ''}`);
  for (const source of SOURCES)
    for (const file of filesIn(source)) hash.update(`\0${file}\0`).update(readFileSync(file));
  for (const file of filesIn(folder)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`\0${file}\0${size}\0${mtimeMs}`);
  }
  return hash.digest('hex');
}

function filesIn(one: string): string[] {
  if (!statSync(one).isDirectory()) return [one];
  return readdirSync(one, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
