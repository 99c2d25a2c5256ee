// Whether one phrase stands out among the texts of links, as it does where somebody arranged them. It only tells of
// phrases: names, addresses and words like "here" stand out by themselves.
import type { TrackedSite } from '../facts';
import type { Ranked } from './figures';

/** Of fewer links nobody can tell what is usual. */
const FEWEST = 30;
/** Of all links, and so many times as often as the next phrase. Our own choice: there is no agreed number. */
const CLEAR_SHARE = 0.25;
const TIMES_NEXT = 3;

/** What links say everywhere, in the languages of the extension; whole texts. */
const everyday = new Set(
  `here|click here|this|link|website|web site|site|home|homepage|read more|more|learn more|source|via|visit|visit website|download|article|blog|see more|hier|mehr|quelle|webseite|weiterlesen|startseite|ici|lire la suite|source :|en savoir plus|site web|aqui|aquí|leer más|fuente|sitio web|saiba mais|fonte|qui|leggi|sito|tutaj|źródło|strona|więcej|こちら|ここ|公式サイト|这里|点击这里|官网|هنا|المصدر`.split(
    '|',
  ),
);

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a text is a phrase about something, not the site's name, its address or an everyday word. */
export function isPhrase(text: string, sites: readonly Pick<TrackedSite, 'host' | 'label'>[]): boolean {
  const lower = text.trim().toLowerCase();
  if (lower === '' || everyday.has(lower) || /^[\d\W]+$/u.test(lower.normalize('NFKD').replace(/\p{L}/gu, 'a')))
    return false;
  if (/^(?:https?:\/\/|www\.)\S*$|^\S+\.[a-z]{2,}(?:\/\S*)?$/.test(lower)) return false;
  const own = bare(lower);
  return !sites.some(({ host, label }) => {
    const names = [bare(label), ...host.split('.').slice(0, -1).map(bare)].filter(({ length }) => length > 2);
    return names.some((name) => own.includes(name));
  });
}

export interface AnchorHint {
  readonly value: string;
  readonly count: number;
  readonly share: number;
}

/** @param top the most frequent texts, with the links each has */
export function anchorHint(
  top: readonly Ranked[],
  links: number,
  sites: readonly Pick<TrackedSite, 'host' | 'label'>[],
): AnchorHint | null {
  const [first, next] = top.filter(({ value }) => isPhrase(value, sites));
  if (!first || links < FEWEST) return null;
  const share = first.count / links;
  if (share < CLEAR_SHARE || (next && first.count < TIMES_NEXT * next.count)) return null;
  return { ...first, share };
}
