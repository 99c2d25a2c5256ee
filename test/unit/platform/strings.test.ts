import { describe, expect, test } from '@jest/globals';
import { makeStrings, t, type Words } from '../../../src/platform/strings';

const words = (entries: Record<string, string>) =>
  Object.fromEntries(Object.entries(entries).map(([key, message]) => [key, { message }]));

describe('words', () => {
  test('are filled with values; one that is not given stays to be seen', () => {
    expect(t('site_removed', { site: 'example.com' })).toBe('example.com is no longer tracked');
    expect(t('site_removed')).toBe('{site} is no longer tracked');
  });

  test('are never filled twice, whatever a value holds', () => {
    expect(t('site_removed', { site: '{site} $& {count}' })).toBe('{site} $& {count} is no longer tracked');
  });

  test('for an unknown key are the key', () => {
    expect(t('no_such_key' as Words)).toBe('no_such_key');
  });

  test('that a language leaves out are English', () => {
    const german = makeStrings('de', words({ undo: 'Rückgängig' }));
    expect([german('undo'), german('save')]).toEqual(['Rückgängig', 'Save']);
  });
});

describe('numbers', () => {
  test('are written as the language writes them', () => {
    expect(t('links_count', { count: 12_345 })).toBe('12,345 links');
    expect(makeStrings('de', words({ links_count_other: '{count} Links' }))('links_count', { count: 12_345 })).toBe(
      '12.345 Links',
    );
  });

  test('that come as text are left alone', () => {
    expect(t('of_total', { total: '12345' })).toBe('of 12345');
  });
});

describe('plural forms', () => {
  test.each([
    [0, '0 links'],
    [1, '1 link'],
    [2, '2 links'],
  ])('%d: %s', (count, said) => {
    expect(t('links_count', { count })).toBe(said);
  });

  test('follow the language, and fall back to the form that every number can take', () => {
    const polish = makeStrings(
      'pl',
      words({
        links_count_one: '{count} link',
        links_count_few: '{count} linki',
        links_count_many: '{count} linków',
        links_count_other: '{count} linku',
      }),
    );
    expect([1, 3, 5, 22, 1.5].map((count) => polish('links_count', { count }))).toEqual([
      '1 link',
      '3 linki',
      '5 linków',
      '22 linki',
      '1,5 linku',
    ]);
    const incomplete = makeStrings('pl', words({ links_count_other: '{count} inne' }));
    expect(incomplete('links_count', { count: 3 })).toBe('3 inne');
  });

  test('are not looked for where there is no count', () => {
    expect(t('undo', { count: 2 })).toBe('Undo');
  });
});
