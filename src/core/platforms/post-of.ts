// Which post or comment a link stands in, its address and its author, by the values that the page script copied off the
// markup (`content-scripts/read-post.ts`).
import { caps } from '../scan/caps';
import { collapse, cutText } from '../text/plain-text';
import { hostOf, isWeb, parseUrl, plainHost, withoutWww } from '../url/normalize-url';
import { type IsTracking, plainQuery } from '../url/plain-query';
import { livesAt } from './lives-at';
import type { PlatformRow, PostRule, Reading } from './platform';
import { type PlaceDocument, type PostPlace, placeLimits } from './post-place';

/** The post or comment a link stands in. */
export interface PostRecord {
  readonly url: string;
  readonly author: string | null;
}

const AUTHOR_LIMIT = 300;

/**
 * The nearest post or comment around a link; null where there is none, or where none shows an address. A comment
 * without an address of its own has that of the post around it, and still its own author.
 * @param nearest the place the link stands in, as an index
 * @param rows those that the page may answer to: a place of any other is none
 */
export function postOf(
  nearest: number | null,
  places: readonly PostPlace[],
  { address, baseUrl }: PlaceDocument,
  rows: readonly PlatformRow[],
  isTracking: IsTracking,
): PostRecord | null {
  let url: string | null = null;
  let author: string | null = null;
  let passed = 0;
  let at = nearest;
  // A place that claims to stand in itself ends too.
  for (let level = 0; at !== null && level < placeLimits.levels; level += 1) {
    const place: PostPlace | undefined = places[at];
    const row = rows.find(({ id }) => id === place?.platform);
    const rule = place && row?.posts[place.rule];
    if (!row || !rule || !('permalink' in rule)) break;
    const found = firstOf(permalinksOf(place, rule), address, (value) =>
      postUrl(value, address, baseUrl, row, isTracking),
    );
    // Around a post, an element with the same address is the same post, wrapped: it may hold the name.
    if (url !== null && found !== url) break;
    if (passed === 0 || url !== null) author = firstOf(authorsOf(place, rule), address, authorName);
    if (url === null) passed += 1;
    url = found;
    if (url !== null && (author !== null || passed > 1)) break;
    at = place.around;
  }
  return url === null ? null : { url, author };
}

type Read = readonly [reading: Reading, values: readonly string[]];

function permalinksOf({ values }: PostPlace, rule: PostRule): Read[] {
  return rule.permalink.map((reading, at) => [reading, values[at] ?? []]);
}

function authorsOf({ values }: PostPlace, rule: PostRule): Read[] {
  return rule.author.map((reading, at) => [reading, values[rule.permalink.length + at] ?? []]);
}

/** The first value, in the order of the readings, that looks as it must and that `accept` takes. */
function firstOf(reads: readonly Read[], page: string, accept: (value: string) => string | null): string | null {
  for (const [reading, values] of reads) {
    const isOfPage = reading.attribute === undefined && reading.selector === undefined;
    for (const value of isOfPage ? [''] : values) {
      const filled = fillReading(reading, value, page);
      const accepted = filled === null ? null : accept(filled);
      if (accepted !== null) return accepted;
    }
  }
  return null;
}

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
