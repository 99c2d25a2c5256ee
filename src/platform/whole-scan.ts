// The page's own scan and those of the frames of other sites that are in it now, put together.
import { type FramePart, type Joined, joinParts, type Part } from '../core/scan/join-parts';
import { liveDocuments } from './live-documents';
import { forgetDeadParts, readParts } from './stores/page-parts';

/** @param top the page, as its page script tells of it just now */
export async function wholeScan(tabId: number, top: Pick<Part, 'scan' | 'siteIds'>): Promise<Joined> {
  const { parts } = await readParts(tabId);
  return joinParts(top, parts.length > 0 ? living(parts, await liveDocuments(tabId)) : []);
}

/** The same, and what is there no more is forgotten. Only for who writes parts, one thing after another. */
export async function tidyWhole(tabId: number, top: Part): Promise<Joined> {
  const { parts } = await readParts(tabId);
  const live = parts.length > 0 ? await liveDocuments(tabId) : null;
  // The last word of a page that was left: the frames there now are of the next one.
  if (live?.get(0) !== top.documentId) return joinParts(top, []);
  return joined(tabId, top, parts, live);
}

/** The same for who has no word of the page itself; null where it told nothing, or is there no more. */
export async function wholeKept(tabId: number): Promise<(Joined & { readonly top: Part }) | null> {
  const { top, parts } = await readParts(tabId);
  const live = top && (await liveDocuments(tabId));
  return top && live?.get(0) === top.documentId ? { top, ...(await joined(tabId, top, parts, live)) } : null;
}

async function joined(
  tabId: number,
  top: Part,
  parts: readonly FramePart[],
  live: ReadonlyMap<number, string>,
): Promise<Joined> {
  const there = living(parts, live);
  if (there.length < parts.length) await forgetDeadParts(tabId, there);
  return joinParts(top, there);
}

function living(parts: readonly FramePart[], live: ReadonlyMap<number, string> | null): readonly FramePart[] {
  return parts.filter(({ frameId, documentId }) => live?.get(frameId) === documentId);
}
