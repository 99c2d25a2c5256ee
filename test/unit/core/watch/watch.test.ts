import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPaused, PAUSE_MS } from '../../../../src/core/watch/pause';
import { EVERY_SITE, patternHost, watchPattern } from '../../../../src/core/watch/watch-pattern';
import { watchedPages } from '../../../../src/core/watch/watched-pages';

describe('the pattern of a site', () => {
  test.each([
    ['example.com', '*://*.example.com/*'],
    ['xn--bcher-kva.example', '*://*.xn--bcher-kva.example/*'],
    // Below an address of numbers there is nothing.
    ['127.0.0.1', '*://127.0.0.1/*'],
    ['[::1]', '*://[::1]/*'],
    ['localhost', '*://localhost/*'],
  ])('%s', (host, pattern) => {
    expect(watchPattern(host)).toBe(pattern);
    expect(patternHost(pattern)).toBe(host);
  });

  test('of every site there is no host', () => {
    expect(patternHost(EVERY_SITE)).toBeNull();
    expect(patternHost('file:///*')).toBeNull();
  });

  test('it leads back to its host', () => {
    fc.assert(fc.property(fc.domain(), (host) => patternHost(watchPattern(host)) === host));
  });
});

describe('where it looks by itself', () => {
  test('nowhere without a wish, whatever is muted', () => {
    expect(watchedPages({ everySite: false, hosts: [], muted: ['example.com'] })).toBeNull();
  });

  test('on some sites, each once, in order, muted ones left out', () => {
    expect(
      watchedPages({ everySite: false, hosts: ['b.example', 'a.example', 'b.example'], muted: ['shop.a.example'] }),
    ).toEqual({ matches: ['*://*.a.example/*', '*://*.b.example/*'], excludeMatches: ['*://*.shop.a.example/*'] });
  });

  test('on every site, whatever else was wished', () => {
    expect(watchedPages({ everySite: true, hosts: ['a.example'], muted: [] })).toEqual({
      matches: [EVERY_SITE],
      excludeMatches: [],
    });
  });
});

describe('a pause', () => {
  const from = Date.parse('2026-11-29T10:00:00.000Z');
  const until = new Date(from + PAUSE_MS).toISOString();

  test('lasts an hour', () => {
    expect(isPaused(null, from)).toBe(false);
    expect(isPaused(until, from)).toBe(true);
    // A clock that was read a while before the press.
    expect(isPaused(until, from - 30_000)).toBe(true);
    expect(isPaused(until, from + PAUSE_MS - 1)).toBe(true);
    expect(isPaused(until, from + PAUSE_MS)).toBe(false);
  });

  test('is none where the clock was set back since', () => {
    expect(isPaused(until, from - 24 * 3_600_000)).toBe(false);
    expect(isPaused('no time', from)).toBe(false);
  });
});
