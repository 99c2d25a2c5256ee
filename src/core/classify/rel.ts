// What the link's own rel attribute says.
import type { LinkRecord } from '../facts';

/** The values that keep a link from counting as a plain vote, strongest first: the first present is the type. */
export const hints = ['sponsored', 'ugc', 'nofollow'] as const;
export type Hint = (typeof hints)[number];

/** Every type, in the order counts, legends and filters show them. */
export const types = ['follow', 'nofollow', 'ugc', 'sponsored'] as const;
export type LinkType = (typeof types)[number];

/**
 * The set of rel tokens, lower case, in order of appearance.
 * Google reads the attribute as a "space- or comma-separated list" (developers.google.com, "Qualify your outbound
 * links to Google"); HTML separates by ASCII white space and compares ASCII case-insensitively.
 * @param rel the attribute as written, or null
 */
export function relTokens(rel: string | null): string[] {
  if (rel === null) return [];
  const lower = rel.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  // Not \s: a no-break space does not separate tokens.
  return [...new Set(lower.split(/[\t\n\f\r ,]+/))].filter((token) => token !== '');
}

/** rel as written, its tokens, the one type, and every hint that applies ([] for follow). */
export function classifyRel(link: Pick<LinkRecord, 'rel'>) {
  const tokens = relTokens(link.rel);
  const present: Hint[] = hints.filter((hint) => tokens.includes(hint));
  const type: LinkType = present[0] ?? 'follow';
  return { rel: link.rel, relTokens: tokens, type, types: present };
}
