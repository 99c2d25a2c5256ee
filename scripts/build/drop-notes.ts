// Leaves the notes for translators out of a bundle: they are longer than the words. And parts the words: those of the
// popup's first screen, those that come later, and the few that the background says. Whatever bundles our own code needs
// it.
import type { Plugin } from 'vite';
import { comesLater, isBrief } from '../../src/platform/later-families';
import { pseudoWords } from './pseudo-words';

export const dropNotes: Plugin = {
  name: 'drop-notes',
  enforce: 'pre',
  transform(source, id) {
    const named = /_locales\/\w+\/messages\.json(?:\?(later|brief))?$/.exec(id);
    if (!named) return null;
    const part = named[1];
    const words = Object.entries(JSON.parse(source) as Record<string, { message: string }>).filter(([key]) =>
      part === 'brief' ? isBrief(key) : comesLater(key) === (part === 'later'),
    );
    const said = process.env.BACKLIGHT_PSEUDO && id.includes('/en/') ? pseudoWords : (message: string) => message;
    const code = JSON.stringify(
      Object.fromEntries(words.map(([key, { message }]) => [key, { message: said(message) }])),
    );
    // The bundler takes a file with a query for a script.
    return { code: part ? `export default ${code}` : code, map: null };
  },
};
