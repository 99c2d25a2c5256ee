// What the ledger's answer to a scan is good for beside the number of the button: the mark on it, the popup's lines, and
// a notice where one is wanted. Nobody waits for it: the page script has its acknowledgement by then.
import type { NewsItem } from '../src/core/ledger/page-news';
import { newsLines } from '../src/core/report/news-lines';
import { keepNews, newsIn } from '../src/platform/stores/page-news';
import { drawBadge, isShown } from './show-badge';
import { tellUnfollowed } from './tell-unfollowed';

interface Told {
  readonly tabId: number;
  readonly loadId: string;
  /** The page's address. */
  readonly url: string;
  /** Null while nothing can be told: what was told of this load stands. */
  readonly news: readonly NewsItem[] | null;
}

export function tellNews(told: Told): void {
  tell(told).catch(() => {});
}

async function tell({ tabId, loadId, url, news }: Told): Promise<void> {
  if (news === null) return;
  const lines = newsLines(news);
  // In the order in which the ledger answered; what a page told that is gone from the tab comes too late.
  await navigator.locks.request(`news-${tabId}`, async () => {
    if (!isShown(tabId, loadId) || (lines.length === 0 && (await newsIn(tabId)) === null)) return;
    await keepNews(tabId, { loadId, url, lines });
    await drawBadge(tabId);
  });
  await tellUnfollowed(news, url, loadId);
}
