// THE LIST of what the menu of a page, of a link and of the button offers. A press in it opens the page to us, as one of
// the button does.
import type { Menus, Tabs } from 'webextension-polyfill';
import browser from '../../src/platform/browser';
import { settings } from '../../src/platform/stores';
import { t, type Words } from '../../src/platform/strings';
import type { CommandTab } from '../commands';
import { openPanelHere } from '../commands/open-panel';
import { speakBrief } from '../speak-brief';
import { copyVerdict } from './copy-verdict';
import { trackLinkSite, trackPageSite } from './track-site';

interface Item {
  readonly id: string;
  readonly title: Words;
  readonly on: 'page' | 'link' | 'action';
  pressed(tab: CommandTab, info: Menus.OnClickData): Promise<void>;
}

const items: readonly Item[] = [
  { id: 'track-page-site', title: 'menu_track_page_site', on: 'page', pressed: trackPageSite },
  { id: 'track-link-site', title: 'menu_track_link_site', on: 'link', pressed: trackLinkSite },
  { id: 'copy-verdict', title: 'menu_copy_verdict', on: 'link', pressed: copyVerdict },
  { id: 'open-panel', title: 'menu_open_panel', on: 'action', pressed: openPanelHere },
];

/** Sites are on the web alone: elsewhere there is nothing to track. */
const WEB = ['*://*/*'];

export function offerMenu(): void {
  const { contextMenus, runtime } = browser;
  // The browser keeps a menu for as long as this version is installed.
  runtime.onInstalled.addListener(() => void makeMenu());
  settings.subscribe(() => void makeMenu(), new AbortController().signal);
  contextMenus.onClicked.addListener((info, tab?: Tabs.Tab) => {
    const item = items.find(({ id }) => id === info.menuItemId);
    const { id, windowId } = tab ?? {};
    // At once: what opens the panel must not wait.
    if (item && id !== undefined && windowId !== undefined) item.pressed({ id, windowId }, info).catch(() => {});
  });
}

/** In the language that is spoken now. One after the other, for between two makers an id would be there twice. */
function makeMenu(): Promise<void> {
  return navigator.locks.request('menu', async () => {
    speakBrief((await settings.get()).language);
    const { contextMenus } = browser;
    await contextMenus.removeAll();
    for (const { id, title, on } of items) {
      const where = { page: { documentUrlPatterns: WEB }, link: { targetUrlPatterns: WEB }, action: {} }[on];
      contextMenus.create({ id, title: t(title), contexts: [on], ...where });
    }
  });
}
