// `npm run dev` follows the sources: a word and a style changed in a copy of the project are seen in the browser. It builds
// several times, so it is no part of `npm test`: `npm run dev:test`.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Driver } from '../../scripts/browser/driver';
import { waitUntil } from '../../scripts/browser/wait-until';
import { develop } from '../../scripts/dev/develop';
import { site } from '../fakes/records';
import { kindsHere, pressAndWait, temporaryFolder, track } from './browsers';

/** The project without what is built, its packages by a link. */
function copyProject(): string {
  const root = temporaryFolder();
  for (const name of execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' }).split('\n')) {
    if (!name || /^(?:test|docs)\//.test(name)) continue;
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    cpSync(name, path.join(root, name));
  }
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  return root;
}

describe.each(kindsHere)('npm run dev, in %s', (kind) => {
  const root = copyProject();
  const said: string[] = [];
  let driver: Driver | null;
  beforeAll(async () => {
    driver = await develop({ root, kind, say: (line) => said.push(line) });
  });
  afterAll(() => driver?.close());

  const change = (name: string, from: string | RegExp, to: string): void => {
    const file = path.join(root, name);
    const before = readFileSync(file, 'utf8');
    expect(before).toMatch(from);
    writeFileSync(file, before.replace(from, to));
  };
  const loads = (): number => said.filter((line) => line.includes('built and loaded')).length;

  test('a changed word is seen in the dashboard that is open', async () => {
    if (!driver) throw new Error(said.join('\n'));
    await track(driver, [site('example.com')]);
    await driver.openExtensionPage('dashboard/index.html#/links');
    change('public/_locales/en/messages.json', /("nav_links": \{\s*"message": )"[^"]*"/, '$1"Changed by hand"');
    await waitUntil('the change to be loaded', () => loads() === 1, 60_000);
    const again = await driver.waitForExtensionPage('dashboard/index.html#/links');
    await again.waitFor(() => document.body.textContent?.includes('Changed by hand'), { what: 'the changed word' });
  });

  test('a mistake is told, and the browser keeps what it has', async () => {
    change('popup/popup.css', /^/, '@import "./none.css";\n');
    await waitUntil('the mistake to be told', () => said.some((line) => line.startsWith('It was not built')), 60_000);
    expect(await driver?.inExtension(() => chrome.runtime.id)).toBeTruthy();
  });

  test('mended, the popup wears the new style', async () => {
    change('popup/popup.css', '@import "./none.css";\n', 'main { --changed-by-hand: yes; }\n');
    await waitUntil('the change to be loaded', () => loads() === 2, 60_000);
    if (!driver) return;
    const tab = await driver.openPage({
      url: 'https://blog.example/post',
      body: '<!doctype html><title>A post</title><a href="https://example.com/">words</a>',
      headers: { 'content-type': 'text/html' },
    });
    const popup = await pressAndWait(driver, tab);
    expect(
      await popup.evaluate(() =>
        getComputedStyle(document.querySelector('main') as Element).getPropertyValue('--changed-by-hand'),
      ),
    ).toBe('yes');
  });
});
