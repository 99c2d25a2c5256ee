// What is kept of resolved links: the newest, under web addresses only.
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import {
  MOST_LINKS,
  type ResolvedLinks,
  resolvedLinksShape,
  uniteLinks,
  withLink,
} from '../../../src/platform/stores/resolved-links';

const empty = resolvedLinksShape.fallback;
const short = (at: number): string => `https://t.co/${at}`;

describe('a link more', () => {
  test('an address, or null where nothing was told; told again, it is the newest', () => {
    let kept = withLink(empty, short(1), null);
    kept = withLink(kept, short(2), 'https://example.com/2');
    kept = withLink(kept, short(1), 'https://example.com/1');
    expect(kept).toEqual({
      version: 1,
      links: { [short(1)]: 'https://example.com/1', [short(2)]: 'https://example.com/2' },
      order: [short(2), short(1)],
    });
  });

  test('the oldest goes, though the browser stores the keys in an order of its own', () => {
    const order = Array.from({ length: MOST_LINKS }, (_, at) => short(at));
    let kept: ResolvedLinks = { version: 1, links: Object.fromEntries(order.map((one) => [one, null])), order };
    for (let at = MOST_LINKS; at < MOST_LINKS + 3; at += 1) {
      kept = { ...kept, links: Object.fromEntries(Object.entries(kept.links).sort()) };
      kept = withLink(kept, short(at), null);
    }
    expect(Object.keys(kept.links)).toHaveLength(MOST_LINKS);
    expect(kept.order).toHaveLength(MOST_LINKS);
    for (const gone of [0, 1, 2]) expect(Object.hasOwn(kept.links, short(gone))).toBe(false);
    expect(kept.order.at(-1)).toBe(short(MOST_LINKS + 2));
  });

  test.each(['__proto__', 'constructor', 'toString', 'javascript:alert(1)', ''])('%j is no key', (key) => {
    const stored = JSON.parse(
      `{ "version": 1, "links": { ${JSON.stringify(key)}: "https://example.com/" }, "order": [${JSON.stringify(key)}] }`,
    );
    expect(withLink(stored, short(1), null)).toEqual({ version: 1, links: { [short(1)]: null }, order: [short(1)] });
    expect(withLink(empty, key, 'https://example.com/').links).toEqual({});
    const parsed = v.parse(resolvedLinksShape.schema, stored);
    expect(Object.getPrototypeOf(parsed.links)).toBe(Object.prototype);
  });

  test('a map without ages, as one would write it by hand, is read', () => {
    const parsed = v.parse(resolvedLinksShape.schema, { version: 1, links: { [short(1)]: null } });
    expect(withLink(parsed, short(2), null).order).toEqual([short(1), short(2)]);
  });
});

test('two memories as one: the newer word counts, what was told beats what was not, the newest stay', () => {
  const [a, b, c] = ['https://t.co/a', 'https://t.co/b', 'https://t.co/c'];
  const older = {
    version: 1 as const,
    links: { [a]: 'https://example.com/old', [b]: 'https://example.com/b' },
    order: [a, b],
  };
  const newer = {
    version: 1 as const,
    links: { [a]: 'https://example.com/new', [b]: null, [c]: null },
    order: [b, a, c],
  };
  expect(uniteLinks(older, newer)).toEqual({
    version: 1,
    links: { [a]: 'https://example.com/new', [b]: 'https://example.com/b', [c]: null },
    order: [b, a, c],
  });
  const many = (from: number) => Array.from({ length: MOST_LINKS }, (_, at) => `https://t.co/${from + at}`);
  const of = (order: string[]) => ({
    version: 1 as const,
    links: Object.fromEntries(order.map((one) => [one, null])),
    order,
  });
  const both = uniteLinks(of(many(0)), of(many(1)));
  expect(both.order).toEqual(many(1));
});
