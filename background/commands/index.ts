// THE LIST of what keys do beside the button's own. The browser keeps the keys, and lets each be changed or taken away.
import type { Tabs } from 'webextension-polyfill';
import browser from '../../src/platform/browser';
import { type CommandName, commandNames } from '../../src/platform/command-names';
import { forgetWalked } from '../../src/platform/walked-links';
import { copyFindings } from './copy-findings';
import { openPanelHere } from './open-panel';
import { scanPage } from './scan-page';
import { stepBacklink } from './step-backlink';
import { toggleHighlight } from './toggle-highlight';

/** The tab in front when the key was pressed. The press opens its page to us. */
export interface CommandTab {
  readonly id: number;
  readonly windowId: number;
}

const commands: Readonly<Record<CommandName, (tab: CommandTab) => Promise<void>>> = {
  'scan-page': scanPage,
  'toggle-highlight': toggleHighlight,
  'next-backlink': (tab) => stepBacklink(tab, 1),
  'previous-backlink': (tab) => stepBacklink(tab, -1),
  'copy-findings': copyFindings,
  'open-panel': openPanelHere,
};

export function hearCommands(): void {
  browser.commands.onCommand.addListener((name, tab?: Tabs.Tab) => {
    const known = commandNames.find((one) => one === name);
    const { id, windowId } = tab ?? {};
    // At once: what opens the panel must not wait.
    if (known && id !== undefined && windowId !== undefined) commands[known]({ id, windowId }).catch(() => {});
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetWalked(tabId));
}
