// What goes into the project speaks of the software alone: no address of a package registry, no path of a machine, no
// page of somebody else's.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);
const texts = files.filter(
  (name) =>
    /\.(?:ts|tsx|mjs|json|md|html|css|yml|svg)$|^\.npmrc$|^\.ci\//.test(name) && !name.startsWith('test/house/words'),
);

describe('no file holds', () => {
  test.each([
    ['a registry address', /registry\.npmjs\.org|"resolved":/],
    ['a path of a machine', /(?:^|["'`\s(])\/(?:work|root|home|Users)\/[a-z]/m],
    ['a mark of unfinished work', /\b(?:TODO|FIXME|HACK|XXX)\b/],
  ])('%s', (_what, pattern) => {
    expect(texts.filter((name) => pattern.test(readFileSync(name, 'utf8')))).toEqual([]);
  });
});

test('source files say why they exist in their first lines', () => {
  const sources = files.filter((name) =>
    /^(?:src|popup|dashboard|background|content-scripts|scripts)\/.*\.(?:tsx?|mjs)$/.test(name),
  );
  expect(sources.length).toBeGreaterThan(80);
  expect(sources.filter((name) => !/^(?:#!.*\n)?\/[/*]/.test(readFileSync(name, 'utf8')))).toEqual([]);
});

test('no file is named for nothing', () => {
  expect(files.filter((name) => /(?:^|[/-])(?:utils?|helpers?|common|manager|misc)(?:[.-]|\/|$)/.test(name))).toEqual(
    [],
  );
});
