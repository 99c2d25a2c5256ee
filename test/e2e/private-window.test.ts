// A page visited in a private window works like any other and leaves no trace in any store.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Driver, PageSource, Tab } from '../../scripts/browser/driver';
import { wholeScanOf } from '../../scripts/browser/whole-scan';
import type { PageScan } from '../../src/core/scan/page-scan-schema';
import { site } from '../fakes/records';
import { builtGranted, describeInBrowsers, pressAndWait, track, until } from './browsers';

const CANARY = 'canary-of-a-private-page.example';
const FRAMED = 'https://framed-canary.example/';

const html = { 'content-type': 'text/html; charset=utf-8' };
const page = (body: string): string => `<!doctype html><meta charset="utf-8"><title>${CANARY}</title>${body}`;
const link = (words: string): string => `<a href="https://example.com/${words}">${words}</a>`;
const frame = (address: string): string => `<iframe src="${address}"></iframe>`;

/** A page of which there is more to be known than it tells by itself: a frame of another site, and a header. */
const secret: PageSource = {
  url: `https://${CANARY}/secret`,
  body: page(link('canary-link') + frame(FRAMED)),
  headers: { ...html, 'x-robots-tag': 'nofollow' },
  frames: { [FRAMED]: { body: page(link('canary-framed')), headers: html } },
};

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
        else {
          // A snapshot that is being written is another file a moment later: of one that is gone nothing is stored.
          const file = await (handle as FileSystemFileHandle).getFile().catch(() => null);
          files.push(name, (await file?.text().catch(() => null)) ?? '');
        }
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
    const tab = await driver().openPrivatePage(secret);
    const popup = await pressAndWait(driver(), tab);
    expect(await popup.evaluate(() => document.querySelector('main')?.dataset.state)).toBe('found');
    await tab.waitFor(() => CSS.highlights.size > 0, { what: 'marks' });
    const after = await dump(driver());
    expect(after).not.toContain('canary');
    expect(after).toBe(before);
    await tab.close();
    expect(await dump(driver())).toBe(before);
  });

  test('nor do the keys that go from link to link there', async () => {
    await track(driver(), [site('example.com')]);
    const before = await dump(driver());
    const tab = await driver().openPrivatePage(secret);
    await tab.id();
    // A Chromium without a window hears no keys: the press of the button is what opens the page there.
    const popup = await pressAndWait(driver(), tab);
    await popup.close();
    await driver().command(tab, 'next-backlink', 'Alt+Shift+N');
    await until(async () => (await driver().badge(tab)) === '1/1', 'the sign of the key');
    // Also while the sign stands.
    expect(await dump(driver())).toBe(before);
    await until(async () => (await driver().badge(tab)) === '1', 'the number after the sign');
    expect(await dump(driver())).toBe(before);
    await tab.close();
    expect(await dump(driver())).toBe(before);
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
    const tab = await driver().openPrivatePage(secret);
    await tab.waitFor(() => CSS.highlights.size > 0, { what: 'marks without a press' });
    await until(
      async () => (await driver().badge(tab)) === '2',
      'the number on the button, with the link in the frame',
    );
    // What is stored is stored before the number of a later page is shown.
    await watched.reload();
    await until(async () => (await driver().badge(watched)) === '1', 'a later page');
    expect(await dump(driver())).not.toContain('canary');
    expect(Object.keys(JSON.parse(before)[0][0])).toEqual(Object.keys(JSON.parse(await dump(driver()))[0][0]));
    for (const one of [tab, watched]) await one.close();
  });
});

/** The same page from a server of this machine: what a browser is handed by a test instead of a server, not every listener hears. */
const server: Server = createServer(({ url }, response) => {
  const body = url === '/framed' ? link('canary-framed') : link('canary-link') + frame(at('framed-canary', '/framed'));
  response.writeHead(200, { ...html, 'x-robots-tag': 'nofollow' });
  response.end(page(body));
});
const at = (host: string, where: string): string =>
  `http://${host}.localhost:${(server.address() as AddressInfo).port}${where}`;
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Whether the background holds the page around the frames. */
async function isHeld(driver: Driver, tab: Tab): Promise<boolean> {
  return driver.inExtension(
    async (tabId: number) => {
      const key = `page-top ${tabId}`;
      const held = await chrome.runtime.sendMessage({ verb: 'private-memory', tabId, act: { get: [key] } });
      return key in held;
    },
    await tab.id(),
  );
}

describeInBrowsers(
  'a private window, with all granted',
  (kind) => ({ incognito: true, network: true, extensionDir: builtGranted(kind) }),
  (driver) => {
    async function shows(tab: Tab, reasons: readonly string[]): Promise<void> {
      const id = await tab.id();
      let scan: PageScan | null = null;
      const isSo = async (): Promise<boolean> => {
        scan = await wholeScanOf(driver(), id);
        return JSON.stringify(scan?.findings.map(({ reason }) => reason)) === JSON.stringify(reasons);
      };
      await until(isSo, `findings for these reasons: ${reasons}`).catch((error: Error) => {
        throw new Error(`${error.message}: ${JSON.stringify(scan)}`);
      });
    }

    test('shows what frames and headers tell, and stores nothing of it', async () => {
      await track(driver(), [site('example.com')]);
      const before = await dump(driver());
      const tab = await driver().openPrivatePage({ url: at('canary', '/secret') });
      await pressAndWait(driver(), tab);
      await shows(tab, ['x-robots-tag', 'x-robots-tag']);
      const popup = await pressAndWait(driver(), tab);
      await popup.waitFor(() => document.querySelectorAll('.finding').length === 2, { what: 'both links' });
      const after = await dump(driver());
      expect(after).not.toContain('canary');
      expect(after).toBe(before);
      await tab.close();
      expect(await dump(driver())).toBe(before);
    });

    test.each([
      ['with a new look', false],
      // The page has told of its frames then, as if nothing of theirs had been lost.
      ['where the page has told of itself meanwhile', true],
    ])('what a stop of the background lost comes back %s', async (_how, tells) => {
      await track(driver(), [site('example.com')]);
      const before = await dump(driver());
      const tab = await driver().openPrivatePage({ url: at('canary', '/secret') });
      await pressAndWait(driver(), tab);
      await shows(tab, ['x-robots-tag', 'x-robots-tag']);
      await driver().stopBackground();
      if (tells) {
        await tab.evaluate(() => {
          document.querySelector('iframe')?.insertAdjacentHTML('beforebegin', '<a href="/own">own</a>');
        });
        await until(() => isHeld(driver(), tab), 'the page to have told');
      }
      const popup = await pressAndWait(driver(), tab);
      await popup.waitFor(() => document.querySelectorAll('.finding').length === 2, { what: 'both links' });
      await until(async () => (await driver().badge(tab)) === '2', 'the number of both');
      expect(await dump(driver())).toBe(before);
      await tab.close();
    });
  },
);
