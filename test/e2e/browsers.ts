// Every end-to-end test runs in both browsers, with the built extension and the real toolbar button.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import {
  type Driver,
  type Kind,
  kinds,
  type LaunchOptions,
  launch,
  type Tab,
  type View,
} from '../../scripts/browser/driver';
import { waitUntil } from '../../scripts/browser/wait-until';
import type { TrackedSite } from '../../src/core/facts';
import type { PageScan } from '../../src/core/scan/page-scan-schema';

/** The browsers of this run: both, or the one that BACKLIGHT_BROWSER names. */
export const kindsHere = kinds.filter((kind) => (process.env.BACKLIGHT_BROWSER || kind) === kind);

/** Whether tests that are of no kind are of this run: where each kind has a run of its own they are of the first. */
export const runsOnce = kindsHere.includes(kinds[0]);

/** One browser of each kind for all tests of a block. */
export function describeInBrowsers(
  what: string,
  options: LaunchOptions | ((kind: Kind) => LaunchOptions),
  tests: (driver: () => Driver, kind: Kind) => void,
): void {
  describe.each(kindsHere)(`${what}, in %s`, (kind) => {
    let driver: Driver | undefined;
    beforeAll(async () => {
      const own = typeof options === 'function' ? options(kind) : options;
      driver = await launch(kind, { downloadsDir: temporaryFolder(), extensionDir: builtFor(kind), ...own });
    });
    afterAll(async () => {
      await driver?.close();
    });
    tests(() => {
      if (!driver) throw new Error(`${kind} did not start`);
      return driver;
    }, kind);
  });
}

/** The built extension of this browser: below dist/, or below the folder that BACKLIGHT_DIST names. */
export function builtFor(kind: Kind): string {
  return path.join(process.env.BACKLIGHT_DIST ?? 'dist', kind === 'firefox' ? 'firefox' : 'chrome');
}

/** Asks again until it is true: what the background does is done a moment after the page shows it. */
export function until(ask: () => Promise<boolean>, what: string): Promise<boolean> {
  return waitUntil(what, ask);
}

/** The built extension in a folder of its own. */
export function builtApart(kind: Kind): string {
  const folder = temporaryFolder();
  cpSync(builtFor(kind), folder, { recursive: true });
  return folder;
}

/** The same, with one more source in its policy's `connect-src`. */
export function builtOpenTo(kind: Kind, source: string): string {
  const folder = builtApart(kind);
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const policy: string = manifest.content_security_policy.extension_pages;
  manifest.content_security_policy.extension_pages = policy.replace('connect-src ', `connect-src ${source} `);
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** The same with every grant from the start: Chromium shows answers only to those that had it as it started. */
export function builtGranted(kind: Kind): string {
  const folder = builtApart(kind);
  const file = path.join(folder, 'manifest.json');
  const {
    optional_permissions: wanted,
    optional_host_permissions: hosts,
    ...rest
  } = JSON.parse(readFileSync(file, 'utf8'));
  const permissions = [...rest.permissions, ...wanted];
  writeFileSync(file, JSON.stringify({ ...rest, permissions, host_permissions: hosts }));
  return folder;
}

const folders: string[] = [];

/** A folder that is gone after the last test of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'backlight-e2e-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Tracks these sites and no others. */
export async function track(driver: Driver, sites: readonly TrackedSite[]): Promise<void> {
  await driver.inExtension((list: unknown) => chrome.storage.local.set({ sites: { version: 1, sites: list } }), sites);
}

/** Presses the button and waits until the popup has something to say. */
export async function pressAndWait(driver: Driver, tab: Tab): Promise<View> {
  const popup = await driver.pressButton(tab);
  await popup.waitFor(() => !['loading', undefined].includes(document.querySelector('main')?.dataset.state), {
    what: 'the popup to answer',
  });
  return popup;
}

/** The page script's latest scan of a tab. */
export async function scanOf(driver: Driver, tab: Tab): Promise<PageScan> {
  const id = await tab.id();
  return driver.inExtension(
    (tabId: number) => chrome.tabs.sendMessage(tabId, { verb: 'get-scan' }),
    id,
  ) as Promise<PageScan>;
}

/** Every entry of the ledger, as it is on disk. */
export function entriesOf(driver: Driver): Promise<Record<string, unknown>[]> {
  return driver.inExtension(
    () =>
      new Promise<Record<string, unknown>[]>((done, fail) => {
        const open = indexedDB.open('backlight');
        open.onerror = () => fail(open.error);
        // Not there yet: whoever opens it first must not make it, for then it would be an empty one.
        open.onupgradeneeded = () => {
          open.transaction?.abort();
          done([]);
        };
        open.onsuccess = () => {
          const database = open.result;
          const read = database.transaction('entries').objectStore('entries').getAll();
          read.onsuccess = () => {
            database.close();
            done(read.result);
          };
          read.onerror = () => fail(read.error);
        };
      }),
  );
}
