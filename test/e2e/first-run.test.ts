// The first installation asks its one question once: a browser that starts again with the same profile asks nothing.
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Driver, type Kind, launch } from '../../scripts/browser/driver';
import { site } from '../fakes/records';
import { builtFor, entriesOf, kindsHere, pressAndWait, temporaryFolder, track, until } from './browsers';

let driver: Driver | undefined;

async function start(kind: Kind, profileDir: string): Promise<Driver> {
  driver = await launch(kind, { profileDir, firstRun: 'keep', extensionDir: builtFor(kind) });
  return driver;
}

/** How many tabs hold the dashboard. */
function dashboards(browser: Driver): Promise<number> {
  return browser.inExtension(
    async (begin: string) => (await chrome.tabs.query({})).filter(({ url }) => url?.startsWith(begin)).length,
    `${browser.extensionUrl}dashboard/`,
  );
}

describe.each(kindsHere)('the first run, in %s', (kind) => {
  afterEach(async () => {
    await driver?.close();
    driver = undefined;
  });

  test('opens the welcome, once; after a restart it stays closed and everything is still there', async () => {
    const profile = temporaryFolder();
    const first = await start(kind, profile);
    const welcome = await first.waitForExtensionPage('dashboard/index.html#/welcome');
    await welcome.waitFor(() => document.querySelector('main')?.dataset.room === 'welcome', { what: 'the welcome' });
    // It has the focus at the next frame, and a busy machine is long at one.
    await welcome.waitFor(() => document.activeElement?.localName === 'textarea', {
      what: 'the field to have the focus',
    });
    await visit(first, 'https://blog.example/first');
    expect(await dashboards(first)).toBe(1);
    await first.close();

    const second = await start(kind, profile);
    // Whatever the start sets off comes before a scan is kept: the same background does both.
    await visit(second, 'https://blog.example/second');
    expect(await dashboards(second)).toBe(0);
    expect((await entriesOf(second)).map(({ sourceUrl }) => sourceUrl)).toEqual([
      'https://blog.example/first',
      'https://blog.example/second',
    ]);
  });
});

/** Looks at a page, and waits until what was found there is kept. */
async function visit(browser: Driver, url: string): Promise<void> {
  await track(browser, [site('example.com')]);
  const tab = await browser.openPage({
    url,
    body: '<!doctype html><title>A page</title><a href="https://example.com/">a link</a>',
    headers: { 'content-type': 'text/html' },
  });
  await (await pressAndWait(browser, tab)).close();
  await until(async () => (await entriesOf(browser)).some(({ sourceUrl }) => sourceUrl === url), 'the link to be kept');
}
