// A profile for one run of Chromium, in which the extension's button stands in the toolbar, as people who use it have it.
// Where it does not, Chromium first moves it there, and takes a quarter of a second for it before it opens the popup.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Profile, removeFolder } from './profile';

/**
 * @param extension absolute path of the built extension's folder
 * @param kept a folder that stays; else one is made
 */
export function profileWithButton(extension: string, kept: string | undefined): Profile {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'backlight-chromium-'));
  const preferences = join(folder, 'Default', 'Preferences');
  if (!existsSync(preferences)) {
    mkdirSync(join(folder, 'Default'), { recursive: true });
    writeFileSync(preferences, JSON.stringify({ extensions: { pinned_extensions: [idOf(extension)] } }));
  }
  return { folder, remove: async () => (kept ? undefined : removeFolder(folder)) };
}

/** Of an unpacked extension without a key: 32 hexadecimal digits of its path's SHA-256, written in the letters a to p. */
function idOf(path: string): string {
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
