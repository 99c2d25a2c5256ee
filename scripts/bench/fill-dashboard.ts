// A browser whose dashboard shows a ledger of some size.
import { rm } from 'node:fs/promises';
import { type Driver, type Kind, type LaunchOptions, launch } from '../browser/driver';
import { ledgerExtension, ledgerPage } from './ledger-extension';
import { benchSites, LINKS_A_PAGE } from './ledger-scans';

/** Pages filled in one call: a browser's driver waits no longer than a minute for its answer. */
const PAGES_A_CALL = 3_000;
const FILLED_MS = 300_000;

export interface FilledDashboard {
  readonly driver: Driver;
  /** Links in it. */
  readonly links: number;
  close(): Promise<void>;
}

/** @param built the folder of the extension */
export async function fillDashboard(
  kind: Kind,
  built: string,
  links: number,
  say: (line: string) => void,
  options: LaunchOptions = {},
): Promise<FilledDashboard> {
  const folder = await ledgerExtension(built, 'dashboard-page');
  const driver = await launch(kind, { ...options, extensionDir: folder });
  const close = async (): Promise<void> => {
    await driver.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await driver.inExtension(
      (list: unknown) => chrome.storage.local.set({ sites: { version: 1, sites: list } }),
      benchSites,
    );
    const tab = await driver.openExtensionPage(ledgerPage);
    await tab.waitFor('typeof dashboardBench === "object"', { what: 'the page of the bench' });
    const pages = Math.ceil(links / LINKS_A_PAGE);
    let ms = 0;
    for (let at = 0; at < pages; at += PAGES_A_CALL) {
      const to = Math.min(pages, at + PAGES_A_CALL);
      await tab.evaluate(`dashboardBench.begin(${at}, ${to}, ${to === pages})`);
      const done = await tab.waitFor<{ ms: number; failed?: string }>('dashboardBench.filled()', {
        what: 'the ledger to be filled',
        timeout: FILLED_MS,
      });
      if (done.failed) throw new Error(done.failed);
      ms += done.ms;
    }
    say(`dashboard: ${links.toLocaleString('en')} links filled in ${(ms / 1000).toFixed(0)} s`);
    await tab.close();
    return { driver, links, close };
  } catch (error) {
    await close();
    throw error;
  }
}
