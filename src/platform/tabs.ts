// The tab a person is looking at, and our own tab.
import browser from './browser';

export interface ActiveTab {
  readonly id: number;
  /** The browser tells it only after the toolbar button was pressed there. */
  readonly url: string | undefined;
  /** Whether it is in a private window, from which nothing is stored. */
  readonly incognito: boolean;
}

/** The tab the toolbar button was pressed in; null where a window has none. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url, incognito: tab.incognito };
}

/** Shows the room of help, in a tab of its own: whoever reads it may want to keep the page beside it. */
export async function openHelp(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('dashboard/index.html#/help') });
}

/** Shows the dashboard: the tab it is open in, else a new one. */
export async function openDashboard(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
