// Which way a language is written, and that what we draw and save says so.
import { expect, test } from '@jest/globals';
import { html } from '../../../../src/core/export/html';
import { directionOf } from '../../../../src/core/text/direction';

test.each([
  ['en', 'ltr'],
  ['de-AT', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa_IR', 'rtl'],
  ['FA', 'rtl'],
  ['', 'ltr'],
])('%p is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test('a report is written the way its language is', () => {
  const words = { language: 'he', title: 'T', column: {}, total: {} };
  const begin = html.open({ columns: ['site'], exportedAt: '2026-11-29T00:00:00.000Z', words }).begin();
  expect(begin).toContain('<html lang="he" dir="rtl">');
});
