// Every string a person reads is in public/_locales, has a note for translators, and is used; every key in the code
// is there. Every language has all of them, in its own plural forms.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { traits } from '../../src/core/report/traits';
import { languages, tagOf } from '../../src/platform/languages';

const files = execFileSync(
  'git',
  [
    'ls-files',
    '-co',
    '--exclude-standard',
    'src',
    'popup',
    'dashboard',
    'background',
    'content-scripts',
    'manifest.json',
  ],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((name) => /\.(?:tsx?|html|json)$/.test(name));
const code = files.map((name) => readFileSync(name, 'utf8')).join('\n');
const english: Record<string, { message: string; description?: string }> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);
const stem = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

/** Beginnings of keys that code puts together with an id from a list: `type_${type}`; and those of traits' values. */
const families = new Set([
  ...traits.flatMap(({ words }) => (words === null ? [] : [`${words}_`])),
  ...[...code.matchAll(/[`'"]([a-z]+(?:_[a-z]+)*_)(?:\$\{|['"])/g)].map(([, begin]) => begin as string),
]);

describe('English', () => {
  test('each string has words and a note for translators', () => {
    for (const [key, { message, description }] of Object.entries(english)) {
      expect({ key, message: message.trim() !== '', note: (description ?? '').length > 5 }).toEqual({
        key,
        message: true,
        note: true,
      });
    }
  });

  test('each string is used', () => {
    const unused = Object.keys(english).filter((key) => {
      const name = stem(key);
      if (new RegExp(`['"\`]${name}['"\`]|__MSG_${name}__`).test(code)) return false;
      return ![...families].some((family) => name.startsWith(family));
    });
    expect(unused).toEqual([]);
  });

  test('each key in the code is there', () => {
    const asked = [...code.matchAll(/\bt\(\s*'([a-z0-9_]+)'|__MSG_(\w+)__/g)].map(
      ([, key, manifestKey]) => (key ?? manifestKey) as string,
    );
    expect(asked.length).toBeGreaterThan(20);
    const there = new Set([...Object.keys(english), ...Object.keys(english).map(stem)]);
    expect(asked.filter((key) => !there.has(key))).toEqual([]);
  });

  test('plural forms come with the form that every number can take', () => {
    for (const key of Object.keys(english).filter((name) => name.endsWith('_one')))
      expect(english).toHaveProperty(`${stem(key)}_other`);
  });

  test('no exclamation marks', () => {
    expect(Object.values(english).filter(({ message }) => message.includes('!'))).toEqual([]);
  });
});

/** Keys in the order of the file; JSON itself forgets one that stands there twice. */
const keysIn = (text: string): string[] => [...text.matchAll(/^ {2}"(\w+)": \{/gm)].map(([, key]) => key as string);
const holes = (message: string): string => [...message.matchAll(/\{\w+\}/g)].map(String).sort().join();

describe.each(languages.map(({ id }) => id).filter((id) => id !== 'en'))('%s', (id) => {
  const text = readFileSync(`public/_locales/${id}/messages.json`, 'utf8');
  const words: Record<string, { message: string }> = JSON.parse(text);
  const forms = new Intl.PluralRules(tagOf(id)).resolvedOptions().pluralCategories;
  const isPlural = (key: string): boolean => stem(key) !== key && `${stem(key)}_one` in english;
  /** Each English key in the forms of this language, with what it is made from. */
  const wanted = new Map(
    Object.keys(english).flatMap((key) =>
      isPlural(key) ? forms.map((form) => [`${stem(key)}_${form}`, stem(key)] as const) : [[key, key] as const],
    ),
  );

  test('has every string, in every plural form of the language', () => {
    expect([...wanted.keys()].filter((key) => !words[key]?.message.trim())).toEqual([]);
  });

  test('has no string that English does not have, and none twice', () => {
    // A number may stand in a string that has one form in English and several here.
    const counts = (key: string): boolean => english[stem(key)]?.message.includes('{count}') ?? false;
    expect(Object.keys(words).filter((key) => !wanted.has(key) && !counts(key))).toEqual([]);
    expect(keysIn(text)).toEqual([...new Set(keysIn(text))]);
    expect(keysIn(text).length).toBe(Object.keys(words).length);
  });

  test('fills in what English fills in; one, two and none may do without the number', () => {
    const wrong = [...wanted].filter(([key, from]) => {
      const own = holes(words[key]?.message ?? '');
      const theirs = [from, `${from}_one`, `${from}_other`].flatMap((one) => english[one]?.message ?? []).map(holes);
      const withCount = holes(`${words[key]?.message}{count}`);
      return !theirs.includes(own) && !(/_(?:zero|one|two)$/.test(key) && theirs.includes(withCount));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('has no exclamation marks, no notes, and a line for the stores that is not too long', () => {
    expect(Object.entries(words).filter(([, { message }]) => /[!！¡]/.test(message))).toEqual([]);
    expect(Object.values(words).filter((one) => Object.keys(one).join() !== 'message')).toEqual([]);
    expect(words.extension_name?.message).toBe('Backlight');
    expect(words.extension_description?.message.length).toBeLessThanOrEqual(132);
  });

  test('is written in its own words', () => {
    // Terms of the field, names and formats are the same in many languages; whole sentences are not.
    const same = Object.keys(english).filter((key) => words[key]?.message === english[key]?.message);
    const plainWords = (key: string): string[] =>
      english[key]?.message.replace(/\{\w+\}/g, '').match(/\p{L}{2,}/gu) ?? [];
    expect(same.filter((key) => plainWords(key).length > 3)).toEqual([]);
  });
});

test('the languages of the list are those that have a folder', () => {
  expect(readdirSync('public/_locales').toSorted()).toEqual(languages.map(({ id }) => id as string).toSorted());
});
