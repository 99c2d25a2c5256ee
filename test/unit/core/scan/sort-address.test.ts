import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { count, heaps, newTally } from '../../../../src/core/scan/count-links';
import { makeMatcher } from '../../../../src/core/scan/match-target';
import { makeSorter } from '../../../../src/core/scan/sort-address';
import { domainFacts } from '../../../../src/core/url/domain-facts';
import { wrapperRules } from '../../../../src/core/url/redirect-wrappers';
import { shorteners } from '../../../../src/core/url/shorteners';
import { isTrackingParameter } from '../../../../src/core/url/tracking-parameters';
import { makeUnwrapper } from '../../../../src/core/url/unwrap-redirect';
import { site } from '../../../fakes/records';

const unwrapper = makeUnwrapper(wrapperRules, shorteners);
const reveal = (short: URL) =>
  short.pathname === '/known' ? { url: 'https://example.com/behind', wrapper: short.hostname } : null;
const BASE = 'https://blog.source.example/post';

function sort(addresses: readonly string[], ...entered: string[]) {
  const tally = newTally();
  const sorter = makeSorter(
    makeMatcher(
      entered.map((one) => site(one)),
      isTrackingParameter,
    ),
    unwrapper,
    domainFacts('blog.source.example'),
  );
  const matches = addresses.map((address) => {
    const sorted = sorter.sort(address, BASE, reveal);
    count(tally, typeof sorted === 'number' ? sorted : sorted.heap, 1);
    return typeof sorted === 'number' ? null : sorted;
  });
  return { matches, tally };
}

describe('each address on its heap', () => {
  test('internal, outbound, other, and the tracked ones', () => {
    const { matches, tally } = sort(
      [
        '/own',
        'https://www.source.example/',
        'https://other.org/',
        'mailto:a@b.c',
        'http://[bad',
        'https://example.com/x',
        'javascript:void(0)',
      ],
      'example.com',
    );
    expect(tally).toEqual({ links: 4, internal: 2, other: 3, unresolved: 0 });
    expect(matches.map((match) => match?.relation ?? null)).toEqual([null, null, null, null, null, 'backlink', null]);
  });

  test('a link to a tracked site from its own domain is internal', () => {
    expect(sort(['https://shop.source.example/'], 'source.example').matches[0]?.relation).toBe('internal');
  });

  test.each([
    'https://notexample.com/',
    'https://example.com.evil.net/',
    'https://other.org/?ref=https://example.com/',
    'https://example.com@evil.net/',
  ])('%s is not example.com', (address) => {
    expect(sort([address], 'example.com').matches[0]).toBeNull();
  });

  test.each([
    'https://EXAMPLE.com',
    'https://www.example.com./x',
    '//example.com/',
    'https:\\\\example.com\\x',
    'ht\ntps://exa\tmple.com/',
    '  https://example.com/  ',
    'https://user:pw@example.com:443/',
    'https://ex%61mple.com/',
  ])('%j is example.com', (address) => {
    expect(sort([address], 'example.com').matches[0]?.site.id).toBe('domain:example.com');
  });

  test('remembering hosts changes no answer', () => {
    const parts = fc.constantFrom(
      'https://example.com/a',
      '/b',
      'https://sub.example.com/',
      'http://other.org/',
      'mailto:x',
      'https://a.source.example/',
      '//example.com',
    );
    fc.assert(
      fc.property(fc.array(parts), (addresses) => {
        const together = sort(addresses, 'example.com').matches.map((match) => match?.relation ?? null);
        const alone = addresses.map((address) => sort([address], 'example.com').matches[0]?.relation ?? null);
        expect(together).toEqual(alone);
      }),
    );
  });
});

describe('what carries or hides another address', () => {
  const match = (address: string) => sort([address], 'example.com').matches[0];

  test('a wrapped link leads to its target', () => {
    expect(match('https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fa&h=x')).toMatchObject({
      url: new URL('https://example.com/a'),
      wrappers: ['facebook'],
      relation: 'backlink',
    });
  });

  test('a shortener is unresolved, unless something reveals it', () => {
    const { matches, tally } = sort(['https://t.co/hidden', 'https://t.co/known'], 'example.com');
    expect(matches.map((one) => one?.wrappers ?? null)).toEqual([null, ['t.co']]);
    expect(tally).toMatchObject({ links: 2, unresolved: 1 });
  });

  test('an archived copy is archived, and outbound also on the archive itself', () => {
    const copy = 'https://web.archive.org/web/2020/https://example.com/';
    expect(match(copy)?.relation).toBe('archived');
    const sorter = makeSorter(
      makeMatcher([site('example.com')], isTrackingParameter),
      unwrapper,
      domainFacts('web.archive.org'),
    );
    expect(sorter.sort(copy, BASE, reveal)).toMatchObject({ heap: heaps.link });
  });

  test('a wrapper around a page of the own site is internal', () => {
    const { matches, tally } = sort(['https://www.google.com/url?q=https://www.source.example/'], 'source.example');
    expect(matches[0]?.relation).toBe('internal');
    expect(tally).toMatchObject({ links: 1, internal: 1 });
  });
});
