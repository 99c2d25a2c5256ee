// What a shortener's answer is taken to mean, and what it never is.
import { describe, expect, test } from '@jest/globals';
import { askedAddress, locationInPage, locationOf } from '../../../../src/core/url/location-of';

const ASKED = 'https://t.co/abc';

describe('what is asked', () => {
  test.each([
    ['https://t.co/abc', 'https://t.co/abc'],
    ['http://bit.ly/abc', 'https://bit.ly/abc'],
    ['http://bit.ly:8080/abc', 'https://bit.ly:8080/abc'],
    ['https://me:secret@t.co/abc?x=1#part', 'https://t.co/abc?x=1'],
    ['http://short.localhost:81/abc', 'http://short.localhost:81/abc'],
    ['http://localhost/abc', 'http://localhost/abc'],
    ['http://127.0.0.1:81/abc', 'http://127.0.0.1:81/abc'],
    ['http://[::1]/abc', 'http://[::1]/abc'],
    ['http://localhost.example.com/abc', 'https://localhost.example.com/abc'],
    ['http://127.0.0.1.example.com/abc', 'https://127.0.0.1.example.com/abc'],
  ])('%s', (short, asked) => expect(askedAddress(short)).toBe(asked));

  test.each([
    '',
    'abc',
    'ftp://t.co/abc',
    'javascript:alert(1)',
    'chrome://settings',
    `https://t.co/${'a'.repeat(9000)}`,
  ])('nothing for %.40s', (short) => expect(askedAddress(short)).toBeNull());
});

describe('a Location', () => {
  test.each([
    ['https://example.com/page?a=1#b', 'https://example.com/page?a=1#b'],
    ['  http://example.com/  ', 'http://example.com/'],
    ['//example.com/page', 'https://example.com/page'],
    ['/other', 'https://t.co/other'],
    ['other', 'https://t.co/other'],
    ['?x', 'https://t.co/abc?x'],
    ['https://bit.ly/next', 'https://bit.ly/next'],
    ['https://me:secret@example.com/', 'https://example.com/'],
    ['https://EXAMPLE.com:443/a b', 'https://example.com/a%20b'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    // The bytes of UTF-8, each as one letter, and a letter that is one byte only.
    ['https://example.com/\u00C3\u00A9', 'https://example.com/%C3%A9'],
    ['https://example.com/\u00E9', 'https://example.com/%C3%A9'],
  ])('%s', (header, target) => expect(locationOf(header, ASKED)).toBe(target));

  test('without a fragment keeps that of the address asked', () => {
    expect(locationOf('https://example.com/', `${ASKED}#part`)).toBe('https://example.com/#part');
    expect(locationOf('https://example.com/#own', `${ASKED}#part`)).toBe('https://example.com/#own');
  });

  test.each([
    '',
    ' ',
    ASKED,
    `${ASKED}#other`,
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:me@example.com',
    'intent://example.com/#Intent;scheme=https;end',
    'chrome-extension://abcdefghijklmnop/popup.html',
    'https://',
    'https:///',
    'https://exa mple.com/',
    'https://[1::',
    `https://example.com/${'a'.repeat(9000)}`,
  ])('that means nothing: %.40s', (header) => expect(locationOf(header, ASKED)).toBeNull());
});

describe('a page', () => {
  test.each([
    [
      'as t.co answers',
      '<head><noscript><META http-equiv="refresh" content="0;URL=https://example.com/?a=1&amp;b=2"></noscript><title>https://example.com/?a=1&amp;b=2</title></head><script>window.opener = null; location.replace("https:\\/\\/example.com\\/?a=1&b=2")</script>',
      'https://example.com/?a=1&b=2',
    ],
    ['quotes inside', `<meta http-equiv=refresh content="0; url='https://example.com/a'; x">`, 'https://example.com/a'],
    ['single quotes', "<meta content='5;url=https://example.com/' http-equiv='Refresh'>", 'https://example.com/'],
    ['no quotes', '<meta http-equiv=refresh content=0;url=https://example.com/>', 'https://example.com/'],
    ['blanks', '<meta http-equiv = "refresh" content = " 0 ;\n URL = /there ">', 'https://t.co/there'],
    ['a comma', '<meta http-equiv="refresh" content="0,url=https://example.com/">', 'https://example.com/'],
    [
      'numbers for letters',
      '<meta http-equiv="refresh" content="0;url=https&#58;//example&#x2e;com/">',
      'https://example.com/',
    ],
    [
      'a script alone',
      '<script>window.location.replace("https:\\/\\/example.com\\/\\u0061?b\\x3dc")</script>',
      'https://example.com/a?b=c',
    ],
    [
      'a script in single quotes',
      "<script>location.replace( 'https://example.com/' )</script>",
      'https://example.com/',
    ],
    ['a title alone', '<title> https://example.com/x </title>', 'https://example.com/x'],
    [
      'a refresh without address, then a title',
      '<meta http-equiv="refresh" content="30"><title>https://example.com/</title>',
      'https://example.com/',
    ],
  ])('%s', (_what, page, target) => expect(locationInPage(page, ASKED)).toBe(target));

  test.each([
    ['nothing', ''],
    ['a refresh of itself', `<meta http-equiv="refresh" content="5;url=${ASKED}">`],
    ['a refresh into a script', '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">'],
    ['a refresh in a comment', '<!-- <meta http-equiv="refresh" content="0;url=https://example.com/"> -->'],
    ['a comment without end', '<!-- <title>https://example.com/</title>'],
    ['another http-equiv', '<meta http-equiv="refresher" content="0;url=https://example.com/">'],
    ['an attribute that only ends so', '<meta data-http-equiv="refresh" content="0;url=https://example.com/">'],
    ['a title with words', '<title>Go to https://example.com/</title>'],
    ['a title of another scheme', '<title>ftp://example.com/</title>'],
    ['a script with a name', '<script>location.replace(target)</script>'],
    ['a script with a path', '<script>location.replace("/consent")</script>'],
    ['a mere link', '<a href="https://example.com/">here</a>'],
  ])('tells nothing: %s', (_what, page) => expect(locationInPage(page, ASKED)).toBeNull());

  const filled = (piece: string): string => piece.repeat(Math.ceil(65_536 / piece.length)).slice(0, 65_536);
  test.each([
    '<meta ',
    '<meta http-equiv=refresh content="',
    "<meta http-equiv=refresh content='0;url=",
    '<meta http-equiv=refresh content=0;url >',
    'location.replace("',
    "location.replace( '\\",
    '<title>',
    '<title ',
    '<title>https://a',
    '<!--',
    '&#',
    '&amp',
    ' ',
    '\\u',
    'http-equiv=',
  ])('64 kB of %s take no time', (piece) => {
    for (const page of [
      filled(piece),
      `<meta http-equiv=refresh content="0${filled(piece)}">`,
      `<title>${filled(piece)}</title>`,
    ]) {
      const began = performance.now();
      locationInPage(page, ASKED);
      expect(performance.now() - began).toBeLessThan(250);
    }
  });
});
