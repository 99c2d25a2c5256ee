// Damages one of the extension's stores in a profile of a browser that does not run, as a failing disk or a crash of the
// file system does: every byte of its files becomes another.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../browser/driver';
import { uuid } from '../browser/firefox-preferences';

export const stores = ['ledger', 'settings', 'snapshots'] as const;
export type Store = (typeof stores)[number];

/** Where the browsers keep each store: folders below the profile whose path matches. Seen in Chromium 156 and Firefox ESR 153. */
const places: Readonly<Record<Kind, Readonly<Record<Store, RegExp>>>> = {
  chromium: {
    ledger: /\/IndexedDB\/chrome-extension_\w+_0\.indexeddb\.leveldb\/[^/]+$/,
    settings: /\/Local Extension Settings\/\w+\/[^/]+$/,
    snapshots: /\/File System\/.+$/,
  },
  firefox: {
    // The API's own storage is a database of the same kind, under a name with the id of an inner container.
    ledger: new RegExp(`/storage/default/moz-extension\\+\\+\\+${uuid}/idb/.+$`),
    settings: new RegExp(`/storage/default/moz-extension\\+\\+\\+${uuid}\\^userContextId=\\d+/idb/.+$`),
    snapshots: new RegExp(`/storage/default/moz-extension\\+\\+\\+${uuid}/fs/.+$`),
  },
};

/** @returns how many files were damaged; a store that has none is a mistake of the trial */
export function garble(kind: Kind, profileDir: string, store: Store): number {
  const files = filesBelow(profileDir).filter((file) => places[kind][store].test(file) && !/\/LOCK$/.test(file));
  for (const file of files)
    writeFileSync(
      file,
      readFileSync(file).map((byte, at) => (byte ^ 0x5a) + at),
    );
  if (files.length === 0) throw new Error(`${kind} keeps no ${store} in this profile`);
  return files.length;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
