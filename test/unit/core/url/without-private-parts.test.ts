import { describe, expect, test } from '@jest/globals';
import { parseUrl } from '../../../../src/core/url/normalize-url';
import { redirectWrappers, wrapperRules } from '../../../../src/core/url/redirect-wrappers';
import { shorteners } from '../../../../src/core/url/shorteners';
import { makeUnwrapper } from '../../../../src/core/url/unwrap-redirect';
import { withoutPrivateParts } from '../../../../src/core/url/without-private-parts';

describe('what may be kept of a wrapped link', () => {
  test.each([
    ['https://example.com/?a=1#b', null, 'https://example.com/?a=1#b'],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2F&h=AT0secret&__tn__=x',
      'facebook',
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2F',
    ],
    [
      'https://www.youtube.com/redirect?event=comments&redir_token=secret&q=https%3A%2F%2Fexample.com%2F&v=1',
      'youtube',
      'https://www.youtube.com/redirect?q=https%3A%2F%2Fexample.com%2F',
    ],
    [
      'https://www.linkedin.com/safety/go/?url=https%3A%2F%2Fexample%2Ecom&messageThreadUrn=secret',
      'linkedin',
      'https://www.linkedin.com/safety/go/?url=https%3A%2F%2Fexample%2Ecom',
    ],
    ['https://t.co/abc?amp=1', 't.co', 'https://t.co/abc'],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Ft.co%2Fx&h=secret',
      'facebook > t.co',
      'https://l.facebook.com/l.php?u=https%3A%2F%2Ft.co%2Fx',
    ],
  ])('%s (%s)', (href, wrapper, kept) => {
    expect(withoutPrivateParts(href, wrapper)).toBe(kept);
  });

  test('what is kept of every wrapper still leads to its target', () => {
    const { unwrap } = makeUnwrapper(wrapperRules, shorteners);
    for (const { example } of redirectWrappers) {
      const whole = unwrap(parseUrl(example.wrapped) as URL);
      const kept = withoutPrivateParts(example.wrapped, whole.wrappers.join(' > '));
      expect({ kept, target: unwrap(parseUrl(kept) as URL).url.href }).toEqual({ kept, target: whole.url.href });
    }
  });
});
