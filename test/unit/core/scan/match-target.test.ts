import { describe, expect, test } from '@jest/globals';
import type { Role, Scope, TrackedSite } from '../../../../src/core/facts';
import { makeMatcher } from '../../../../src/core/scan/match-target';
import { narrowestFirst } from '../../../../src/core/sites/narrowest-first';
import { isTrackingParameter } from '../../../../src/core/url/tracking-parameters';
import { site } from '../../../fakes/records';

const matcherOf = (sites: TrackedSite[]) => makeMatcher(narrowestFirst(sites), isTrackingParameter);
const matches = (target: string, entered: string, scope?: Scope) =>
  matcherOf([site(entered, 'mine', scope)]).match(new URL(target)) !== null;

describe('scopes', () => {
  test.each<[string, Scope | undefined, string, boolean]>([
    ['example.com', undefined, 'https://deep.sub.example.com:8443/x', true],
    ['blog.example.com', undefined, 'https://example.com/', false],
    ['blog.example.com', undefined, 'https://a.blog.example.com/', true],
    ['example.com', 'host', 'https://www.example.com/x', true],
    ['example.com', 'host', 'https://blog.example.com/', false],
    ['example.com', 'host', 'https://example.com:8443/', false],
    ['example.com:8443', undefined, 'https://example.com:8443/', true],
    ['example.com/blog', undefined, 'https://www.example.com/blog', true],
    ['example.com/blog', undefined, 'https://example.com/blog/a?b#c', true],
    ['example.com/blog', undefined, 'https://example.com/blogger', false],
    ['example.com/blog', undefined, 'https://example.com/Blog', false],
    ['https://example.com/a/', 'url', 'http://www.example.com/a?utm_source=x#top', true],
    ['https://example.com/a', 'url', 'https://example.com/a/b', false],
    ['https://example.com/a?id=1', undefined, 'https://example.com/a?id=1&gclid=2', true],
    ['https://example.com/a?id=1', undefined, 'https://example.com/a?id=2', false],
    ['www.gov.uk', 'host', 'https://www.gov.uk/x', true],
  ])('%s (%s) and %s: %s', (entered, scope, target, expected) => {
    expect(matches(target, entered, scope)).toBe(expected);
  });
});

test('the narrowest site wins, then mine, then the older', () => {
  const best = (target: string, ...sites: [string, Role, (Scope | undefined)?, string?][]) =>
    matcherOf(sites.map((args) => site(...args))).match(new URL(target));
  expect(best('https://example.com/a/b', ['example.com', 'mine'], ['example.com/a', 'rival'])?.scope).toBe('path');
  expect(best('https://example.com/a/b', ['example.com/a', 'mine'], ['example.com/a/b', 'rival'])?.path).toBe('/a/b');
  expect(
    best('https://example.com/a/b', ['example.com/a/b', 'mine'], ['https://example.com/a/b', 'rival', 'url'])?.scope,
  ).toBe('url');
  expect(best('https://x.blog.example.com/', ['example.com', 'mine'], ['blog.example.com', 'rival'])?.host).toBe(
    'blog.example.com',
  );
  expect(best('https://example.com/', ['example.com', 'rival'], ['example.com', 'mine'])?.role).toBe('mine');
  const older = best(
    'https://example.com/',
    ['example.com', 'mine', undefined, '2026-02-01'],
    ['www.example.com', 'mine', undefined, '2026-01-01'],
  );
  expect(older?.entered).toBe('www.example.com');
});

describe('exceptions', () => {
  const found = (target: string) =>
    matcherOf([
      {
        ...site('example.com'),
        except: [
          { host: 'shop.example.com', path: '' },
          { host: 'example.com', path: '/jobs' },
        ],
      },
    ]).match(new URL(target)) !== null;

  test.each([
    ['https://example.com/', true],
    ['https://shop.example.com/', false],
    ['https://eu.shop.example.com/', false],
    ['https://notshop.example.com/', true],
    ['https://example.com/jobs/1', false],
    ['https://example.com/jobsearch', true],
  ])('%s: %s', (target, expected) => {
    expect(found(target)).toBe(expected);
  });
});

test('a thousand sites are told apart by their hosts', () => {
  const sites = Array.from({ length: 1000 }, (_, at) => site(`site-${at}.com`));
  const matcher = matcherOf(sites);
  expect(matcher.match(new URL('https://www.site-617.com/x'))?.entered).toBe('site-617.com');
  expect(matcher.match(new URL('https://site-1000.com/'))).toBeNull();
});
