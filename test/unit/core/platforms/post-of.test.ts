// Which post a link stands in, from the values that markup holds: its address and its author.

import { describe, expect, test } from '@jest/globals';
import { platformFor, platforms } from '../../../../src/core/platforms';
import type { PlatformRow } from '../../../../src/core/platforms/platform';
import { authorName, fillReading, postOf, postUrl } from '../../../../src/core/platforms/post-of';
import type { PostPlace } from '../../../../src/core/platforms/post-place';
import { isTrackingParameter } from '../../../../src/core/url/tracking-parameters';

function row(id: string): PlatformRow {
  const found = platforms.find((one) => one.id === id);
  if (!found) throw new Error(`no platform ${id}`);
  return found;
}

describe('the address of a post', () => {
  test.each([
    [
      '/r/a/comments/1/x/?share_id=abc&context=3',
      'https://old.reddit.com/r/a/',
      'https://old.reddit.com/r/a/comments/1/x/',
    ],
    [
      'https://www.facebook.com/g/posts/7/?comment_id=8&__cft__[0]=AZ&__tn__=R',
      'https://m.facebook.com/',
      'https://www.facebook.com/g/posts/7/?comment_id=8',
    ],
    ['/watch?v=a&pp=yg&lc=U', 'https://www.youtube.com/watch?v=a', 'https://www.youtube.com/watch?v=a&lc=U'],
    ['item?id=5&goto=news', 'https://news.ycombinator.com/news', 'https://news.ycombinator.com/item?id=5'],
    ['https://user:secret@x.com/a/status/1', 'https://x.com/home', 'https://x.com/a/status/1'],
    ['https://twitter.com/a/status/1?s=20', 'https://x.com/home', 'https://twitter.com/a/status/1'],
    ['', 'https://www.youtube.com/watch?v=a&list=b#t=1', 'https://www.youtube.com/watch?v=a'],
  ])('%s on %s', (value, page, url) => {
    const { hostname } = new URL(page);
    const platform = platformFor(hostname);
    if (!platform) throw new Error(`no platform for ${hostname}`);
    expect(postUrl(value, page, page, platform, isTrackingParameter)).toBe(url);
  });

  test.each([
    ['https://evil.example/r/a/comments/1/'],
    ['//evil.example/r/'],
    ['https://notreddit.com/r/a/'],
    ['https://reddit.com.evil.example/'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['https://[bad'],
    [`/r/${'a'.repeat(9000)}`],
  ])('%.40s is none of Reddit', (value) => {
    expect(
      postUrl(value, 'https://www.reddit.com/', 'https://www.reddit.com/', row('reddit'), isTrackingParameter),
    ).toBeNull();
  });

  test('where markup tells the platform, the page is the site, whatever it sets as its base', () => {
    const page = 'https://blog.example/p/?utm_source=x&page_id=3';
    const url = (value: string, base = page) => postUrl(value, page, base, row('wordpress'), isTrackingParameter);
    expect(url('#comment-5')).toBe('https://blog.example/p/?page_id=3#comment-5');
    expect(url('https://www.blog.example/p/#comment-5')).toBe('https://www.blog.example/p/#comment-5');
    expect(url('https://victim.example/p/#comment-5')).toBeNull();
    expect(url('#comment-5', 'https://victim.example/')).toBeNull();
    expect(postUrl('#a', 'about:srcdoc', page, row('wordpress'), isTrackingParameter)).toBeNull();
  });

  test('the session of a forum goes', () => {
    const page = 'https://board.example/viewtopic.php?t=7&sid=0123';
    expect(postUrl('./viewtopic.php?p=5&sid=0123#p5', page, page, row('phpbb'), isTrackingParameter)).toBe(
      'https://board.example/viewtopic.php?p=5#p5',
    );
  });

  test('Disqus leads to the site that embeds it', () => {
    const page = 'https://disqus.com/embed/comments/?f=x';
    expect(postUrl('https://blog.example/p#comment-1', page, page, row('disqus'), isTrackingParameter)).toBe(
      'https://blog.example/p#comment-1',
    );
  });
});

describe('a reading', () => {
  test('fills its template from the value and from the page', () => {
    const reading = { pattern: '^m-(\\d+)-(\\d+)$', page: '^/channels/([^/]+)/', template: '/channels/{p1}/{1}/{2}' };
    expect(fillReading(reading, 'm-4-9', 'https://discord.com/channels/3/4')).toBe('/channels/3/4/9');
    expect(fillReading(reading, 'm-4', 'https://discord.com/channels/3/4')).toBeNull();
    expect(fillReading(reading, 'm-4-9', 'https://discord.com/login')).toBeNull();
  });

  test('gives the value itself where it says no more, and never fills twice', () => {
    expect(fillReading({}, 'as it is', 'https://e.example/')).toBe('as it is');
    expect(fillReading({ template: '@{1}' }, '{1}{p1}', 'https://e.example/')).toBe('@{1}{p1}');
  });

  test.each([
    ['data-urn', 'urn:li:activity:71', 'https://www.linkedin.com/feed/update/urn:li:activity:71/'],
    ['data-urn', 'urn:li:activity:71/../../evil', null],
    ['data-activity-urn', 'urn:li:ugcPost:72', 'https://www.linkedin.com/feed/update/urn:li:ugcPost:72/'],
  ])('LinkedIn %s=%s', (attribute, value, url) => {
    const reading = row('linkedin')
      .posts.flatMap((rule) => ('permalink' in rule ? rule.permalink : []))
      .find((one) => one.attribute === attribute);
    expect(reading && fillReading(reading, value, 'https://www.linkedin.com/feed/')).toBe(url);
  });
});

test('an author is one line of at most 300 characters', () => {
  expect(authorName('\n  Mara\u00a0 \n Lindqvist ')).toBe('Mara Lindqvist');
  expect(authorName(' \n ')).toBeNull();
  expect(Array.from(authorName('🌱'.repeat(400)) ?? '')).toHaveLength(300);
});

describe('the post around a link', () => {
  // Reddit's readings: two attributes for the permalink, two for the author. Rule 0 is a comment, rule 1 a post.
  const place = (permalinks: readonly string[], authors: readonly string[], change: Partial<PostPlace> = {}) =>
    ({ platform: 'reddit', rule: 0, values: [permalinks, [], authors, []], around: null, ...change }) as PostPlace;
  const address = 'https://www.reddit.com/r/a/';
  const around = (places: readonly PostPlace[], nearest: number | null = 0, rows = [row('reddit')]) =>
    postOf(nearest, places, { address, baseUrl: address }, rows, isTrackingParameter);
  const inRow = (places: readonly PostPlace[]) =>
    places.map((one, at) => ({ ...one, around: at + 1 < places.length ? at + 1 : null }));

  test('is that of the nearest place', () => {
    const places = inRow([place(['/c/2/'], ['kofi']), place(['/c/1/'], ['mara'])]);
    expect(around(places)).toEqual({ url: 'https://www.reddit.com/c/2/', author: 'kofi' });
    expect(around(places, 1)).toEqual({ url: 'https://www.reddit.com/c/1/', author: 'mara' });
  });

  test('is none where it stands in no place, or in none with an address', () => {
    expect(around([place(['/c/1/'], ['mara'])], null)).toBeNull();
    expect(around(inRow([place([], ['kofi']), place([''], ['mara'])]))).toEqual({ url: address, author: 'kofi' });
    expect(around(inRow([place([], ['kofi']), place(['https://evil.example/'], ['mara'])]))).toBeNull();
  });

  test('takes the first value that looks as it must, in the order of the readings', () => {
    const values = [['//evil.example/', 'javascript:1', '/c/3/'], ['/c/4/'], [' ', ' mara  l '], ['kofi']];
    expect(around([place([], [], { values })])).toEqual({ url: 'https://www.reddit.com/c/3/', author: 'mara l' });
    expect(around([place([], [], { values: [[], ['/c/4/'], [], ['kofi']] })])).toEqual({
      url: 'https://www.reddit.com/c/4/',
      author: 'kofi',
    });
  });

  test('of a comment without an address is the post around it, by the comment’s own author', () => {
    expect(around(inRow([place([], ['kofi']), place(['/c/1/'], ['mara'], { rule: 1 })]))).toEqual({
      url: 'https://www.reddit.com/c/1/',
      author: 'kofi',
    });
    expect(around(inRow([place([], []), place(['/c/1/'], ['mara'])]))?.author).toBeNull();
  });

  test('takes the name from what wraps it with the same address, and from nothing else', () => {
    const wrapped = (url: string) => inRow([place(['/c/1/'], []), place([url], ['mara'])]);
    expect(around(wrapped('/c/1/'))).toEqual({ url: 'https://www.reddit.com/c/1/', author: 'mara' });
    expect(around(wrapped('/c/2/'))).toEqual({ url: 'https://www.reddit.com/c/1/', author: null });
  });

  test('needs no value where only the page’s path is read', () => {
    const page = { address: 'https://www.youtube.com/watch?v=a#t=1', baseUrl: 'https://www.youtube.com/' };
    const at = row('youtube').posts.findIndex(({ container }) => container === 'ytd-watch-flexy');
    const watched: PostPlace = { platform: 'youtube', rule: at, values: [[], [], ['Mara']], around: null };
    const post = (where: typeof page) => postOf(0, [watched], where, [row('youtube')], isTrackingParameter);
    expect(post(page)).toEqual({ url: 'https://www.youtube.com/watch?v=a', author: 'Mara' });
    expect(post({ ...page, address: 'https://www.youtube.com/feed' })).toBeNull();
  });

  test.each<[string, PostPlace[], number]>([
    ['a place that is not there', [], 0],
    ['a place beyond the last', [place(['/c/1/'], [])], 7],
    ['a platform the page is not of', [place(['/c/1/'], [], { platform: 'x' })], 0],
    ['a platform that is none', [place(['/c/1/'], [], { platform: 'constructor' })], 0],
    ['a rule that is not there', [place(['/c/1/'], [], { rule: 99 })], 0],
    ['a rule of no post', [place(['/c/1/'], [], { platform: 'x', rule: 2 })], 0],
    ['fewer values than readings', [place([], [], { values: [] })], 0],
    ['a place that stands in itself', [place([], [], { around: 0 })], 0],
    ['places that stand in one another', [place([], [], { around: 1 }), place([], [], { around: 0 })], 0],
    ['a place that stands in none', [place([], [], { around: 5 })], 0],
  ])('%s is no post', (_what, places, nearest) => expect(around(places, nearest)).toBeNull());

  test('a rule of no post is none on its own platform either', () => {
    expect(around([place(['/c/1/'], [], { platform: 'x', rule: 2 })], 0, [row('x')])).toBeNull();
  });
});
