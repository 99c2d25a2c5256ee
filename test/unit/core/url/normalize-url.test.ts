import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressKey } from '../../../../src/core/url/address-key';
import { parseUrl, withoutUserInfo } from '../../../../src/core/url/normalize-url';
import { plainQuery } from '../../../../src/core/url/plain-query';
import { isTrackingParameter } from '../../../../src/core/url/tracking-parameters';

describe('the key of an address', () => {
  test.each([
    ['https://Example.com:443/A?b=1#c', 'https://example.com/A?b=1'],
    ['http://example.com./?utm_source=x&b=%20&fbclid=1', 'http://example.com/?b=%20'],
    ['https://user:secret@example.com/', 'https://example.com/'],
    ['https://example.com/?PHPSESSID=1', 'https://example.com/'],
    ['https://example.com/a;JSESSIONID=1.n2/b;v=1;jsessionid=3?x=1', 'https://example.com/a/b;v=1?x=1'],
    ['https://example.com:8443/', 'https://example.com:8443/'],
    ['https://exämple.com/', 'https://xn--exmple-cua.com/'],
    ['mailto:me@example.com', 'mailto:me@example.com'],
    ['no address', 'no address'],
  ])('%s → %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  test('is its own key, and never holds user info', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true, authoritySettings: { withUserInfo: true } }),
        (address) => {
          const key = addressKey(address);
          expect(addressKey(key)).toBe(key);
          const url = parseUrl(key);
          expect(url?.username ?? '').toBe('');
        },
      ),
    );
  });
});

test('user info is removed and nothing else is changed', () => {
  expect(withoutUserInfo('https://a:b@example.com/x?y#z')).toBe('https://example.com/x?y#z');
  expect(withoutUserInfo('https://example.com/@me?utm_source=x')).toBe('https://example.com/@me?utm_source=x');
});

test('a query keeps its order and spelling', () => {
  expect(plainQuery(new URL('https://e.com/?b=2&a=%c3%a4&utm_id=1&&c'), isTrackingParameter)).toBe('?b=2&a=%c3%a4&c');
});

test('a blank in a host is no host, also where the browser lets it pass', () => {
  expect(parseUrl('https://%20https://example.com/')).toBeNull();
});
