// Opens the panel beside the page: the side panel of Chromium, the sidebar of Firefox.
import browser from './browser';

/** What each browser has; the other is missing there. */
interface Panels {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens it in this window, where it stays open if it is. Call it first thing in the press: after any wait neither browser
 * takes the call for the user's.
 */
export async function openPanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  await (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open());
}
