// The tab in front of this window, whichever that is: for our own page that stays beside it. The browser tells of another
// tab, and of a page that loads, without any permission; addresses it tells only where a page may be read.
import browser from './browser';
import { type ActiveTab, activeTab } from './tabs';

/** Calls back with the tab in front, and again whenever it is another, loads, or may be read, until the signal aborts. */
export async function followActiveTab(heard: (tab: ActiveTab | null) => void, signal: AbortSignal): Promise<void> {
  const { id: own } = await browser.windows.getCurrent();
  let asked = 0;
  const tell = async (): Promise<void> => {
    const mine = ++asked;
    const tab = await activeTab();
    // Two answers may come in the other order.
    if (mine === asked && !signal.aborted) heard(tab);
  };
  const { tabs, permissions } = browser;
  const activated = ({ windowId }: { windowId: number }): void => void (windowId === own && tell());
  const updated: Parameters<typeof tabs.onUpdated.addListener>[0] = (_, changed, tab): void =>
    void (tab.active && tab.windowId === own && (changed.status || changed.url) && tell());
  const added = (): void => void tell();
  tabs.onActivated.addListener(activated);
  tabs.onUpdated.addListener(updated);
  permissions.onAdded.addListener(added);
  signal.addEventListener('abort', () => {
    tabs.onActivated.removeListener(activated);
    tabs.onUpdated.removeListener(updated);
    permissions.onAdded.removeListener(added);
  });
  await tell();
}
