// What was seen in the frames of other sites, and in the page around them, until the page is another. Frames tell in any
// order and the background may stop between two of them. Kept in the browser's memory, never on disk, and of a private
// window in the background's own; bounded, because a page can hold ten thousand frames.
import * as v from 'valibot';
import type { FramePart, Part } from '../../core/scan/join-parts';
import type { PageScan } from '../../core/scan/page-scan-schema';
import browser from '../browser';
import { memoryOf, recall } from '../tab-memory';

/** Frames of one page that are put together with it; more stay unread. */
const PARTS_KEPT = 200;
/** How long a part, all parts of a page, and the page itself may be, as text. */
const PART_ROOM = 256 * 1024;
const PARTS_ROOM = 1024 * 1024;
/** The browsers give 10 MB to all that is kept so: some of it is needed for other things. */
const ROOM = 8 * 1024 * 1024;

const topKey = (tabId: number): string => `page-top ${tabId}`;
const partsKey = (tabId: number): string => `page-parts ${tabId}`;

// Our own background parsed the scans before it wrote them, in this very run of the browser.
const partEntries = {
  documentId: v.string(),
  scanId: v.string(),
  unsettled: v.boolean(),
  scan: v.custom<PageScan>((one) => typeof one === 'object' && one !== null),
  siteIds: v.array(v.string()),
};
const topSchema: v.GenericSchema<unknown, Part> = v.object(partEntries);
const partsSchema: v.GenericSchema<unknown, FramePart[]> = v.array(v.object({ ...partEntries, frameId: v.number() }));

export interface PageParts {
  /** The page; null where it has not told of frames that it could not read. */
  readonly top: Part | null;
  readonly parts: readonly FramePart[];
}

/** What is known of a tab's page. Whether it still holds, the browser knows (live-documents.ts). */
export async function readParts(tabId: number): Promise<PageParts> {
  const kept = await recall(tabId, [topKey(tabId), partsKey(tabId)]);
  const top = v.safeParse(topSchema, kept[topKey(tabId)]);
  const parts = v.safeParse(partsSchema, kept[partsKey(tabId)]);
  return { top: top.success ? top.output : null, parts: parts.success ? parts.output : [] };
}

/** Notes the page itself, or that there is nothing to put together with it. */
export async function noteTop(tabId: number, top: Part | null): Promise<void> {
  if (!top || !(await keep(tabId, topKey(tabId), top))) await (await memoryOf(tabId)).remove([topKey(tabId)]);
}

/** Notes what a frame told, in place of what it told before. False where there is no room for it. */
export async function notePart(tabId: number, part: FramePart): Promise<boolean> {
  const { parts } = await readParts(tabId);
  const others = parts.filter(({ frameId }) => frameId !== part.frameId);
  const room = others.length < PARTS_KEPT && JSON.stringify(part).length <= PART_ROOM;
  return room && keep(tabId, partsKey(tabId), [...others, part]);
}

/** Keeps of a tab's parts only these. */
export async function forgetDeadParts(tabId: number, parts: readonly FramePart[]): Promise<void> {
  const memory = await memoryOf(tabId);
  if (parts.length === 0) await memory.remove([partsKey(tabId)]);
  else await memory.set({ [partsKey(tabId)]: parts });
}

/** Forgets all of a tab that was closed. */
export function forgetParts(tabId: number): Promise<void> {
  return browser.storage.session.remove([topKey(tabId), partsKey(tabId)]);
}

async function keep(tabId: number, key: string, value: unknown): Promise<boolean> {
  const { session } = browser.storage as { session: typeof browser.storage.session & Sized };
  const size = JSON.stringify(value).length;
  if (size > PARTS_ROOM || (await session.getBytesInUse()) + size > ROOM) return false;
  try {
    await (await memoryOf(tabId)).set({ [key]: value });
    return true;
  } catch {
    return false;
  }
}

interface Sized {
  getBytesInUse(): Promise<number>;
}
