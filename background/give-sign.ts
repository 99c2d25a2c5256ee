// A sign on the toolbar button that a key or a menu was heard: a letter or two for a moment, and words in the tooltip. Then
// the button says again what it is to say of the page.
import { scanOfTab } from '../src/platform/ask-page';
import browser from '../src/platform/browser';
import { forgetSign, noteSign, standingSigns } from '../src/platform/standing-signs';
import { settings } from '../src/platform/stores';
import { newsIn } from '../src/platform/stores/page-news';
import { inTurn } from './in-turn';
import { loadShown, showBadge, showNothing } from './show-badge';
import { speakBrief } from './speak-brief';

const SIGN_MS = 4_000;
/** Reads well on both, and is of no type. */
const GROUND = '#3C4149';

/** The letters need no translation: a number, or one of these. */
export const letters = { done: '✓', on: '●', off: '○', none: '0', refused: '–' } as const;

/** The tabs whose sign stands or is being written, with what ends it. */
const ends = new Map<number, ReturnType<typeof setTimeout> | undefined>();

/**
 * @param text at most four letters fit
 * @param words called once the language is known
 */
export function giveSign(tabId: number, text: string, words: () => string): Promise<void> {
  clearTimeout(ends.get(tabId));
  ends.set(tabId, undefined);
  // A number that is being drawn is through first: it did not see the sign, and would take its place.
  return inTurn('button', tabId, () => write(tabId, text, words));
}

async function write(tabId: number, text: string, words: () => string): Promise<void> {
  speakBrief((await settings.get()).language);
  // A worker that is stopped meanwhile takes it back at its next start.
  await noteSign(tabId);
  const { action } = browser;
  await Promise.all([
    action.setBadgeBackgroundColor({ tabId, color: GROUND }),
    action.setBadgeTextColor?.({ tabId, color: '#FFFFFF' }),
    action.setTitle({ tabId, title: words() }),
  ])
    .then(() => action.setBadgeText({ tabId, text }))
    .catch(() => {
      // The tab was closed meanwhile.
    });
  // Two signs may have been waiting for their turn.
  clearTimeout(ends.get(tabId));
  ends.set(tabId, setTimeout(over, SIGN_MS, tabId));
}

/** Takes back the signs that a stop left behind. */
export async function takeBackSigns(): Promise<void> {
  for (const tabId of await standingSigns()) await takeBack(tabId);
}

function over(tabId: number): void {
  ends.delete(tabId);
  void takeBack(tabId);
}

async function takeBack(tabId: number): Promise<void> {
  const scan = await scanOfTab(tabId);
  const news = scan && (await newsIn(tabId));
  await inTurn('button', tabId, async () => {
    // Another came meanwhile.
    if (ends.has(tabId)) return;
    await forgetSign(tabId);
    if (!scan) await showNothing(tabId);
  });
  // Where a sign stands it shows nothing.
  if (scan) await showBadge(tabId, scan, loadShown(tabId) ?? (news?.url === scan.page.url ? news.loadId : ''));
}
