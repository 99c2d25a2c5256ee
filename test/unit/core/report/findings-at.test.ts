import { expect, test } from '@jest/globals';
import { findingsAt } from '../../../../src/core/report/findings-at';
import type { Finding } from '../../../../src/core/scan/page-scan-schema';
import { finding } from '../../../fakes/records';

const link = (href: string, anchorText: string, frameUrl: string | null = null): Finding => ({
  ...finding({ href }),
  anchorText,
  frameUrl,
});
const one = link('https://example.com/a', 'one');
const two = link('https://example.com/a', 'two words');
const framed = link('https://example.com/a', 'one', 'https://blog.example/frame');
const other = link('https://example.com/b', 'other');
const all = [one, two, framed, other];
const linkUrl = 'https://example.com/a';

test('by address and frame', () => {
  expect(findingsAt(all, { linkUrl, frameUrl: null })).toEqual([one, two]);
  expect(findingsAt(all, { linkUrl, frameUrl: 'https://blog.example/frame' })).toEqual([framed]);
  expect(findingsAt(all, { linkUrl: 'https://example.com/c', frameUrl: null })).toEqual([]);
});

test('by its words where the browser tells them, as far as they are the same', () => {
  expect(findingsAt(all, { linkUrl, frameUrl: null, linkText: ' two\n words ' })).toEqual([two]);
  expect(findingsAt(all, { linkUrl, frameUrl: null, linkText: 'in another way' })).toEqual([one, two]);
  expect(findingsAt(all, { linkUrl: 'https://user:word@example.com/b', frameUrl: null })).toEqual([other]);
});
