// Of public/_locales the browser itself reads what the manifest names; our own pages have their words in their scripts.
// So of each language no more than that is shipped: neither a second copy of all words nor the notes for translators.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

let folder = '';

export const manifestWords: Plugin = {
  name: 'manifest-words',
  apply: 'build',
  configResolved(config) {
    folder = path.resolve(config.root, config.build.outDir);
  },
  closeBundle() {
    const named = [...readFileSync(path.join(folder, 'manifest.json'), 'utf8').matchAll(/__MSG_(\w+)__/g)];
    const keys = new Set(named.map(([, key]) => key));
    const locales = path.join(folder, '_locales');
    for (const language of readdirSync(locales)) {
      const file = path.join(locales, language, 'messages.json');
      const words = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>);
      const kept = words.filter(([key]) => keys.has(key)).map(([key, { message }]) => [key, { message }]);
      writeFileSync(file, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
    }
  },
};
