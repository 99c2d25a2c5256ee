// Puts the page script in before the popup's own scripts are even loaded, so that the page is read while the popup is
// drawn. Part of the popup's first script, which must stay a few lines: it goes to the browser itself and parses nothing.
import { pageApi } from './page-api';

/**
 * Where any site is tracked, puts the page script into the tab the button was pressed in. What comes of it, and why
 * where nothing does, is asked by `lookAtTab` afterwards: a script that is there already hears of a second one nothing.
 */
export async function putScriptInEarly(): Promise<void> {
  const { runtime, scripting, storage, tabs } = pageApi;
  // The page script begins with a question to the background: one that sleeps starts meanwhile. Nobody answers this.
  runtime.sendMessage({ verb: 'wake' }).catch(() => {});
  const [{ sites }, [tab]] = await Promise.all([
    storage.local.get<{ sites?: { sites?: unknown[] } }>('sites'),
    tabs.query({ active: true, currentWindow: true }),
  ]);
  if (!sites?.sites?.length || tab?.id === undefined) return;
  await scripting.executeScript({ target: { tabId: tab.id }, files: ['/content-scripts/scan.js'] });
}
