// What a page script tells is cut to what can be believed: addresses without names and passwords, places within limits.
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { PostPlace } from '../../../../src/core/platforms/post-place';
import { placeLimits } from '../../../../src/core/platforms/post-place';
import {
  documentRecordSchema,
  linkRecordSchema,
  pageRecordSchema,
  placesSchema,
} from '../../../../src/core/scan/link-record-schema';
import { linkRecord, look } from '../../../fakes/records';

describe('user names and passwords end here', () => {
  test.each([
    [
      'https://me:secret@example.com/a',
      'https://me:secret@example.com/a',
      'https://example.com/a',
      'https://example.com/a',
    ],
    ['//me@example.com/a', 'https://me@example.com/a', '//example.com/a', 'https://example.com/a'],
    ['\\\\me@example.com', 'https://me@example.com/', '\\\\example.com', 'https://example.com/'],
    ['/a@b', 'https://example.com/a@b', '/a@b', 'https://example.com/a@b'],
    // The base has them.
    ['/a', 'https://me:secret@example.com/a', '/a', 'https://example.com/a'],
  ])('%s that opens %s', (rawHref, href, writtenAs, opened) => {
    const told = linkRecord({ rawHref, href, targetUrl: href });
    expect(v.parse(linkRecordSchema, told)).toMatchObject({ rawHref: writtenAs, href: opened, targetUrl: opened });
  });

  test('in the addresses of documents', () => {
    const { page } = look([], 'https://me:secret@blog.example/post');
    const frame = { ...page, frameUrl: 'https://me@blog.example/frame', address: page.url };
    expect(v.parse(documentRecordSchema, frame)).toMatchObject({
      url: 'https://blog.example/post',
      frameUrl: 'https://blog.example/frame',
    });
    expect(v.parse(pageRecordSchema, page).url).toBe('https://blog.example/post');
  });
});

test.each([
  ['/main', 'https://blog.example/post', 'https://blog.example/main'],
  ['main', 'https://other.example/a/', 'https://other.example/a/main'],
  ['', 'https://blog.example/post', 'https://blog.example/post'],
  ['//me:secret@blog.example/', 'https://blog.example/post', 'https://blog.example/'],
  ['http://[bad', 'https://blog.example/post', null],
  ['/main', 'about:srcdoc', null],
  [null, 'https://blog.example/post', null],
])('the canonical %s against %s is %s', (canonical, baseUrl, resolved) => {
  const page = v.parse(pageRecordSchema, { ...look([]).page, canonical, baseUrl });
  expect(page.canonical).toBe(resolved);
  expect(page).not.toHaveProperty('baseUrl');
});

test.each([
  ['heard one by one', 'googlebot: noarchive\nnofollow\n', ['googlebot: noarchive', 'robots: nofollow']],
  ['joined by a fetch', 'googlebot: noarchive, nofollow', ['googlebot: noarchive, nofollow, merged']],
  ['heard, and none there', '', []],
])('headers %s', (_what, headers, expected) => {
  const page = v.parse(pageRecordSchema, { ...look([]).page, headers });
  const told = page.headers?.map(({ bot, value, merged }) => `${bot}: ${value}${merged ? ', merged' : ''}`);
  expect(told).toEqual(expected);
});

describe('places of posts', () => {
  const place: PostPlace = { platform: 'reddit', rule: 0, values: [['/c/1/'], [], ['mara'], []], around: null };
  const taken = (places: unknown) => v.safeParse(placesSchema(2), places).success;

  test('are taken as far as a page script tells them', () => {
    expect(v.parse(placesSchema(2), [place, { ...place, around: 0 }])).toEqual([place, { ...place, around: 0 }]);
    expect(taken([])).toBe(true);
    expect(taken(Array(2 * placeLimits.levels).fill(place))).toBe(true);
  });

  const many = Array(placeLimits.candidates).fill('a'.repeat(placeLimits.value));
  test.each<[string, unknown]>([
    ['more than links can stand in', Array(2 * placeLimits.levels + 1).fill(place)],
    ['a value longer than is read', [{ ...place, values: [['a'.repeat(placeLimits.value + 1)]] }]],
    ['more values than are read', [{ ...place, values: [Array(placeLimits.candidates + 1).fill('a')] }]],
    ['more readings than a rule has', [{ ...place, values: Array(51).fill([]) }]],
    ['more than is read in all', Array(41).fill({ ...place, values: [many] })],
    ['a long name', [{ ...place, platform: 'a'.repeat(101) }]],
    ['a rule that is no number', [{ ...place, rule: '0' }]],
    ['a rule before the first', [{ ...place, rule: -1 }]],
    ['half a rule', [{ ...place, rule: 0.5 }]],
    ['values that are no lists', [{ ...place, values: ['a'] }]],
    ['values that are no text', [{ ...place, values: [[null]] }]],
    ['around nothing', [{ ...place, around: undefined }]],
    ['around a place before the first', [{ ...place, around: -1 }]],
    ['no list', { 0: place, length: 1 }],
  ])('%s: none is taken', (_what, places) => expect(taken(places)).toBe(false));
});
