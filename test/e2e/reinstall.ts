// Puts another version of the extension over this one, as an update does, and takes it away.
import type { Browser } from 'puppeteer-core';
import type { Driver } from '../../scripts/browser/driver';
import { waitUntil } from '../../scripts/browser/wait-until';
import { inEach } from './only-in';

/** What of a driver is not for everybody: the browser behind it, and the folder that was loaded. */
export interface Behind {
  readonly browser: Browser & { readonly connection: { send(method: string, params: object): Promise<void> } };
  readonly folder: { readonly path: string; readonly geckoId: string };
}

/** Installs the extension over itself, as an update does. `runtime.reload` leaves it switched off in Chromium 156. */
export async function update(driver: Driver): Promise<void> {
  await driver.update();
  await waitUntil('the extension to be back', () =>
    driver.inExtension(async () => 'sites' in (await chrome.storage.local.get('sites'))),
  );
}

export async function remove(driver: Driver): Promise<void> {
  const { browser, folder } = driver as unknown as Behind;
  await inEach<() => Promise<unknown>>(driver.kind, {
    chromium: () => browser.uninstallExtension(new URL(driver.extensionUrl).host),
    firefox: () => browser.connection.send('webExtension.uninstall', { extension: folder.geckoId }),
  })();
}
