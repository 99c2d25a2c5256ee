import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newTally } from '../../../../src/core/scan/count-links';
import { makeMatcher } from '../../../../src/core/scan/match-target';
import { makeSorter } from '../../../../src/core/scan/sort-address';
import { domainFacts } from '../../../../src/core/url/domain-facts';
import { site } from '../../../fakes/records';

const BASE = 'https://blog.source.example/post';

function sort(addresses: readonly string[], ...entered: string[]) {
  const tally = newTally();
  const sorter = makeSorter(makeMatcher(entered.map((one) => site(one))), domainFacts('blog.source.example'), tally);
  return { matches: addresses.map((address) => sorter.sort(address, BASE)), tally };
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
