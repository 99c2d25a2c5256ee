import { describe, expect, test } from '@jest/globals';
import { relativeTime } from '../../../../src/core/report/relative-time';
import { languages, tagOf } from '../../../../src/platform/languages';

const now = Date.parse('2026-11-20T09:00:00.000Z');
const ago = (seconds: number): string => new Date(now - seconds * 1000).toISOString();
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('how long ago', () => {
  test.each([
    [0, 'now'],
    [59, 'now'],
    [MINUTE, '1 minute ago'],
    [HOUR - 1, '59 minutes ago'],
    [HOUR, '1 hour ago'],
    [DAY - 1, '23 hours ago'],
    [DAY, 'yesterday'],
    [6 * DAY, '6 days ago'],
    [7 * DAY, 'last week'],
    [29 * DAY, '4 weeks ago'],
    [30 * DAY, 'last month'],
    [364 * DAY, '12 months ago'],
    [365 * DAY, 'last year'],
    [800 * DAY, '2 years ago'],
    [-2 * DAY, 'in 2 days'],
  ])('%d seconds is "%s"', (seconds, words) => {
    expect(relativeTime(ago(seconds), now, 'en')).toBe(words);
  });

  test('is short where there is little room, and in other languages', () => {
    expect(relativeTime(ago(5 * MINUTE), now, 'en', 'short')).toBe('5 min. ago');
    expect(relativeTime(ago(DAY), now, 'de')).toBe('gestern');
  });

  test('of what is no time is the text itself', () => {
    expect(relativeTime('some day', now, 'en')).toBe('some day');
  });
});

// The tables of languages have had words for both in one.
test.each(languages.map(({ id }) => tagOf(id)))('in %s what is past is never told as what is to come', (language) => {
  const lengths = [MINUTE, HOUR, DAY, 7 * DAY, 30 * DAY, 365 * DAY];
  for (const style of ['long', 'short'] as const)
    for (const length of lengths)
      for (let count = 1; count <= 11; count += 1) {
        const [past, ahead] = [length * count, -length * count].map((s) => relativeTime(ago(s), now, language, style));
        expect({ past, same: past === ahead }).toEqual({ past, same: false });
      }
});
