// The number on the toolbar button: how many backlinks a page holds, in the colour of the best of them, and a mark where
// one that is known is missing or became another.
import { styleFor, styles } from '../highlight';
import type { Palette } from '../highlight/palette';
import { greyPalette } from '../highlight/palettes/grey';
import type { HighlightStyle } from '../highlight/style';
import type { Finding } from '../scan/page-scan-schema';

/** What the button says of a page. */
export interface PageBadge {
  readonly total: number;
  readonly followed: number;
  /** The best of the backlinks, by its style and the reason of its verdict; null where there is none. */
  readonly best: { readonly style: HighlightStyle; readonly reason: Finding['reason'] } | null;
}

/**
 * The best is the first by the list of styles, which has the order of the bar and of every legend: from the link that
 * holds nothing back to the one that holds back most (nofollow gives no reason; ugc says that a visitor set it,
 * sponsored that it was paid for). A new type is better than those behind it.
 */
export function pageBadge(findings: readonly Pick<Finding, 'type' | 'followed' | 'relation' | 'reason'>[]): PageBadge {
  const backlinks = findings.filter(({ relation }) => relation === 'backlink');
  const reasons = new Map<HighlightStyle, Finding['reason']>();
  for (const link of backlinks) {
    const style = styleFor(link);
    if (!reasons.has(style)) reasons.set(style, link.reason);
  }
  const style = styles.find((one) => reasons.has(one));
  const reason = style && reasons.get(style);
  return {
    total: backlinks.length,
    followed: backlinks.filter(({ followed }) => followed).length,
    best: style && reason ? { style, reason } : null,
  };
}

const MOST = 999;
/** Browsers show four letters at most. */
const MOST_MARKED = 99;

/** @param marked whether a known link is missing or became another */
export function badgeText(total: number, marked: boolean): string {
  if (!marked) return total === 0 ? '' : total > MOST ? `${MOST}+` : String(total);
  return `${total === 0 ? '' : total > MOST_MARKED ? `${MOST_MARKED}+` : total}!`;
}

/**
 * The ground of the number is the type's colour for text on light surfaces, which is dark enough for white letters. What
 * its page or a redirect holds back is not followed, and so never in the colour of what is: it has that of nofollow. Where
 * no link is left there is no type, and no type's colour.
 */
export function badgeColours(best: PageBadge['best'], { paints }: Palette): { ground: string; ink: string } {
  const type = best?.style.held ? 'nofollow' : best?.style.type;
  return { ground: (type ? paints[type] : greyPalette.paints.follow).textOnLight, ink: '#FFFFFF' };
}
