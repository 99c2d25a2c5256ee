// Exceptions are told by their cause; what nobody has explained says so.
import { expect, test } from '@jest/globals';
import { exceptionsMarkdown, type ParserCase } from '../../../../scripts/accuracy/parser-exceptions';

const made = (input: string, found: string | null, expected: string | null): ParserCase => ({
  input,
  base: null,
  found,
  expected,
});

test.each([
  ['chromium', made('http://a b/', 'http://a%20b/', null), /a blank in a host/],
  ['chromium', made('http://a*b/', 'http://a%2Ab/', 'http://a*b/'), /an asterisk/],
  ['chromium', made('http://％４１.com', 'http://a.com/', null), /fullwidth percent sign/],
  ['chromium', made('http://[::%31]', 'http://[::1]/', null), /brackets/],
  ['firefox', made('https://xn--/', null, 'https://xn--/'), /Punycode/],
  ['firefox', made('http://a"b/', null, 'http://a"b/'), /forbids/],
  ['firefox', made('https://0x.0x.0x.0x', null, 'https://0.0.0.0/'), /not as the last one/],
  ['firefox', made('http://a b/', 'http://a%20b/', null), /No reason known/],
] as const)('%s, %j', (browser, one, reason) => {
  const [first, ...more] = exceptionsMarkdown(browser, [one]);
  expect(first).toMatch(reason);
  expect(first).toContain(JSON.stringify(one.input));
  expect(more).toEqual([]);
});

test('one reason for many, and other schemes only counted', () => {
  const lines = exceptionsMarkdown('chromium', [
    made('http://a b/', 'http://a%20b/', null),
    made('foo://a b/', 'foo://a%20b/', null),
    made('https://c d', 'https://c%20d/', null),
    { ...made('\\x', 'file:///x', null), base: 'file:///' },
  ]);
  expect(lines).toHaveLength(2);
  expect(lines[0]?.split('\n')).toHaveLength(3);
  expect(lines[1]).toBe('- No web address, so never matched: `foo:` 1, `file:` 1');
});
