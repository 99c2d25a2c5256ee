// Leaves the notes for translators out of a bundle: they are longer than the words. And parts the words of the popup's
// first screen from those that come later. Whatever bundles our own code needs it.
import type { Plugin } from 'vite';
import { comesLater } from '../../src/platform/later-families';

export const dropNotes: Plugin = {
  name: 'drop-notes',
  enforce: 'pre',
  transform(source, id) {
    const named = /_locales\/\w+\/messages\.json(\?later)?$/.exec(id);
    if (!named) return null;
    const words = Object.entries(JSON.parse(source) as Record<string, { message: string }>).filter(
      ([key]) => comesLater(key) === (named[1] !== undefined),
    );
    const code = JSON.stringify(Object.fromEntries(words.map(([key, { message }]) => [key, { message }])));
    // The bundler takes a file with a query for a script.
    return { code: named[1] ? `export default ${code}` : code, map: null };
  },
};
