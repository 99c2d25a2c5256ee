// The verdict: what Googlebot is told about this link, and why.
import type { DocumentRecord, LinkRecord } from '../facts';
import { classifyRel } from './rel';
import { forbids, robotsSources } from './robots';

/** Every reason, strongest first. */
export const reasons = ['wrapped', 'meta robots', 'meta googlebot', 'x-robots-tag', 'rel', 'follow'] as const;
export type Reason = (typeof reasons)[number];

/**
 * followed, the reason that decides it, and all that apply. Order and words: docs/verdict.md. The directives are
 * those of the document that holds the link.
 */
export function classifyFollowed(link: Pick<LinkRecord, 'rel' | 'wrappers'>, document: DocumentRecord) {
  const sources = robotsSources(document.metas);
  // A bot obeys the sum of the general rules and its own.
  const headers = document.headers ?? [];
  const applies: Reason[] = [];
  if (link.wrappers.length > 0) applies.push('wrapped');
  if (forbids(sources, 'robots', 'nofollow')) applies.push('meta robots');
  if (forbids(sources, 'googlebot', 'nofollow')) applies.push('meta googlebot');
  if (forbids(headers, 'robots', 'nofollow') || forbids(headers, 'googlebot', 'nofollow')) applies.push('x-robots-tag');
  if (classifyRel(link).type !== 'follow') applies.push('rel');
  const followed = applies.length === 0;
  const all: Reason[] = followed ? ['follow'] : applies;
  return { followed, reason: all[0] as Reason, reasons: all };
}
