// Opens the panel beside the page.
import { openPanel } from '../../src/platform/panel';
import type { CommandTab } from '.';

/** Nothing may be waited for before: see `openPanel`. */
export function openPanelHere({ windowId }: CommandTab): Promise<void> {
  return openPanel(windowId);
}
