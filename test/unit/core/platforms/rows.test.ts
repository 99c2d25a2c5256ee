/**
 * @jest-environment jsdom
 */
// Every row of the list is data that can be sent, and says only what a browser understands.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { markedPlatforms, platformFor, platforms, rowsFor } from '../../../../src/core/platforms';
import { isFeed } from '../../../../src/core/platforms/is-feed';
import type { PlatformRow, Reading, Rule } from '../../../../src/core/platforms/platform';

const parts = ['index', 'platform', 'post-of', 'post-place', 'lives-at', 'is-feed', 'shown-address'];

function readingsOf(rule: Rule): readonly Reading[] {
  return 'permalink' in rule ? [...rule.permalink, ...rule.author] : [];
}

function selectorsOf(row: PlatformRow): string[] {
  const rules = row.posts.flatMap((rule) => [
    rule.container,
    'body' in rule ? rule.body : undefined,
    ...readingsOf(rule).map(({ selector }) => selector),
  ]);
  return [row.marks, ...rules].filter((selector): selector is string => selector !== undefined);
}

test('each file is in the list under its own name', () => {
  const files = readdirSync('src/core/platforms').map((name) => name.replace(/\.ts$/, ''));
  expect(files.filter((name) => !parts.includes(name)).sort()).toEqual(platforms.map(({ id }) => id).sort());
});

describe.each(platforms.map((row) => [row.id, row] as const))('%s', (_id, row) => {
  test('is plain data, the same after a message', () => {
    expect(JSON.parse(JSON.stringify(row))).toEqual(row);
  });

  test('can be recognised', () => {
    expect(row.hosts.length > 0 || row.marks !== undefined).toBe(true);
    for (const host of row.hosts) expect(host).toMatch(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
  });

  test('its selectors parse', () => {
    for (const selector of selectorsOf(row)) expect(() => document.querySelectorAll(selector)).not.toThrow();
  });

  test('its patterns compile, and its templates ask for groups that exist', () => {
    for (const source of row.feeds) expect(() => new RegExp(source)).not.toThrow();
    for (const reading of row.posts.flatMap(readingsOf)) {
      const groups = (source: string | undefined) => (source === undefined ? 1 : groupsIn(source));
      for (const [, page, group] of (reading.template ?? '').matchAll(/\{(p?)(\d)\}/g))
        expect(Number(group)).toBeLessThanOrEqual(groups(page ? reading.page : reading.pattern));
      if (reading.pattern !== undefined) expect(groupsIn(reading.pattern)).toBeGreaterThan(0);
      if (reading.next) expect(reading.selector).toBeDefined();
    }
  });

  test('comments come before posts', () => {
    const kinds = row.posts.map(({ kind }) => kind).filter((kind) => kind === 'comment' || kind === 'post');
    expect(kinds).toEqual([...kinds].sort());
  });
});

function groupsIn(source: string): number {
  return (new RegExp(`${source}|`).exec('')?.length ?? 1) - 1;
}

describe('the platform of a host', () => {
  test.each([
    ['www.facebook.com', 'facebook'],
    ['m.facebook.com', 'facebook'],
    ['facebook.com', 'facebook'],
    ['x.com', 'x'],
    ['mobile.twitter.com', 'x'],
    ['de.linkedin.com', 'linkedin'],
    ['www.threads.net', 'threads'],
    ['old.reddit.com', 'reddit'],
    ['br.pinterest.com', 'pinterest'],
    ['www.pinterest.co.uk', 'pinterest'],
    ['maragrows.tumblr.com', 'tumblr'],
    ['news.ycombinator.com', 'hacker-news'],
    ['meta.stackoverflow.com', 'stack-exchange'],
    ['gardening.stackexchange.com', 'stack-exchange'],
    ['t.me', 'telegram'],
    ['disqus.com', 'disqus'],
    ['medium.com', 'medium'],
  ])('%s is %s', (host, id) => {
    expect(platformFor(host)?.id).toBe(id);
    expect(rowsFor(host).map((row) => row.id)).toEqual([id]);
    // Its own host answers to it whatever marks it bears.
    expect(rowsFor(host)[0]?.marks).toBeUndefined();
  });

  test.each([
    'notfacebook.com',
    'facebook.com.evil.example',
    'x.com.evil.example',
    'netflix.com',
    'fox.com',
    'at.me',
    'ycombinator.com',
    'facebook.co',
    'com',
    '',
  ])('%s is none', (host) => {
    expect(platformFor(host)).toBeNull();
    expect(rowsFor(host)).toBe(markedPlatforms);
  });

  test('no host belongs to two', () => {
    const hosts = platforms.flatMap((row) => row.hosts);
    expect(hosts).toEqual([...new Set(hosts)]);
  });
});

describe('feeds', () => {
  const feed = (address: string): boolean => {
    const row = platformFor(new URL(address).hostname);
    if (!row) throw new Error(`no platform for ${address}`);
    return isFeed(row, address);
  };
  test.each([
    'https://www.facebook.com/',
    'https://www.facebook.com/groups/growers/',
    'https://x.com/home',
    'https://x.com/mara_grows',
    'https://www.linkedin.com/feed/',
    'https://www.reddit.com/r/growers/?f=1',
    'https://www.reddit.com/user/mara/comments/',
    'https://bsky.app/profile/mara.example',
    'https://t.me/s/maragrows',
    'https://news.ycombinator.com/news?p=2',
    'https://stackoverflow.com/questions',
    'https://medium.com/@maragrows',
    'https://vk.com/maragrows',
  ])('%s is one', (address) => expect(feed(address)).toBe(true));

  test.each([
    'https://www.facebook.com/groups/growers/posts/7/',
    'https://x.com/mara_grows/status/1',
    'https://www.linkedin.com/posts/mara_seeds-activity-7-a',
    'https://www.reddit.com/r/growers/comments/1abc23/what/',
    'https://www.youtube.com/watch?v=AbC',
    'https://bsky.app/profile/mara.example/post/3k',
    'https://news.ycombinator.com/item?id=1',
    'https://stackoverflow.com/questions/78000001/how',
    'https://medium.com/@maragrows/seeds-in-a-box-1a2b3c4d5e6f',
    'https://medium.com/seeds-in-a-box-1a2b3c4d5e6f',
    'https://vk.com/wall-100_200',
    'https://www.pinterest.com/pin/1000200030004/',
  ])('%s is none', (address) => expect(feed(address)).toBe(false));
});
