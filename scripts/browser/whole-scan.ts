// The scan of a tab as its popup shows it: what the page script answers, with what the scripts in frames of other sites told.
import { type FramePart, joinParts } from '../../src/core/scan/join-parts';
import type { PageScan } from '../../src/core/scan/page-scan-schema';
import type { Driver } from './driver';

/** null: there is no page script in the tab yet. */
export async function wholeScanOf(driver: Pick<Driver, 'inExtension'>, tabId: number): Promise<PageScan | null> {
  const told = await driver.inExtension<{ scan: PageScan; parts: FramePart[] } | null>(async (id: number) => {
    const scan = await chrome.tabs.sendMessage(id, { verb: 'get-scan' }, { frameId: 0 }).catch(() => null);
    if (!scan) return null;
    const key = `page-parts ${id}`;
    // As the popup does it (platform/tab-memory.ts).
    const asked = { verb: 'private-memory', tabId: id, act: { get: [key] } };
    const { incognito } = await chrome.tabs.get(id);
    const held = await (incognito ? chrome.runtime.sendMessage(asked) : chrome.storage.session.get(key));
    const parts = ((held as Record<string, unknown>)[key] ?? []) as FramePart[];
    if (parts.length === 0) return { scan, parts };
    const func = () => (globalThis as { backlight?: { id?: string } }).backlight?.id;
    const target = { tabId: id, allFrames: true };
    const live = await chrome.scripting.executeScript({ target, func, injectImmediately: true });
    const ids = new Map(live.map(({ frameId, result }) => [frameId, result]));
    return { scan, parts: parts.filter(({ frameId, documentId }) => ids.get(frameId) === documentId) };
  }, tabId);
  return told && joinParts({ scan: told.scan, siteIds: [] }, told.parts).scan;
}
