// Tells the browser on which pages the page script runs by itself. The browser keeps it until it is told otherwise or the
// extension is updated; that it may run there at all is asked each time a page loads.
import type { WatchedPages } from '../core/watch/watched-pages';
import browser from './browser';
import { pageScripts } from './page-access';
import type { What } from './stores/settings';

const ID = 'watched-pages';

type Registered = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/** @param pages null: nowhere */
export async function registerScript(pages: WatchedPages | null, what: What): Promise<void> {
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (!pages) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script: Registered = {
    id: ID,
    js: pageScripts(what),
    matches: [...pages.matches],
    excludeMatches: [...pages.excludeMatches],
    // A frame of another site has a script of its own; in one that the page can read it ends at once.
    allFrames: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  if (known) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
