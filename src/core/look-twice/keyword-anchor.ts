// An anchor that is nothing but the words somebody wants to be found by: "buy cheap viagra online". Every word must be
// one of them, so a sentence, a title or a name with one such word in it is left alone: a false alarm costs more trust
// than a miss.
import { commercial } from './commercial-words';
import type { SignKind } from './sign';

/** Longer anchors are sentences. */
const MOST_WORDS = 10;

export const keywordAnchor: SignKind<'keyword-anchor'> = {
  id: 'keyword-anchor',
  see({ finding }) {
    if (finding.anchorKind === 'address' || finding.anchorKind === 'empty') return null;
    const words = wordsOf(finding.anchorText);
    if (words.length < 2 || words.length > MOST_WORDS || !words.every(isKeyword)) return null;
    const has = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
    const { trades, goods, sales, offers } = commercial;
    if (!(has(sales) && has(goods)) && !((has(sales) || has(offers)) && has(trades))) return null;
    // "Best Casino" is the name of best-casino.example: a site may be called by its name.
    if (hostLetters(finding.targetUrl).includes(words.join(''))) return null;
    return { values: { anchor: finding.anchorText } };
  },
};

function isKeyword(word: string): boolean {
  return /^[0-9]+$/.test(word) || Object.values(commercial).some((list) => list.has(word));
}

/** Lower case, without accents, split wherever no letter or digit stands. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function hostLetters(address: string): string {
  return (/^[a-z]+:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
}
