// A page visited in a private window works like any other and leaves no trace in any store.
import { expect, test } from '@jest/globals';
import type { Driver } from '../../scripts/browser/driver';
import { site } from '../fakes/records';
import { describeInBrowsers, pressAndWait, track, until } from './browsers';

const CANARY = 'canary-of-a-private-page.example';

/** Everything the extension has stored, as one text. */
function dump(driver: Driver): Promise<string> {
  return driver.inExtension(async () => {
    const parts: unknown[] = [];
    for (const area of ['local', 'session', 'sync'] as const) {
      parts.push(await chrome.storage[area].get(null).catch(() => null));
    }
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => done(open.result);
        open.onerror = () => fail(open.error);
      });
      for (const store of database.objectStoreNames) {
        parts.push(
          name,
          store,
          await new Promise((done, fail) => {
            const read = database.transaction(store).objectStore(store).getAll();
            read.onsuccess = () => done(read.result);
            read.onerror = () => fail(read.error);
          }),
        );
      }
      database.close();
    }
    const files: string[] = [];
    const root = await navigator.storage.getDirectory().catch(() => null);
    const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle);
        else files.push(name, await (await (handle as FileSystemFileHandle).getFile()).text());
      }
    };
    if (root) await walk(root);
    const caches_ = await caches.keys().catch(() => []);
    return JSON.stringify([parts, files, caches_, Object.entries(localStorage), Object.entries(sessionStorage)]);
  });
}

describeInBrowsers('a private window', { incognito: true }, (driver) => {
  test('shows its findings and stores nothing', async () => {
    await track(driver(), [site('example.com')]);
    const before = await dump(driver());
    const tab = await driver().openPrivatePage({
      url: `https://${CANARY}/secret`,
      body: `<!doctype html><meta charset="utf-8"><title>${CANARY}</title><a href="https://example.com/">a link</a>`,
      headers: { 'content-type': 'text/html' },
    });
    const popup = await pressAndWait(driver(), tab);
    expect(await popup.evaluate(() => document.querySelector('main')?.dataset.state)).toBe('found');
    await tab.waitFor(() => CSS.highlights.size > 0, { what: 'marks' });
    const after = await dump(driver());
    expect(after).not.toContain('canary');
    expect(after).toBe(before);
    await tab.close();
  });

  test('an ordinary window beside it is stored as ever', async () => {
    await track(driver(), [site('example.com')]);
    const tab = await driver().openPage({
      url: 'https://ordinary.example/',
      body: '<!doctype html><a href="https://example.com/">a link</a>',
      headers: { 'content-type': 'text/html' },
    });
    await pressAndWait(driver(), tab);
    await tab.waitFor(() => CSS.highlights.size > 0, { what: 'marks' });
    await until(async () => (await dump(driver())).includes('ordinary.example'), 'the page to be stored');
    expect(await dump(driver())).toContain('ordinary.example');
    await tab.close();
  });

  test('with every site allowed it looks by itself there as well, and stores nothing', async () => {
    await track(driver(), [site('example.com')]);
    await driver().grantAllSites();
    const watched = await driver().openPage({
      url: 'https://watched.example/',
      body: '<!doctype html><a href="https://example.com/">a link</a>',
      headers: { 'content-type': 'text/html' },
    });
    await watched.waitFor(() => CSS.highlights.size > 0, { what: 'marks in an ordinary window' });
    await until(async () => (await dump(driver())).includes('watched.example'), 'the page to be stored');
    const before = await dump(driver());
    const tab = await driver().openPrivatePage({
      url: `https://${CANARY}/secret`,
      body: `<!doctype html><meta charset="utf-8"><title>${CANARY}</title><a href="https://example.com/">a link</a>`,
      headers: { 'content-type': 'text/html' },
    });
    await tab.waitFor(() => CSS.highlights.size > 0, { what: 'marks without a press' });
    await until(async () => (await driver().badge(tab)) === '1', 'the number on the button');
    // What is stored is stored before the number of a later page is shown.
    await watched.reload();
    await until(async () => (await driver().badge(watched)) === '1', 'a later page');
    expect(await dump(driver())).not.toContain('canary');
    expect(Object.keys(JSON.parse(before)[0][0])).toEqual(Object.keys(JSON.parse(await dump(driver()))[0][0]));
    for (const one of [tab, watched]) await one.close();
  });
});
