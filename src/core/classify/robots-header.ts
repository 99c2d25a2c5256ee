// X-Robots-Tag: the same directives as the metas, in a header, and rules that name a bot.
import type { RobotsSource } from './robots';

// Directives that carry a value of their own after a colon: what stands before it is no bot
// (developers.google.com, "Robots meta tag, data-nosnippet, and X-Robots-Tag specifications").
const withValue = new Set(['unavailable_after', 'max-snippet', 'max-image-preview', 'max-video-preview']);

/**
 * The rules of the header.
 * @param values one for each header as it was sent; or one alone that the browser joined by commas
 * @param joined true where several headers may have been joined. Then a bare rule behind a bot's name counts as that
 *   bot's, and the source says so (`merged`): nobody can tell any more whose it was.
 */
export function robotsHeaderSources(values: readonly string[], joined: boolean): RobotsSource[] {
  const sources: RobotsSource[] = [];
  for (const value of values) {
    let bot = 'robots';
    let rules: string[] = [];
    let bare = 0;
    const close = (): void => {
      if (rules.length === 0) return;
      const merged = joined && bot !== 'robots' && bare > 0;
      sources.push({ from: 'header', bot, value: rules.join(', '), ...(merged ? { merged } : {}) });
    };
    for (const part of value.split(',')) {
      const rule = part.trim();
      if (rule === '') continue;
      const [, name, rest] = /^([\w-]+)\s*:\s*(.*)$/.exec(rule) ?? [];
      if (name !== undefined && !withValue.has(name.toLowerCase())) {
        close();
        bot = name.toLowerCase();
        rules = rest ? [rest] : [];
        bare = 0;
      } else {
        rules.push(rule);
        bare += 1;
      }
    }
    close();
  }
  return sources;
}
