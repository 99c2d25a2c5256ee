// What a store is told is what the code does: packages with their reasons, stores with their place in the privacy policy,
// answers to threats with tests that there are, texts and pictures of the size that is asked for.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const read = (name: string): string => readFileSync(name, 'utf8');
const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((name) => /^(?:src|popup|dashboard|background|content-scripts)\/.*\.tsx?$/.test(name) && existsSync(name))
  .map((name) => ({ name, text: read(name) }));

const MOST_PACKAGES = 14;

test(`each package that is shipped has a reason and a use, and they are at most fourteen`, () => {
  const packages = Object.keys(JSON.parse(read('package.json')).dependencies);
  expect(packages.length).toBeLessThanOrEqual(MOST_PACKAGES);
  const reasons = /## Packages\n([\s\S]*?)\n## /.exec(read('docs/architecture.md'))?.[1] ?? '';
  const listed = [...reasons.matchAll(/^\| `([^`]+)` +\| (\S.{20,}?) +\|$/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual([...packages].sort());
  const unused = packages.filter(
    (name) => !sources.some(({ text }) => new RegExp(`(?:from|import\\(?) ?'${name}(?:/[^']*)?'`).test(text)),
  );
  expect(unused).toEqual([]);
});

test('the privacy policy names every place where something is kept', () => {
  const policy = read('docs/privacy.md');
  const kept = sources.flatMap(({ name, text }) => {
    const stores = [...text.matchAll(/createObjectStore\('(\w+)'/g)];
    const keys = /^src\/platform\/stores\/[\w-]+\.ts$/.test(name)
      ? [...text.matchAll(/(?:\bkey: |(?:KEY|PREFIX|UNSEEN) = |keyOf = .*?=> )['`]([a-z][a-z-]*[a-z])/g)]
      : [];
    const local = /localStorage/.test(text) ? [...text.matchAll(/KEY = '([a-z-]+)'/g)] : [];
    const folders = /getDirectory\(/.test(text) ? [...text.matchAll(/(?:FOLDER|FILE|NAME) = '([a-z-]+)'/g)] : [];
    return [...stores, ...keys, ...local, ...folders].map(([, one]) => one as string);
  });
  expect(kept.length).toBeGreaterThan(30);
  expect([...new Set(kept)].filter((one) => !new RegExp(`\`${one}(?:-\\*)?\``).test(policy))).toEqual([]);
});

test('no code makes code of a text', () => {
  const made = /\beval\(|new Function\(|\.innerHTML\b|insertAdjacentHTML|document\.write|createContextualFragment/;
  expect(sources.length).toBeGreaterThan(400);
  expect(
    sources.filter(({ text }) => made.test(text.replace(/^\s*(?:\/\/|\*).*$/gm, ''))).map(({ name }) => name),
  ).toEqual([]);
});

test('no script of ours runs in the world of a page', () => {
  expect(sources.filter(({ text }) => /world: ?'MAIN'|createElement\('script'\)/.test(text))).toEqual([]);
});

test('nothing but the stores updates it', () => {
  expect(read('manifest.json')).not.toContain('update_url');
  expect(sources.filter(({ text }) => /importScripts|requestUpdateCheck/.test(text))).toEqual([]);
});

test('each answer to a threat names a test that there is', () => {
  const named = [...read('docs/threat-model.md').matchAll(/^- `(test\/\S+?\.ts)`: (.+)$/gm)];
  expect(named.length).toBeGreaterThan(30);
  const missing = named.filter(([, file = '', title = '']) => !existsSync(file) || !read(file).includes(title));
  expect(missing.map(([line]) => line)).toEqual([]);
});

test('each class of threats has an answer that is tested', () => {
  const classes = read('docs/threat-model.md').split(/^### /m).slice(1);
  expect(classes.filter((one) => /^\d+\. /.test(one)).length).toBe(13);
  expect(classes.filter((one) => !/^- `test\//m.test(one)).map((one) => one.split('\n')[0])).toEqual([]);
});

describe('the stores', () => {
  const list = read('docs/store.md');
  const listing = read('store/listing.md');
  const section = (name: string): string =>
    (new RegExp(`^## ${name}[^\\n]*\\n\\n([\\s\\S]*?)(?=\\n## |$(?![\\s\\S]))`, 'm').exec(listing)?.[1] ?? '').trim();

  test('every line of the check-lists is done, with evidence that there is, or said to be open', () => {
    const lines = [...list.matchAll(/^- \[([ x])\] (.+)$/gm)];
    expect(lines.length).toBeGreaterThan(50);
    const wrong = lines.filter(([, done, words = '']) => {
      if (done === ' ') return !/\*\*Open\*\*: .{10,}/.test(words);
      const files = [...words.matchAll(/`((?:test|docs|src|scripts|store|public)\/[^`\s]+|[\w.]+\.(?:json|md|txt))`/g)];
      const commands = [...words.matchAll(/`npm (?:run )?([\w-]+)/g)];
      const scripts = JSON.parse(read('package.json')).scripts;
      if (files.length + commands.length === 0) return !/\bNone\b|\bno such\b/i.test(words);
      return (
        files.some(([, file = '']) => !existsSync(file)) ||
        commands.some(([, name = '']) => !['audit', 'ci', 'test'].includes(name) && !(name in scripts))
      );
    });
    expect(wrong.map(([line]) => line)).toEqual([]);
  });

  test('texts are no longer than a store takes', () => {
    const lengths: readonly [string, number, number][] = [
      ['Name', 3, 45],
      ['Summary, Chrome Web Store and Edge', 40, 132],
      ['Summary, addons.mozilla.org', 40, 250],
      ['Description', 500, 10_000],
      ['Single purpose', 50, 1_000],
    ];
    for (const [name, least, most] of lengths) {
      const { length } = [...section(name)];
      expect({ name, enough: length >= least, fits: length <= most }).toEqual({ name, enough: true, fits: true });
    }
  });

  test('each permission of the manifest is justified, and no other', () => {
    const manifest = JSON.parse(read('manifest.json'));
    const asked = [...manifest.permissions, ...manifest.optional_permissions, ...manifest.optional_host_permissions];
    const justified = [...section('Permission justifications').matchAll(/^### `([^`]+)`\n\n(.{60,1000})$/gm)];
    expect(justified.map(([, name]) => name).sort()).toEqual(asked.sort());
  });

  test('name and description in every language fit into the Chrome Web Store', () => {
    for (const language of readdirSync('public/_locales')) {
      const words = JSON.parse(read(`public/_locales/${language}/messages.json`));
      expect({ language, fits: [...words.extension_name.message].length <= 45 }).toEqual({ language, fits: true });
      expect({ language, fits: [...words.extension_description.message].length <= 132 }).toEqual({
        language,
        fits: true,
      });
    }
  });

  test('pictures have the sizes that are asked for, and none is empty', () => {
    const pictures = readdirSync('store/pictures').filter((name) => name.endsWith('.png'));
    const shots = pictures.filter((name) => /^\d-/.test(name));
    expect(shots.length).toBeGreaterThanOrEqual(5);
    for (const name of pictures) {
      const bytes = readFileSync(`store/pictures/${name}`);
      const size = `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
      expect({ name, size }).toEqual({ name, size: /\d+x\d+/.exec(name)?.[0] ?? '1280x800' });
      expect({ name, drawn: bytes.length > 4_000 }).toEqual({ name, drawn: true });
    }
    expect(pictures).toEqual(expect.arrayContaining(['tile-440x280.png', 'logo-300x300.png']));
  });
});
