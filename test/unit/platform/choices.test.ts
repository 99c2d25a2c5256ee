// What is chosen, as it is kept: samples of every shape there ever was, and what becomes of a choice nobody knows.
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { makeSheets } from '../../../src/core/highlight/sheets';
import { isBelow } from '../../../src/core/sites/is-below';
import { languageFor } from '../../../src/platform/languages';
import { mutedSitesShape } from '../../../src/platform/stores/muted-sites';
import { settingsShape } from '../../../src/platform/stores/settings';
import { trackedSitesShape } from '../../../src/platform/stores/tracked-sites';

const first = settingsShape.fallback;

describe('settings of version 1', () => {
  test.each([
    ['before there was more than the switch', { version: 1, highlight: false }, { ...first, highlight: false }],
    ['with a retention', { version: 1, highlight: true, forgetAfterMonths: 12 }, { ...first, forgetAfterMonths: 12 }],
    [
      'with every choice there is',
      {
        version: 1,
        highlight: true,
        what: 'external',
        marker: 'frame',
        palette: 'grey',
        language: 'en',
        forgetAfterMonths: null,
      },
      { ...first, what: 'external', marker: 'frame', palette: 'grey', language: 'en' },
    ],
    [
      'with choices of another version: each is the usual one, the others stay',
      { version: 1, highlight: false, what: 'all', marker: 'glow', palette: 'neon', language: 'tlh' },
      { ...first, highlight: false },
    ],
  ])('%s', (_what, stored, read) => {
    expect(v.parse(settingsShape.schema, stored)).toEqual(read);
  });

  test('of a version nobody knows are not read', () => {
    expect(v.safeParse(settingsShape.schema, { version: 2 }).success).toBe(false);
  });
});

test('muted sites of version 1', () => {
  expect(v.parse(mutedSitesShape.schema, { version: 1, hosts: ['example.com'] })).toEqual({
    version: 1,
    hosts: ['example.com'],
  });
  expect(v.safeParse(mutedSitesShape.schema, { version: 1, hosts: [7] }).success).toBe(false);
});

test('tracked sites from before there were labels and colours have neither', () => {
  const site = { id: 'domain:example.com', entered: 'example.com', scope: 'domain', role: 'mine', host: 'example.com' };
  const rest = { port: '', path: '', addedAt: '2026-11-20T09:00:00.000Z' };
  const read = v.parse(trackedSitesShape.schema, { version: 1, sites: [{ ...site, ...rest, colour: 'puce' }] });
  expect(read.sites).toMatchObject([{ except: [], label: '', colour: null }]);
});

test.each([
  ['example.com', true],
  ['www.example.com', true],
  ['notexample.com', false],
  ['example.com.evil.net', false],
  ['', false],
])('where example.com is muted, %s is: %s', (host, muted) => {
  expect(isBelow(host, ['other.example', 'example.com'])).toBe(muted);
});

test('a language is the first of the browser’s that there are words in, else English', () => {
  expect([['en-GB'], ['EN_us'], ['tlh'], ['no tag at all'], []].map(languageFor)).toEqual(Array(5).fill('en'));
  expect([['de-AT'], ['tlh', 'fr-CA', 'de'], ['ar-EG'], ['ja']].map(languageFor)).toEqual(['de', 'fr', 'ar', 'ja']);
  // Which country's is less than which script.
  expect([['pt-PT'], ['pt_BR'], ['zh'], ['zh-SG'], ['zh-Hans-HK']].map(languageFor)).toEqual([
    'pt_BR',
    'pt_BR',
    'zh_CN',
    'zh_CN',
    'zh_CN',
  ]);
  expect([['zh-TW'], ['zh-Hant'], ['zh-HK']].map(languageFor)).toEqual(['en', 'en', 'en']);
});

describe('the sheets of a page', () => {
  const rule = (marker: Parameters<typeof makeSheets>[0], style: string): string =>
    makeSheets(marker, 'standard')
      .text.split('\n')
      .find((line) => line.includes(`-${style})`)) ?? '';

  test('have the line of each style, whatever the marker for text', () => {
    expect(rule('line-and-tint', 'ugc')).toBe(
      '::highlight(backlight-ugc){text-decoration:underline dotted #1F7BC0 3px;background-color:#1F7BC033}',
    );
    expect(rule('line', 'ugc')).toBe('::highlight(backlight-ugc){text-decoration:underline dotted #1F7BC0 3px}');
  });

  test('say that texts are framed where they are', () => {
    expect(['line', 'frame'].map((id) => makeSheets(id as 'line' | 'frame', 'grey').boxed)).toEqual([false, true]);
  });
});
