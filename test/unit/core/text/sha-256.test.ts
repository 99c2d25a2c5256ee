// Ours against the platform's.
import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../../../src/core/text/sha-256';

const theirs = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

test('any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => sha256(text) === theirs(text)));
});

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])('%i bytes, around the ends of blocks', (length) => {
  expect(sha256('a'.repeat(length))).toBe(theirs('a'.repeat(length)));
});
