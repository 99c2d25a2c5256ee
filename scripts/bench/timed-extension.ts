// A copy of the built extension in which the page script is timed: the same script, behind the code that times it.
// Whatever way the script comes into a page, the timing comes first.
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { timeCallbacks } from './time-callbacks';

export const pageScript = 'content-scripts/scan.js';

/** @returns the folder of the copy; the system's own folder for temporary files holds it */
export async function timedExtension(built: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backlight-bench-'));
  await cp(built, folder, { recursive: true });
  const file = path.join(folder, pageScript);
  const script = await readFile(file, 'utf8');
  await writeFile(file, `(${timeCallbacks})();\nbacklightFirstRun(() => {\n${script}\n});\n`);
  return folder;
}
