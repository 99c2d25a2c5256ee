// The page that `npm start` shows when none is named.
import { resolve } from 'node:path';
import type { PageSource } from '../browser/driver';

/** The demo page at its made-up address, and the site it links to. */
export function demoPage(): { readonly source: PageSource; readonly track: readonly string[] } {
  const file = resolve('scripts/demo/index.html');
  return { source: { file, url: 'https://garden-notes.example/favourite-tools' }, track: ['potting-shed.example'] };
}
