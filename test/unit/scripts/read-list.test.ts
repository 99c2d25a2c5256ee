// LIST.json: what each key may hold, and that whatever is not named is refused with the entry it stands in.
import { describe, expect, test } from '@jest/globals';
import { parseList, readList } from '../../../scripts/start/read-list';

const parse = (list: unknown) => parseList(JSON.stringify(list), '/pages', 'list.json');

test('the whole of an entry, files relative to the list', () => {
  const entry = {
    file: 'a.html',
    url: 'https://blog.example/post',
    track: ['example.com'],
    rivals: [],
    headers: { 'content-type': 'text/html', 'x-robots-tag': ['noindex', 'googlebot: nofollow'] },
    frames: { 'https://other.example/inner': 'frames/inner.html' },
  };
  expect(parse([entry])).toEqual([
    { ...entry, file: '/pages/a.html', frames: { 'https://other.example/inner': '/pages/frames/inner.html' } },
  ]);
});

test('a live page is an address alone', () => {
  expect(parse([{ url: 'https://a.com/' }])).toEqual([{ url: 'https://a.com/' }]);
});

test('a byte order mark is no part of it', () => {
  expect(parseList('\uFEFF[{ "file": "/a.html" }]', '/', 'list.json')).toEqual([{ file: '/a.html' }]);
});

describe('what is refused', () => {
  test.each([
    [
      [{ file: 'a.html' }, { file: 'b.html', heders: {} }],
      /^list\.json\[1\]: the key "heders" is not known; known are file, /,
    ],
    [[{ file: 1 }], /^list\.json\[0\]: "file" must be text/],
    [[{ file: '' }], /"file" is empty/],
    [[{ file: 'a.html', url: 'blog.example' }], /"url" must be an http\(s\) address/],
    [[{ file: 'a.html', track: 'a.com' }], /"track" must be a list of sites/],
    [[{ file: 'a.html', track: [' '] }], /"track" "0" is empty/],
    [[{ file: 'a.html', headers: { 'x-a': 1 } }], /"headers" "x-a" must be text or a list of texts/],
    [[{ file: 'a.html', headers: { 'x a': 'b' } }], /"headers" "x a" is no name of a header/],
    [[{ file: 'a.html', headers: { 'x-a': 'b\r\nc' } }], /line break/],
    [[{ file: 'a.html', frames: { inner: 'b.html' } }], /"frames" "inner" must be an http\(s\) address/],
    [[{ track: ['a.com'] }], /"file" or "url" is missing/],
    [[{ url: 'https://a.com/', headers: {} }], /go with a "file"/],
    [['a.html'], /^list\.json\[0\]: must be an object/],
    [{ file: 'a.html' }, /must hold a list/],
    [[], /names no page/],
  ])('%j', (list, message) => {
    expect(() => parse(list)).toThrow(message);
  });

  test('text that is not JSON, in one line', () => {
    expect(() => parseList('[\n{]', '/', 'list.json')).toThrow(/^list\.json is not JSON: [^\n]*$/);
  });

  test('a list that cannot be read', async () => {
    await expect(readList('/nowhere/list.json', 'list.json')).rejects.toThrow('list.json cannot be read (ENOENT)');
  });
});
