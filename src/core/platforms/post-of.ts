// What a value found in the markup means: the address of a post, the name of its author. Pure; the page script only
// finds the values (`content-scripts/read-post.ts`).
import { caps } from '../scan/caps';
import { collapse, cutText } from '../text/plain-text';
import { hostOf, isWeb, parseUrl, plainHost, withoutWww } from '../url/normalize-url';
import { type IsTracking, plainQuery } from '../url/plain-query';
import { livesAt } from './lives-at';
import type { PlatformRow, Reading } from './platform';

/** The post or comment a link stands in. */
export interface PostRecord {
  readonly url: string;
  readonly author: string | null;
}

const AUTHOR_LIMIT = 300;

/**
 * A value as its reading wants it, or null where it does not look as it must.
 * @param page the document's own address
 */
export function fillReading(reading: Reading, value: string, page: string): string | null {
  const found = reading.pattern === undefined ? [value, value] : new RegExp(reading.pattern).exec(value);
  const path = reading.page === undefined ? [] : new RegExp(reading.page).exec(parseUrl(page)?.pathname ?? '');
  if (!found || !path) return null;
  return (reading.template ?? '{1}').replace(/\{(p?)(\d)\}/g, (_, ofPath: string, group: string) => {
    return (ofPath ? path : found)[Number(group)] ?? '';
  });
}

/**
 * The address of a post without user info and without what says who looked; null where it is no address of the
 * platform itself: a post never lives on a site that somebody merely named in it, or set as the base.
 * @param value "" is the document itself
 * @param page the document's own address
 * @param base what relative addresses resolve against
 */
export function postUrl(
  value: string,
  page: string,
  base: string,
  row: PlatformRow,
  isTracking: IsTracking,
): string | null {
  const url = parseUrl(value || page.split('#', 1)[0] || '', base);
  if (!url || !isWeb(url)) return null;
  const host = plainHost(url);
  if (!row.elsewhere && !livesAt(row, host) && withoutWww(host) !== withoutWww(hostOf(page))) return null;
  const post = url.origin + url.pathname + postQuery(url, row.parameters, isTracking) + url.hash;
  return post.length > caps.address ? null : post;
}

/** The author's name in one line, or null where there is none. */
export function authorName(value: string): string | null {
  return cutText(collapse(value), AUTHOR_LIMIT).text || null;
}

function postQuery(url: URL, parameters: readonly string[] | undefined, isTracking: IsTracking): string {
  if (!parameters) return plainQuery(url, isTracking);
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => parameters.includes(pair.split('=', 1)[0] ?? ''));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}
