import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseUrl, plainHost } from '../../../../src/core/url/normalize-url';
import { quickHost, SAME_HOST } from '../../../../src/core/url/quick-host';
import { withVectors } from '../../../fakes/corpus';

const BASE = 'https://base.example/dir/page';

/** Whatever the quick way says must be what the parser says. */
function agrees(address: string): void {
  const quick = quickHost(address);
  if (quick === null) return;
  const url = parseUrl(address, BASE);
  if (quick === SAME_HOST) {
    expect({ address, host: url && plainHost(url) }).toEqual({ address, host: 'base.example' });
    return;
  }
  const viaHost = parseUrl(`http://${quick}/`);
  expect({ address, host: url && plainHost(url) }).toEqual({ address, host: viaHost && plainHost(viaHost) });
}

describe('the host at a glance', () => {
  test.each([
    ['https://Example.com/a', 'Example.com'],
    ['http://example.com', 'example.com'],
    ['/path', SAME_HOST],
    ['', SAME_HOST],
    ['?q', SAME_HOST],
    ['#top', SAME_HOST],
    ['page.html', SAME_HOST],
    ['../up', SAME_HOST],
    ['//example.com/', null],
    ['https://user@example.com/', null],
    ['https://example.com:8080/', null],
    ['https:example.com', null],
    ['\\\\example.com', null],
    ['/\\example.com', null],
    ['/\t/example.com', null],
    ['mailto:a@b.c', null],
    [' https://example.com/', null],
    ['https://exämple.com/', null],
  ])('%j: %j', (address, host) => {
    expect(quickHost(address)).toBe(host);
  });

  test('never contradicts the parser', () => {
    const odd = fc.string({
      unit: fc.constantFrom(
        'h',
        't',
        'p',
        's',
        ':',
        '/',
        '\\',
        '.',
        '@',
        '?',
        '#',
        '%',
        ' ',
        '\t',
        '\n',
        'a',
        '-',
        '1',
        '[',
        ']',
        'ä',
      ),
    });
    fc.assert(fc.property(odd, agrees), { numRuns: 20_000 });
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), agrees));
  });
});

withVectors('wpt/urltestdata.json', (source) => {
  const cases = (JSON.parse(source) as (string | { input: string })[]).filter(
    (one): one is { input: string } => typeof one === 'object',
  );
  test(`agrees with the parser on all ${cases.length} addresses of the URL test data`, () => {
    for (const { input } of cases) agrees(input);
  });
});
