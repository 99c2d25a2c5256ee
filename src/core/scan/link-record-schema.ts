// The facts that a page script sends, as they are parsed before they are believed. A page can influence every one of them.
// Addresses come as they stand in the page: user names and passwords end here.
import * as v from 'valibot';
import type { RobotsSource } from '../classify/robots';
import { robotsHeaderSources } from '../classify/robots-header';
import { type DocumentRecord, elements, type LinkRecord, type PageRecord } from '../facts';
import { platforms } from '../platforms';
import { isFeed } from '../platforms/is-feed';
import { type PlaceDocument, type PostPlace, placeLimits } from '../platforms/post-place';
import { parseUrl, withoutUserInfo } from '../url/normalize-url';
import type { Load } from './answer-of';
import type { Tally } from './count-links';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** What the page script cuts to at most (content-scripts/dom.ts). */
const LIMIT = 20_000;
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const words = v.nullable(text(LIMIT));

export const siteIdSchema = text(20_000);

const pieces = v.pipe(
  v.array(
    v.variant('kind', [
      v.object({ kind: v.picklist(['text', 'image']), text: v.string() }),
      v.object({ kind: v.literal('break') }),
    ]),
  ),
  // Two for each node that is read (content-scripts/read-text.ts), and the first.
  v.maxLength(40_001),
);

const ancestorSchema = v.object({
  name: v.string(),
  role: words,
  id: text(LIMIT),
  classes: text(LIMIT),
  itemprop: words,
  itemtype: words,
  label: words,
  mark: text(LIMIT),
  caption: text(LIMIT),
  size: v.nullable(v.object({ text: count, linkText: count, links: count })),
});

const linkFactsSchema: v.GenericSchema<unknown, LinkRecord> = v.object({
  linkIndex: v.nullable(count),
  rawHref: text(LIMIT),
  href: text(LIMIT),
  targetUrl: text(LIMIT),
  wrappers: v.array(text(200)),
  element: v.picklist(elements),
  rel: words,
  referrerPolicy: words,
  text: pieces,
  title: words,
  before: pieces,
  after: pieces,
  ancestors: v.pipe(v.array(ancestorSchema), v.maxLength(100)),
  box: v.object({ shown: v.nullable(v.boolean()), width: v.number(), height: v.number(), outside: v.boolean() }),
});

export const linkRecordSchema: v.GenericSchema<unknown, LinkRecord> = v.pipe(
  linkFactsSchema,
  v.transform((link) => ({
    ...link,
    rawHref: withoutWrittenUserInfo(link.rawHref, link.href),
    href: withoutUserInfo(link.href),
    targetUrl: withoutUserInfo(link.targetUrl),
  })),
);

/** The attribute as written, but for a user name and password. */
function withoutWrittenUserInfo(written: string, href: string): string {
  return withoutUserInfo(href) === href ? written : written.replace(/([/\\]{2})[^/\\?#]*@/, '$1');
}

const address = v.pipe(v.string(), v.transform(withoutUserInfo));

/** A fetch joins headers of one name by commas; heard as they came, each has a line feed behind it, which no header holds. */
function headerSources(value: string): RobotsSource[] {
  const each = value.split('\n');
  const last = each.pop() ?? '';
  return [...robotsHeaderSources(each, false), ...robotsHeaderSources(last === '' ? [] : [last], true)];
}

const documentEntries = {
  url: address,
  frameUrl: v.nullable(address),
  baseUrl: v.string(),
  metas: v.array(v.object({ name: v.string(), content: text(LIMIT) })),
  headers: v.nullable(v.pipe(v.string(), v.transform(headerSources))),
};
/** A document that holds links, for whoever asks no more of it than what it tells crawlers. */
export const plainDocumentSchema: v.GenericSchema<unknown, DocumentRecord> = v.object(documentEntries);

/** A document that holds links, with what the addresses in it are read against. */
export const documentRecordSchema: v.GenericSchema<unknown, DocumentRecord & PlaceDocument> = v.object({
  ...documentEntries,
  address: v.string(),
});

/** Without the domain, which is the browser's word; and with the load, from which the answer is told. */
export const pageRecordSchema: v.GenericSchema<
  unknown,
  Omit<PageRecord, 'domain' | 'answer'> & { readonly load: Load | null }
> = v.pipe(
  v.object({
    ...documentEntries,
    title: text(LIMIT),
    lang: words,
    canonical: v.nullable(v.string()),
    platforms: v.pipe(v.array(text(100)), v.maxLength(100)),
    load: v.nullish(v.object({ url: v.string(), answer: count }), null),
  }),
  v.transform(({ platforms: ids, baseUrl, ...page }) => {
    const rows = platforms.filter(({ id }) => ids.includes(id));
    const canonical = page.canonical === null ? null : parseUrl(page.canonical, baseUrl);
    return {
      ...page,
      canonical: canonical && withoutUserInfo(canonical.href),
      platform: rows[0]?.name ?? null,
      feed: rows.some((row) => isFeed(row, page.url)),
    };
  }),
);

export const tallySchema: v.GenericSchema<unknown, Tally> = v.object({
  links: count,
  internal: count,
  other: count,
  unresolved: count,
});

const placeSchema: v.GenericSchema<unknown, PostPlace> = v.object({
  platform: text(100),
  rule: count,
  values: v.pipe(
    v.array(v.pipe(v.array(text(placeLimits.value)), v.maxLength(placeLimits.candidates))),
    v.maxLength(50),
  ),
  around: v.nullable(count),
});

/** @param links how many links the places are around */
export const placesSchema = (links: number): v.GenericSchema<unknown, PostPlace[]> =>
  v.pipe(
    v.array(placeSchema),
    v.maxLength(links * placeLimits.levels),
    v.check((places) => lengthOf(places) <= placeLimits.sum, 'too much is told of the places'),
  );

function lengthOf(places: readonly PostPlace[]): number {
  return places.reduce((sum, { values }) => sum + values.flat().join('').length, 0);
}
