// How many links are drawn in each style: the bar and its legend show the same kinds as the marks on the page, so a
// link that its page holds back never counts as a plain follow.
import { styleFor, styles } from '../highlight';
import type { HighlightStyle } from '../highlight/style';
import type { Finding } from '../scan/page-scan-schema';

export interface StyleCount {
  readonly style: HighlightStyle;
  readonly count: number;
}

/** One count a style, in the order of the list; the backlinks among the findings only. */
export function countStyles(findings: readonly Pick<Finding, 'type' | 'followed' | 'relation'>[]): StyleCount[] {
  const counts = new Map(styles.map((style) => [style.id, 0]));
  for (const finding of findings) {
    if (finding.relation !== 'backlink') continue;
    const { id } = styleFor(finding);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return styles.map((style) => ({ style, count: counts.get(style.id) ?? 0 }));
}
