// Every string a person reads is in public/_locales, has a note for translators, and is used; every key in the code
// is there.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { traits } from '../../src/core/report/traits';

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

test('every language has a messages.json', () => {
  for (const language of readdirSync('public/_locales')) {
    expect(() => JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'))).not.toThrow();
  }
});
