// The directions between floors and rooms are lint rules. A rule that nothing breaks proves nothing: each planted
// violation here must fail, with the message that teaches.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

const biome = path.resolve('node_modules/.bin/biome');

/** What the linter says of each file, by its path: the files are written into an empty copy of the house. */
function lint(files: readonly (readonly [path: string, source: string])[]): Map<string, string> {
  const house = mkdtempSync(path.join(tmpdir(), 'backlight-floors-'));
  cpSync('biome.json', path.join(house, 'biome.json'));
  for (const [name, source] of files) {
    mkdirSync(path.dirname(path.join(house, name)), { recursive: true });
    writeFileSync(path.join(house, name), source);
  }
  const run = spawnSync(biome, ['lint', '--colors=off', '--max-diagnostics=none', '.'], {
    cwd: house,
    encoding: 'utf8',
  });
  const said = (run.stdout + run.stderr).split(/^(?=\S+\.ts:\d+:\d+ )/m);
  return new Map(files.map(([name]) => [name, said.filter((one) => one.startsWith(`${name}:`)).join('')]));
}

const planted: readonly [what: string, path: string, source: string, message: string][] = [
  [
    'core imports platform',
    'src/core/scan/planted-1.ts',
    "import { t } from '../../platform/strings';\nt('type_ugc');\n",
    'the lowest floor',
  ],
  [
    'core sees the DOM',
    'src/core/scan/planted-2.ts',
    'export const title = document.title;\n',
    'core never sees the DOM',
  ],
  [
    'core reads the clock',
    'src/core/scan/planted-3.ts',
    'export const now = performance.now();\n',
    'time is an argument',
  ],
  [
    'core imports the polyfill',
    'src/core/scan/planted-4.ts',
    "import b from 'webextension-polyfill';\nexport default b;\n",
    'knows no browser',
  ],
  [
    'platform imports ui',
    'src/platform/planted-0.ts',
    "import { x } from '../ui/chip';\nexport default x;\n",
    'the second floor',
  ],
  ['platform draws', 'src/platform/planted-1.ts', "import { h } from 'preact';\nexport default h;\n", 'draws nothing'],
  [
    'ui knows a room',
    'src/ui/planted-2.ts',
    "import { x } from '../../popup/popup';\nexport default x;\n",
    'must not know a room',
  ],
  ['ui touches a browser API', 'src/ui/planted-3.ts', 'export const id = chrome.runtime.id;\n', 'src/platform only'],
  [
    'the popup imports the dashboard',
    'popup/planted.ts',
    "import { x } from '../dashboard/links';\nexport default x;\n",
    'Rooms never import one another',
  ],
  [
    'the dashboard imports the popup',
    'dashboard/planted.ts',
    "import { x } from '../popup/popup';\nexport default x;\n",
    'Rooms never import one another',
  ],
  [
    'the background imports a room',
    'background/planted.ts',
    "import { x } from '../popup/popup';\nexport default x;\n",
    'Rooms never import one another',
  ],
  [
    'the page script imports the suffix list',
    'content-scripts/planted-4.ts',
    "import { registrableDomain } from '../src/core/url/registrable-domain';\nexport default registrableDomain;\n",
    '130 kB',
  ],
  [
    'the page script imports the polyfill',
    'content-scripts/planted-5.ts',
    "import b from 'webextension-polyfill';\nexport default b;\n",
    'page-api',
  ],
  [
    'the page script imports the ledger',
    'content-scripts/planted-6.ts',
    "import { mergeScan } from '../src/core/ledger/merge-scan';\nexport default mergeScan;\n",
    'looks and reports',
  ],
  [
    'the page script imports an exporter',
    'content-scripts/planted-7.ts',
    "import { csv } from '../src/core/export/csv';\nexport default csv;\n",
    'looks and reports',
  ],
];

const fine: readonly (readonly [path: string, source: string])[] = [
  ['src/platform/fine.ts', "import b from 'webextension-polyfill';\nexport default b;\n"],
  ['background/fine.ts', "import s from '../content-scripts/scan?script&iife';\nexport default s;\n"],
];
const said = lint([...planted.map(([, name, source]) => [name, source] as const), ...fine]);

describe('a planted violation fails, with the reason', () => {
  test.each(planted)('%s', (_what, name, _source, message) => {
    expect(said.get(name)).toContain(message);
  });
});

test.each(fine)('%s is where its import belongs', (name) => {
  expect(said.get(name)).toBe('');
});
