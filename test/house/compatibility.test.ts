// The browsers of the tests are those of one day. What they have and the oldest browsers that the manifest lets in have
// not would be noticed by nobody: so everything asked of a browser is looked up (@mdn/browser-compat-data). What the walk
// cannot know is said in docs/architecture.md.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { allowed, ownNames } from './compatibility/allowed';
import { usesOf } from './compatibility/code-uses';
import { type Lack, lacksOfCode, lacksOfManifest, lacksOfNames, lacksOfStyle } from './compatibility/judge';
import { manifestUses } from './compatibility/manifest-uses';
import { styleUsesOf } from './compatibility/style-uses';
import { floors } from './compatibility/support';

const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--deduplicate'], { encoding: 'utf8' })
  .split('\n')
  .filter((name) => /^(?:src|popup|dashboard|background|content-scripts)\/.*\.(?:tsx?|css|html)$/.test(name))
  .filter(existsSync);
const built = [
  { folder: 'dist/chrome', asked: ['chrome', 'edge'] },
  { folder: 'dist/firefox', asked: ['firefox'] },
].filter(({ folder }) => existsSync(`${folder}/manifest.json`));

const said = (lack: Lack): string => `${lack.use} (${lack.in.join(' ')})`;

const seenApis = new Set<string>();

function lacksOf(name: string, text: string): Lack[] {
  if (name.endsWith('.css')) return lacksOfStyle(styleUsesOf(text));
  if (name.endsWith('.html')) return lacksOfCode(usesOfHtml(text));
  const uses = usesOf(text, name.endsWith('x'));
  for (const api of uses.api) seenApis.add(api);
  const sheets = uses.texts.filter((one) => /\{[\s\S]*:[\s\S]*\}/.test(one)).map(styleUsesOf);
  return [...lacksOfCode(uses), ...sheets.flatMap((one) => lacksOfStyle(one))];
}

function usesOfHtml(text: string) {
  const none = new Set<string>();
  const html = [...text.matchAll(/<([a-z][\w-]*)([^>]*)>/g)].flatMap(([, element = '', rest = '']) => [
    element,
    ...[...rest.matchAll(/\s([a-z-]+)(?==|\s|$)/g)].map(([, attribute]) => `${element} ${attribute}`),
  ]);
  return { api: none, options: none, globals: none, members: none, events: none, html: new Set(html), texts: [] };
}

/** What is asked and lacked, each with the files that ask. */
const found = new Map<string, Set<string>>();
function note(lacks: readonly Lack[], where: string): void {
  for (const lack of lacks) found.set(said(lack), (found.get(said(lack)) ?? new Set()).add(where));
}
const own = new Set<string>();
for (const name of sources) {
  const text = readFileSync(name, 'utf8');
  note(lacksOf(name, text), name);
  for (const [word] of text.matchAll(/\w+/g)) own.add(word);
}
for (const { folder, asked } of built) {
  note(lacksOfManifest(manifestUses(JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'))), asked), folder);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.js')))
    note(lacksOfNames(readFileSync(`${folder}/${name}`, 'utf8'), own, asked), `${folder}/${name}`);
}

const isAllowed = (lack: string): boolean => {
  const [, use = '', browsers = ''] = /^(.*) \((.*)\)$/.exec(lack) ?? [];
  if (ownNames.includes(use.replace(/^\./, ''))) return true;
  const fine = allowed.find((one) => one.use === use)?.in.split(' ') ?? [];
  return browsers.split(' ').every((browser) => fine.includes(browser));
};

test(`Chrome ${floors.chrome}, Edge ${floors.edge} and Firefox ${floors.firefox} have all that is asked of them`, () => {
  expect(sources.length).toBeGreaterThan(300);
  const wrong = [...found].filter(([lack]) => !isAllowed(lack));
  expect(wrong.map(([lack, where]) => `${lack}: ${[...where].slice(0, 3).join(', ')}`)).toEqual([]);
});

test('the walk sees what is asked of the extension API', () => {
  for (const use of [
    'action.setIcon',
    'permissions.request',
    'runtime.onInstalled.addListener',
    'scripting.executeScript',
  ])
    expect(seenApis).toContain(use);
  expect(seenApis.size).toBeGreaterThan(30);
});

test('what is allowed is still asked', () => {
  const asked = [...found.keys()].map((lack) => lack.replace(/ \([^(]*\)$/, ''));
  const left = [...allowed.map(({ use }) => use), ...ownNames.map((name) => `.${name}`)];
  // Manifests and libraries are seen in what is built only.
  expect(left.filter((use) => built.length === 2 && !asked.includes(use))).toEqual([]);
});

if (built.length < 2)
  test.skip('without `npm run build` the built manifests and the libraries are not looked at', () => {});

describe('something too young is found', () => {
  test.each<[what: string, name: string, text: string, expected: string[]]>([
    [
      'an extension API',
      'a.ts',
      'chrome.sidePanel.getLayout();',
      ['sidePanel (firefox)', 'sidePanel.getLayout (chrome edge firefox)'],
    ],
    [
      'one behind a condition',
      'a.ts',
      'browser.userScripts?.execute?.({});',
      ['userScripts.execute (chrome edge firefox)'],
    ],
    [
      'one taken apart',
      'a.ts',
      'const { getLayout } = chrome.sidePanel;',
      ['sidePanel.getLayout (chrome edge firefox)'],
    ],
    ['one that nobody knows', 'a.ts', 'browser.tabs.fly(1);', ['tabs.fly (unknown)']],
    [
      'a method',
      'a.ts',
      'export const made = (of: never) => of.startViewTransition();',
      ['.startViewTransition (firefox)'],
    ],
    ['a static one', 'a.ts', 'export const made = Uint8Array.fromBase64("");', ['Uint8Array.fromBase64 (chrome edge)']],
    ['a global', 'a.ts', 'export const made = new CloseWatcher();', ['CloseWatcher (firefox)']],
    [
      'one taken off the window',
      'a.ts',
      'const { navigation } = globalThis as { navigation?: EventTarget };',
      ['navigation (firefox)'],
    ],
    ['one of the window', 'a.ts', 'window.navigation.back();', ['navigation (firefox)']],
    [
      'an event',
      'a.ts',
      'document.addEventListener("scrollsnapchange", go);',
      ['event scrollsnapchange (chrome edge firefox)'],
    ],
    [
      'an attribute',
      'a.tsx',
      'export const a = <button commandfor="b" />;',
      ['<button commandfor> (chrome edge firefox)'],
    ],
    ['a property', 'a.css', 'p { interpolate-size: allow-keywords; }', ['interpolate-size (chrome edge firefox)']],
    ['a word of a property', 'a.css', 'p { text-wrap: pretty; }', ['text-wrap pretty (firefox)']],
    ['a rule', 'a.css', '@position-try --a { top: 0; }', ['@position-try (firefox)']],
    ['a function', 'a.css', 'p { top: anchor(--a); }', ['anchor() (firefox)']],
    ['a pseudo-class', 'a.css', 'p:interest-source { top: 0; }', [':interest-source (chrome edge firefox)']],
    [
      'a style sheet in a script',
      'a.ts',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a script that has one.
      'export const made = (x: string) => `p { color: ${x}; field-sizing: content; }`;',
      ['field-sizing (firefox)'],
    ],
    ['an attribute in a page', 'a.html', '<button commandfor="b">', ['<button commandfor> (chrome edge firefox)']],
  ])('%s', (_what, name, text, expected) => {
    expect(lacksOf(name, text).map(said)).toEqual(expect.arrayContaining(expected));
  });

  test('a key of a manifest', () => {
    const lacks = lacksOfManifest(
      manifestUses({ side_panel: { default_path: 'a' }, permissions: ['tabs', 'userScripts'] }),
      ['firefox'],
    );
    expect(lacks.map(said)).toEqual([
      'manifest side_panel (firefox)',
      'manifest side_panel.default_path (firefox)',
      'manifest permissions.userScripts (firefox)',
    ]);
  });

  test('a name in a built script', () => {
    expect(lacksOfNames('let a=b.startViewTransition(c)', new Set(), ['firefox']).map(said)).toEqual([
      '.startViewTransition (firefox)',
    ]);
  });

  test('and nothing in what is old enough', () => {
    const old =
      'new Set().union(a); CSS.highlights.set("a", new Highlight()); structuredClone(a); new CompressionStream("gzip");';
    expect(lacksOf('a.ts', old).map(said)).toEqual([]);
    expect(
      lacksOf(
        'a.css',
        'p:has(a) { color: light-dark(red, #000); &:hover { top: 0; } } @starting-style { p { top: 0; } }',
      ).map(said),
    ).toEqual([]);
  });
});
