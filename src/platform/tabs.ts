// The tab a person is looking at, and our own tab.
import browser from './browser';

export interface ActiveTab {
  readonly id: number;
  /** The browser tells it only after the toolbar button was pressed there. */
  readonly url: string | undefined;
  /** Whether it is in a private window, from which nothing is stored. */
  readonly incognito: boolean;
  readonly loading: boolean;
}

/** The tab the toolbar button was pressed in; null where a window has none. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url, incognito: tab.incognito, loading: tab.status === 'loading' };
}

/** Shows the room of help, in a tab of its own: whoever reads it may want to keep the page beside it. */
export async function openHelp(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('dashboard/index.html#/help') });
}

/** Shows the dashboard: the tab it is open in, else a new one. */
export async function openDashboard(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Shows a place of the dashboard, in a tab of its own: whatever is open in another stays as it is. */
export async function openInDashboard(address: string): Promise<void> {
  const url = browser.runtime.getURL(`dashboard/index.html${address}`);
  try {
    const { windowId } = await browser.tabs.create({ url });
    // Whoever presses a notice may be in another program.
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  } catch {
    // No window is open.
    await browser.windows.create({ url });
  }
}

/** Opens an address in front; the tab's id, null where the browser gives none. */
export async function openTab(url: string): Promise<number | null> {
  return (await browser.tabs.create({ url })).id ?? null;
}

/** Opens an address behind this tab and waits until it is there; null where it is not in time. */
export async function openBehind(url: string): Promise<number | null> {
  const { id } = await browser.tabs.create({ url, active: false });
  if (id === undefined) return null;
  if (await whenLoaded(id)) return id;
  await closeTab(id);
  return null;
}

/** A tab may be closed already. */
export async function closeTab(id: number): Promise<void> {
  await browser.tabs.remove(id).catch(() => {});
}

/** So long a page may take to load. */
const LOADED_MS = 30_000;

/** Waits until a tab's page is loaded. False where that takes too long, or the tab goes. */
export function whenLoaded(id: number): Promise<boolean> {
  return new Promise((done) => {
    const end = (loaded: boolean): void => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onRemoved.removeListener(removed);
      done(loaded);
    };
    const updated = (tabId: number, { status }: { status?: string }): void => {
      if (tabId === id && status === 'complete') end(true);
    };
    const removed = (tabId: number): void => {
      if (tabId === id) end(false);
    };
    const timer = setTimeout(end, LOADED_MS, false);
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onRemoved.addListener(removed);
    // A page from the cache may be there before anybody listens; a new tab's first page is none.
    void browser.tabs.get(id).then(
      (tab) => {
        if (tab.status === 'complete' && tab.url !== 'about:blank' && tab.url !== undefined) end(true);
      },
      () => end(false),
    );
  });
}
