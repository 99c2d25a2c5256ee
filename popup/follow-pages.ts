// How the panel turns from page to page. It looks where the browser lets it, and only there: a press or a grant is what
// opens a page, never the panel. A page that it may not read is shown as soon as somebody else looked at it.
import { batch, effect, signal } from '@preact/signals';
import { unreadableKind } from '../src/core/report/unreadable-page';
import { isBelow } from '../src/core/sites/is-below';
import { parseUrl } from '../src/core/url/normalize-url';
import { isPaused } from '../src/core/watch/pause';
import { lookAgain } from '../src/platform/ask-page';
import { followActiveTab } from '../src/platform/follow-tab';
import type { WholeScan } from '../src/platform/messages';
import { type Look, lookAtTab, onPageJudged } from '../src/platform/page-access';
import type { ActiveTab } from '../src/platform/tabs';
import { now } from '../src/ui/now';
import { chosen, forgetters, hasSearch, muted, seen, tab, take, unreadable, watched } from './popup-state';
import { said } from './said';

/** So long the page before stays: a blank moment between two pages is worse. */
const PATIENCE_MS = 150;

/** Counts the pages shown. */
export const shownPage = signal(0);

/** The tab in front, which may not be shown yet. */
let coming: ActiveTab | null = null;
let turns = 0;
/** What pages told of themselves last, by tab. */
const heard = new Map<number, WholeScan>();

/** Shows the page in front until the signal aborts. */
export async function followPages(life: AbortSignal): Promise<void> {
  onPageJudged((message) => {
    heard.set(message.tabId, message);
    if (message.tabId !== coming?.id) return;
    turns += 1;
    show(coming, message);
  }, life);
  const searches = (): string =>
    JSON.stringify([hasSearch(), chosen.value.what, muted.value, watched.value.pausedUntil]);
  let before = searches();
  const stop = effect(() => {
    const current = searches();
    if (current === before) return;
    before = current;
    void turnTo(coming);
  });
  life.addEventListener('abort', stop);
  await followActiveTab((next) => void turnTo(next), life);
}

async function turnTo(next: ActiveTab | null): Promise<void> {
  turns += 1;
  const mine = turns;
  coming = next;
  const slow = setTimeout(() => mine === turns && show(next, null), PATIENCE_MS);
  const answer = await lookQuietly(next);
  if (mine !== turns || answer === 'loading') return;
  clearTimeout(slow);
  show(next, answer ?? 'document');
}

/**
 * Looks where a press or a grant lets us. Where the site is muted or watching is paused, to ask would be to wake: there
 * only what was heard counts. Until a page is loaded the tab may still have the address of the one before, so nobody knows.
 */
async function lookQuietly(next: ActiveTab | null): Promise<Look | 'loading'> {
  if (!next || !hasSearch()) return 'closed';
  if (next.loading) return 'loading';
  if (isQuiet(next.url)) {
    const before = heard.get(next.id);
    return before && before.scan.page.url === next.url ? before : 'closed';
  }
  const again = await lookAgain(next.id);
  return again === 'closed' ? lookAtTab(next.id, chosen.value.what) : again;
}

function isQuiet(address: string | undefined): boolean {
  const url = parseUrl(address ?? '');
  return url !== null && (isBelow(url.hostname, muted.value) || isPaused(watched.value.pausedUntil, now.value));
}

/** @param found null: nobody knows yet */
function show(next: ActiveTab | null, found: WholeScan | 'closed' | 'document' | null): void {
  const scan = found !== null && typeof found === 'object' ? found : null;
  batch(() => {
    const same = next?.id === tab.value?.id && scan !== null && scan.scan.page.url === seen.value?.scan.page.url;
    const waits = found === null && next?.id === tab.value?.id && !seen.value && !unreadable.value;
    tab.value = next;
    if (waits) return;
    if (same) {
      take(scan);
      return;
    }
    seen.value = scan;
    unreadable.value = found === null || scan ? null : unreadableKind(next?.url, found === 'document');
    said.value = '';
    for (const forget of forgetters) forget();
    shownPage.value += 1;
  });
}
