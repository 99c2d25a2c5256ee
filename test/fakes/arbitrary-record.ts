// Whatever a page script may tell of a page and of a link, as the schemas of what it tells take it: texts of any length and
// any letters, up to the last one that is taken.
import fc from 'fast-check';
import { wellFormed } from '../../src/core/export/well-formed';
import { elements } from '../../src/core/facts';

/** What the schema takes at most (link-record-schema.ts). */
const LIMIT = 20_000;

/** Of any length, the ends more often: a few letters, again and again. */
const upTo = (limit: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
      fc.oneof(fc.nat(40), fc.nat(limit), fc.constant(limit)),
    )
    .map(([letters, length]) => letters.repeat(Math.ceil(length / letters.length)).slice(0, length));

const text = upTo(LIMIT);
const words = fc.option(text);
const count = fc.nat();
/** Where the schema names no end. */
const endless = upTo(50_000);

const parameter = fc.tuple(
  fc.constantFrom('utm_', 'UTM_', 'pk_', 'matomo_', 'mtm_', 'a', ''),
  upTo(3_000).map(encoded),
  upTo(3_000).map(encoded),
);
const campaigned = fc
  .array(parameter, { maxLength: 8 })
  .map((all) => `https://example.com/?${all.map(([kind, name, value]) => `${kind}${name}=${value}`).join('&')}`)
  .map((address) => address.slice(0, LIMIT));
const address = fc.oneof(campaigned, text);

/** Half a pair of surrogates is no address. */
function encoded(letters: string): string {
  return encodeURIComponent(wellFormed(letters));
}

const pieces = fc.array(
  fc.oneof(fc.record({ kind: fc.constantFrom('text', 'image'), text: endless }), fc.constant({ kind: 'break' })),
  { maxLength: 6 },
);

const ancestor = fc.record({
  name: fc.oneof(fc.constantFrom('a', 'p', 'footer', 'body'), endless),
  role: words,
  id: text,
  classes: text,
  itemprop: words,
  itemtype: words,
  label: words,
  mark: text,
  caption: text,
  size: fc.option(fc.record({ text: count, linkText: count, links: count })),
});

export const toldLink: fc.Arbitrary<unknown> = fc.record({
  linkIndex: fc.option(count),
  rawHref: text,
  href: address,
  targetUrl: address,
  wrappers: fc.array(upTo(200), { maxLength: 4 }),
  element: fc.constantFrom(...elements),
  rel: words,
  referrerPolicy: words,
  text: pieces,
  title: words,
  before: pieces,
  after: pieces,
  ancestors: fc.array(ancestor, { maxLength: 3 }),
  box: fc.record({
    shown: fc.option(fc.boolean()),
    width: fc.double({ noNaN: true }),
    height: fc.double({ noNaN: true }),
    outside: fc.boolean(),
  }),
});

const botName = fc.oneof(fc.constantFrom('robots', 'GoogleBot', 'bingbot'), endless);
const document = {
  url: endless,
  frameUrl: fc.option(endless),
  baseUrl: fc.oneof(fc.constant('https://blog.example/post'), endless),
  metas: fc.array(fc.record({ name: botName, content: text }), { maxLength: 4 }),
  headers: fc.option(
    fc.oneof(
      endless,
      fc.tuple(fc.nat(300), text).map(([length, value]) => `${'bot-'.repeat(length)}: ${value}\n`),
    ),
  ),
};

export const toldDocument: fc.Arbitrary<unknown> = fc.record({ ...document, address: endless });

export const toldPage: fc.Arbitrary<unknown> = fc.record({
  ...document,
  title: text,
  lang: words,
  canonical: fc.option(
    fc.oneof(
      endless,
      upTo(50_000).map((path) => `/${path}`),
    ),
  ),
  platforms: fc.array(fc.oneof(fc.constantFrom('reddit', 'x', 'mastodon'), upTo(100)), { maxLength: 3 }),
  load: fc.option(fc.record({ url: endless, answer: count })),
});

/** Addresses of frames and origins of closed ones. */
export const toldFrames = fc.array(upTo(2_000), { maxLength: 3 });
