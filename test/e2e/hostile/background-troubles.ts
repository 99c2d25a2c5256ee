// What went wrong in the background unheard: errors nobody caught, in either browser.
import type { Browser } from 'puppeteer-core';
import type { Driver } from '../../../scripts/browser/driver';
import { waitUntil } from '../../../scripts/browser/wait-until';
import { inEach } from '../only-in';

/** Listens from now on; the answer tells what was heard since. */
export function listenForTroubles(driver: Driver): Promise<() => Promise<string[]>> {
  return inEach(driver.kind, { chromium: inWorker, firefox: inPage })(driver);
}

async function inPage(driver: Driver): Promise<() => Promise<string[]>> {
  await driver.inExtension(async () => {
    const own = window as unknown as { troubles: string[] };
    own.troubles = [];
    const page = await new Promise<Window | undefined>((done) => chrome.runtime.getBackgroundPage(done));
    if (!page) throw new Error('There is no background page');
    page.addEventListener('error', (event) => own.troubles.push(event.message));
    page.addEventListener('unhandledrejection', (event) => own.troubles.push(String(event.reason)));
  });
  return () => driver.inExtension(() => (window as unknown as { troubles: string[] }).troubles);
}

async function inWorker(driver: Driver): Promise<() => Promise<string[]>> {
  const { browser } = driver as unknown as { readonly browser: Browser };
  // Right after an update it may just be starting, and the one before it may still be listed.
  const worker = await waitUntil('the service worker to run', async () => {
    await driver.inExtension(() => chrome.runtime.sendMessage({ verb: 'wake' }).catch(() => undefined));
    const target = browser
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().startsWith(driver.extensionUrl));
    const running = await target?.worker();
    await running?.evaluate(() => {
      const own = globalThis as unknown as { troubles: string[] };
      own.troubles = [];
      addEventListener('error', (event) => own.troubles.push(event.message));
      addEventListener('unhandledrejection', (event) => own.troubles.push(String(event.reason)));
    });
    return running;
  });
  return () => worker.evaluate(() => (globalThis as unknown as { troubles: string[] }).troubles);
}
