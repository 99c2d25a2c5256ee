// Which answer brought a document: never that of another load, and rather none than a wrong one.
import { expect, test } from '@jest/globals';
import { type AnswerHeaders, answeredAddress, headersOfLoad } from '../../../../src/core/scan/headers-of-load';

const url = 'https://blog.example/post';
const answer = (change: Partial<AnswerHeaders> = {}): AnswerHeaders => ({
  ...{ frameId: 0, url, atMs: 10_000, headers: 'noindex\n' },
  ...change,
});
const load = { url, beganAtMs: 9_900, answeredAtMs: 9_990 };

test('the answer of that moment brought it', () => {
  expect(headersOfLoad([answer()], 0, load)).toBe('noindex\n');
  expect(headersOfLoad([answer({ headers: '' })], 0, load)).toBe('');
});

test('of two loads of one address the nearer one counts, also where it is not the latest', () => {
  const answers = [
    answer({ atMs: 9_890, headers: 'a\n' }),
    answer({ headers: 'b\n' }),
    answer({ atMs: 10_700, headers: 'c\n' }),
  ];
  expect(headersOfLoad(answers, 0, load)).toBe('b\n');
});

test('the answer to a load of a moment ago is none of this one, also while its own is not heard yet', () => {
  expect(headersOfLoad([answer({ atMs: 9_800 })], 0, load)).toBeNull();
});

test.each([
  ['another address', answer({ url: `${url}?a` })],
  ['another frame', answer({ frameId: 4 })],
  ['a load long before', answer({ atMs: 1_000 })],
  ['a load long after, as for a page out of the cache', answer({ atMs: 60_000 })],
])('%s says nothing of it', (_what, other) => {
  expect(headersOfLoad([other], 0, load)).toBeNull();
});

test('the fragment is no part of what was asked for', () => {
  expect(answeredAddress(`${url}#a#b`)).toBe(url);
});
