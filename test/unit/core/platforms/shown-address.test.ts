// What counts as an address that the page itself shows, and what never does.
import { describe, expect, test } from '@jest/globals';
import { rowsFor } from '../../../../src/core/platforms';
import { addressOf, fullAddress, mayShowText, type TextPart } from '../../../../src/core/platforms/shown-address';
import { hostOf } from '../../../../src/core/url/normalize-url';

const shown = (text: string): TextPart => ({ text, hidden: false });
const hidden = (text: string): TextPart => ({ text, hidden: true });

describe('the parts of a link on X', () => {
  test.each<[string, TextPart[], string | null]>([
    ['short', [hidden('https://'), shown('example.com/a')], 'https://example.com/a'],
    [
      'cut',
      [hidden('https://'), shown('example.com/lo'), hidden('ng?a=1#b'), hidden('…')],
      'https://example.com/long?a=1#b',
    ],
    [
      'the … not hidden',
      [hidden('http://'), shown('example.com/lo'), hidden('ng'), shown('…')],
      'http://example.com/long',
    ],
    ['cut without its rest', [hidden('https://'), shown('example.com/lo'), hidden('…')], null],
    ['cut in the text', [hidden('https://'), shown('example.com/lo…')], null],
    ['a card: no scheme', [shown('example.com')], null],
    ['words', [shown('our site')], null],
    ['an address and words', [shown('https://example.com/ and more')], null],
    ['nothing', [], null],
  ])('%s', (_what, parts, url) => expect(addressOf(parts)).toBe(url));
});

test.each([
  ['https://user:secret@example.com/', 'https://example.com/'],
  ['HTTPS://Example.com/A', 'https://example.com/A'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['https://localhost/', null],
  ['https://t.co/Ab1', null],
  ['http://T.CO/Ab1', null],
  ['javascript:alert(1)', null],
  ['ftp://example.com/', null],
  ['//example.com/', null],
  ['https://example.com./', 'https://example.com./'],
  ['https://com./', null],
  ['', null],
])('%s as a whole is %s', (text, url) => expect(fullAddress(text)).toBe(url));

test.each([
  ['https://x.com/home', 'https://t.co/a', true],
  ['https://platform.twitter.com/embed/Tweet.html', 'http://t.co/a', true],
  ['https://blog.example/', 'https://t.co/a', false],
  ['https://notx.com/', 'https://t.co/a', false],
  ['https://x.com/home', 'https://example.com/', false],
  ['https://x.com/home', 'https://t.co.evil.example/a', false],
  ['about:srcdoc', 'https://t.co/a', false],
])('on %s the text of %s: %s', (page, href, may) => expect(mayShowText(rowsFor(hostOf(page)), href, page)).toBe(may));
