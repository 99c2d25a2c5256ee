// A copy of the built extension that does nothing by itself: its pages work, and its ledger is opened when a trial opens
// one of them, not before.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder has to stay where it is: Chromium knows the extension by it. */
export interface QuietExtension {
  readonly folder: string;
  remove(): void;
}

export function withoutBackground(extensionDir: string): QuietExtension {
  const folder = mkdtempSync(join(tmpdir(), 'backlight-quiet-'));
  cpSync(extensionDir, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { background: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
