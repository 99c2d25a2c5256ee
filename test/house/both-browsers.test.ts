// Every end-to-end test runs in both browsers. What runs in one only stands in a list with its reason
// (test/e2e/only-in.ts); the list is shown in docs/architecture.md, and this holds all three together.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { exceptions } from '../e2e/only-in';

const folders = ['test/e2e', 'scripts/soak'];
// Where the browsers of a run are chosen, and the list itself.
const apart = ['test/e2e/browsers.ts', 'test/e2e/only-in.ts', 'scripts/soak/main.ts'];
const files = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
  .filter((name) => name.endsWith('.ts') && !apart.includes(name));

/** Ways to leave something out in one browser, without a word. */
const ways: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'comparing with the name of a browser',
    /[!=]==?\s*['"](?:chromium|firefox)['"]|['"](?:chromium|firefox)['"]\s*[!=]==?/,
  ],
  ['looking for the name of a browser in a list', /includes\(\s*['"](?:chromium|firefox)['"]/],
  ['taking one of the browsers', /\bkinds(?:Here)?\[\d\]|\bkinds(?:Here)?\.(?:at|slice|find)\(/],
  ['starting one of the browsers', /\blaunch\(\s*['"]/],
];

function waysIn(source: string): string[] {
  return ways.filter(([, pattern]) => pattern.test(source)).map(([what]) => what);
}

const used = (source: string): string[] => [...source.matchAll(/onlyIn\(\s*'([\w-]+)'/g)].map(([, id = '']) => id);

test('no test leaves a browser out but by the list', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.map((name) => [name, waysIn(readFileSync(name, 'utf8'))]).filter(([, found]) => found?.length)).toEqual(
    [],
  );
});

test('each exception is one that a test makes', () => {
  const all = files.flatMap((name) => used(readFileSync(name, 'utf8')));
  expect([...new Set(all)].sort()).toEqual(exceptions.map(({ id }) => id).sort());
});

test('docs/architecture.md shows the list', () => {
  const docs = readFileSync('docs/architecture.md', 'utf8');
  const rows = [...docs.matchAll(/^\| (.+?) +\| (Chromium|Firefox) +\| (.+?) +\|$/gm)].map(([, what, only, why]) => [
    what,
    only,
    why,
  ]);
  const name = { chromium: 'Chromium', firefox: 'Firefox' };
  expect(rows).toEqual(exceptions.map(({ what, only, why }) => [what, name[only], why]));
});

describe('a browser left out in silence is found', () => {
  test.each([
    "if (kind === 'firefox') test('a', () => {});",
    "const run = 'chromium' !== driver.kind ? describe.skip : describe;",
    "kindsHere.includes('chromium') ? describe : describe.skip",
    'soaks.filter(({ once }) => !once || kind === kinds[0])',
    "driver = await launch('chromium', {});",
  ])('%s', (source) => {
    expect(waysIn(source)).not.toEqual([]);
  });
});
