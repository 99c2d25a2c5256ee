// What a page tells crawlers in its metas. Page-wide, so it stands apart from the traits of a link.
import type { MetaRecord } from '../facts';

/** One directive as found. */
export interface RobotsSource {
  readonly from: 'meta' | 'header';
  /** The crawler it is for: `robots` for all. */
  readonly bot: string;
  readonly value: string;
  /** Several headers arrived as one: part of this may have been meant for all bots. */
  readonly merged?: true;
}

/** Crawlers whose metas are kept. Only the first two decide the verdict; the others are shown. */
export const bots = [
  'robots',
  'googlebot',
  'googlebot-news',
  'bingbot',
  'msnbot',
  'slurp',
  'duckduckbot',
  'baiduspider',
  'yandex',
  'yandexbot',
  'applebot',
  'petalbot',
] as const;

const botSet = new Set<string>(bots);

/** The directives in a document's metas, in document order. Names compare case-insensitively. */
export function robotsSources(metas: readonly MetaRecord[]): RobotsSource[] {
  return metas
    .map((meta) => ({ from: 'meta' as const, bot: meta.name.trim().toLowerCase(), value: meta.content }))
    .filter((source) => botSet.has(source.bot));
}

/**
 * Whether directives for a crawler hold a word. `none` means `noindex, nofollow` (developers.google.com, "Robots meta
 * tag"). Directives are comma-separated and case-insensitive; several sources add up.
 */
export function forbids(
  sources: readonly RobotsSource[],
  bot: 'robots' | 'googlebot',
  word: 'nofollow' | 'noindex',
): boolean {
  return sources
    .filter((source) => source.bot === bot)
    .some((source) => {
      const directives = source.value
        .toLowerCase()
        .split(',')
        .map((directive) => directive.trim());
      return directives.includes(word) || directives.includes('none');
    });
}
