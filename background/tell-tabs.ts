// Tells the pages that are watched over when the sites or settings changed. They cannot hear it themselves: a page script
// has no business in our storage, where whoever took it over could change what is tracked.
import browser from '../src/platform/browser';
import type { ContextChanged } from '../src/platform/messages';
import { addOutside } from '../src/platform/page-access';
import { settings } from '../src/platform/stores';
import type { What } from '../src/platform/stores/settings';

// The stores whose change changes what a page script is told.
const CONTEXT_KEYS = ['sites', 'settings', 'muted-sites', 'resolved-links', 'tracking-parameters'];

export function tellTabs(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && CONTEXT_KEYS.some((key) => key in changes)) void tellAll();
  });
  // Firefox has no such switch (151); there the schema of what is read is the guard.
  const { local } = browser.storage as { local: { setAccessLevel?(level: { accessLevel: string }): Promise<void> } };
  void local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Has every page script ask for its context anew. */
export async function tellAll(): Promise<void> {
  const { what } = await settings.get();
  const message: ContextChanged = { verb: 'context-changed' };
  for (const { id } of await browser.tabs.query({})) {
    // Most tabs hold no script of ours.
    if (id !== undefined) void tellOne(id, what, message);
  }
}

/** The script for all links first: one that came after the page was read with the new choice would not be asked for them. */
async function tellOne(id: number, what: What, message: ContextChanged): Promise<void> {
  if (what === 'external') await addOutside(id);
  // Frames of other sites as well.
  await browser.tabs.sendMessage(id, message).catch(() => undefined);
}
