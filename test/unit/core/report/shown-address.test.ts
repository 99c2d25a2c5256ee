import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shorten, shownAddress } from '../../../../src/core/report/shown-address';

describe('an address as people read it', () => {
  test.each([
    ['https://www.example.com/', 'example.com'],
    ['http://example.com', 'example.com'],
    ['https://example.com/a/?b=1#c', 'example.com/a/?b=1#c'],
    ['https://example.com/?b=1', 'example.com/?b=1'],
    ['https://example.com:8443/', 'example.com:8443'],
    ['https://user:secret@example.com/', 'example.com'],
    ['https://example.com/caf%C3%A9', 'example.com/café'],
    ['https://example.com/%E2%80%AEgpj.exe', 'example.com/%E2%80%AEgpj.exe'],
    ['https://example.com/a%20b%2Fc', 'example.com/a%20b%2Fc'],
    ['https://example.com/%FF%C3%A9', 'example.com/%FF%C3%A9'],
    ['mailto:me@example.com', 'mailto:me@example.com'],
    ['no address', 'no address'],
    ['', ''],
  ])('%s is %s', (address, shown) => {
    expect(shownAddress(address)).toBe(shown);
  });

  test('keeps parts in right-to-left scripts in their order', () => {
    const shown = shownAddress('https://example.com/%D7%90/%D7%91');
    expect(shown.replaceAll('\u200E', '')).toBe('example.com/א/ב');
    expect(shown).toContain('/\u200Eב');
  });

  test('is never long, and never throws', () => {
    expect([...shownAddress(`https://example.com/${'a'.repeat(5_000)}`)]).toHaveLength(200);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => shownAddress(text).length <= 400));
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => shownAddress(url) !== ''),
    );
  });
});

describe('shortening', () => {
  test('cuts to so many characters, the last one a sign that it was cut', () => {
    expect(shorten('abcdef', 6)).toBe('abcdef');
    expect(shorten('abcdefg', 6)).toBe('abcde…');
  });

  test('never cuts a character in two', () => {
    expect(shorten('😀😀😀', 3)).toBe('😀😀😀');
    expect(shorten('😀😀😀😀', 3)).toBe('😀😀…');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const short = shorten(text, limit);
        return [...short].length <= limit && !/\p{Surrogate}/u.test(short);
      }),
    );
  });
});
