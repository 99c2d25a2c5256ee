// A sign on the toolbar button that a key or a menu was heard: a letter or two for a moment, and words in the tooltip. Then
// the button says again what it is to say of the page.
import { scanOfTab } from '../src/platform/ask-page';
import browser from '../src/platform/browser';
import { forgetSign, noteSign, standingSigns } from '../src/platform/standing-signs';
import { settings } from '../src/platform/stores';
import { newsIn } from '../src/platform/stores/page-news';
import { t } from '../src/platform/strings';
import { loadShown, showBadge } from './show-badge';
import { speakBrief } from './speak-brief';

const SIGN_MS = 4_000;
/** Reads well on both, and is of no type. */
const GROUND = '#3C4149';

/** The letters need no translation: a number, or one of these. */
export const letters = { done: '✓', on: '●', off: '○', none: '0', refused: '–' } as const;

const ends = new Map<number, ReturnType<typeof setTimeout>>();

/**
 * @param text at most four letters fit
 * @param words called once the language is known
 */
export async function giveSign(tabId: number, text: string, words: () => string): Promise<void> {
  speakBrief((await settings.get()).language);
  // A worker that is stopped meanwhile takes it back at its next start.
  await noteSign(tabId);
  clearTimeout(ends.get(tabId));
  ends.set(tabId, setTimeout(takeBack, SIGN_MS, tabId));
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: GROUND }),
    action.setBadgeTextColor?.({ tabId, color: '#FFFFFF' }),
    action.setTitle({ tabId, title: words() }),
  ]).catch(() => {
    // The tab was closed meanwhile.
  });
}

/** Takes back the signs that a stop left behind. */
export async function takeBackSigns(): Promise<void> {
  for (const tabId of await standingSigns()) await takeBack(tabId);
}

async function takeBack(tabId: number): Promise<void> {
  ends.delete(tabId);
  await forgetSign(tabId);
  const scan = await scanOfTab(tabId);
  if (scan) {
    const news = await newsIn(tabId);
    return showBadge(tabId, scan, loadShown(tabId) ?? (news?.url === scan.page.url ? news.loadId : ''));
  }
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text: '' }),
    action.setTitle({ tabId, title: t('action_title') }),
  ]).catch(() => {});
}
