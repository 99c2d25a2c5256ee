// Asks the one question that matters, once: which sites?

import type { Runtime } from 'webextension-polyfill';
import browser from '../src/platform/browser';
import { trackedSites } from '../src/platform/stores';

/** Opens the dashboard's welcome after the first installation: not after an update, nor where the answer is known. */
export async function openFirstRun({ reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  if (reason !== 'install') return;
  // An extension loaded from a folder is installed anew at each start of the browser, and finds what it had stored.
  if ((await trackedSites.get()).sites.length > 0) return;
  await browser.tabs.create({ url: browser.runtime.getURL('dashboard/index.html#/welcome') });
}
