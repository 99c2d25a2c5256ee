// What the drivers read off the built extension before they load it.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Kind } from './driver';

interface BuiltManifest {
  readonly action?: { readonly default_popup?: string };
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

export interface ExtensionFolder {
  readonly path: string;
  /** Path of the popup's document below the extension's root. */
  readonly popup: string;
  readonly geckoId: string;
}

/** The built extension for this browser; an error with the remedy where it was not built. */
export function extensionFolder(
  kind: Kind,
  folder = kind === 'firefox' ? 'dist/firefox' : 'dist/chrome',
): ExtensionFolder {
  const path = resolve(folder);
  const file = `${path}/manifest.json`;
  if (!existsSync(file)) throw new Error(`There is no extension in ${folder}: run \`npm run build\` first`);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as BuiltManifest;
  return {
    path,
    popup: manifest.action?.default_popup ?? '',
    geckoId: manifest.browser_specific_settings?.gecko?.id ?? '',
  };
}
