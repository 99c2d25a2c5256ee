// Asks the one question that matters, once: which sites?

import type { Runtime } from 'webextension-polyfill';
import browser from '../src/platform/browser';

/** Opens the dashboard's welcome after the first installation, not after an update. */
export async function openFirstRun({ reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  if (reason !== 'install') return;
  await browser.tabs.create({ url: browser.runtime.getURL('dashboard/index.html#/welcome') });
}
