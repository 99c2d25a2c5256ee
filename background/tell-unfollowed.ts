// The one thing that ever pops up, where one wants it: a backlink to a site of one's own is followed no longer. What a
// load of a page brought is thought of once, whether it may be told then or not.
import type { NewsItem } from '../src/core/ledger/page-news';
import { linkAddress, newsLines } from '../src/core/report/news-lines';
import { shownAddress } from '../src/core/report/shown-address';
import { isBelow } from '../src/core/sites/is-below';
import { parseUrl } from '../src/core/url/normalize-url';
import { LINKS_ROOM } from '../src/core/view/view-address';
import { isPaused } from '../src/core/watch/pause';
import { clearNotice, mayNotify, type Notice, onNoticePressed, showNotice } from '../src/platform/notices';
import { mutedSites, settings, watching } from '../src/platform/stores';
import { claimChanges, noteLead, takeLead } from '../src/platform/stores/told-notices';
import { t } from '../src/platform/strings';
import { openInDashboard } from '../src/platform/tabs';
import { speakBrief } from './speak-brief';

/** @param url the page that was looked at */
export async function tellUnfollowed(news: readonly NewsItem[], url: string, loadId: string): Promise<void> {
  const wanted = news.filter(({ kind, role, again }) => kind === 'unfollowed' && role === 'mine' && !again);
  if (wanted.length === 0) return;
  const claimed = await claimChanges(
    loadId,
    wanted.map(({ key }) => key),
  );
  const fresh = wanted.filter(({ key }) => claimed.includes(key));
  const [first] = fresh;
  if (!first || !(await mayTell(url))) return;
  speakBrief((await settings.get()).language);
  const id = `unfollowed-${loadId}-${Date.parse(first.since)}`;
  const [line] = newsLines(fresh);
  await noteLead(id, fresh.length === 1 || !line ? linkAddress(first) : line.address);
  await showNotice(id, noticeOf(first, fresh.length, line?.type ?? null));
}

/** Whether something may pop up for a page now. Whatever is to keep quiet is asked here and nowhere else. */
async function mayTell(url: string): Promise<boolean> {
  const [{ tellUnfollowed: wanted }, { hosts: muted }, { pausedUntil }] = await Promise.all([
    settings.get(),
    mutedSites.get(),
    watching.get(),
  ]);
  const quiet = isBelow(parseUrl(url)?.hostname ?? '', muted) || isPaused(pausedUntil, Date.now());
  return wanted && !quiet && (await mayNotify());
}

function noticeOf(
  { referringDomain: domain, targetUrl }: NewsItem,
  count: number,
  type: NewsItem['type'] | null,
): Notice {
  const title =
    type === null
      ? t('news_notice_unfollowed', { count })
      : t('news_notice_turned', { count, type: t(`type_${type}`) });
  const target = shownAddress(targetUrl);
  const message = t('news_notice_where', { count, domain, target });
  return { title, message };
}

/** A press on a notice opens the dashboard at its link. To be called in the first turn. */
export function hearNotices(): void {
  onNoticePressed((id) => void open(id).catch(() => {}));
}

async function open(id: string): Promise<void> {
  const address = (await takeLead(id)) ?? LINKS_ROOM;
  await Promise.all([clearNotice(id), openInDashboard(address)]);
}
