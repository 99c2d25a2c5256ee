// What the ledger told of the page in each tab, until the browser closes: the number on the button and the popup read it
// here, so that a worker that was stopped meanwhile still knows it. Nothing of a private window ever comes here.
import * as v from 'valibot';
import { newsLineSchema } from '../../core/report/news-line';
import browser from '../browser';

const PREFIX = 'page-news-';
const keyOf = (tabId: number): string => PREFIX + tabId;

const newsSchema = v.object({ loadId: v.string(), url: v.string(), lines: v.array(newsLineSchema) });
export type PageNews = v.InferOutput<typeof newsSchema>;

const parse = (stored: unknown): PageNews | null => {
  const parsed = v.safeParse(newsSchema, stored);
  return parsed.success ? parsed.output : null;
};

/** The news of the page in a tab; null: there are none. */
export async function newsIn(tabId: number): Promise<PageNews | null> {
  return parse((await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)]);
}

/** What a page without news has told before goes; and what tabs that are closed have. */
export async function keepNews(tabId: number, news: PageNews): Promise<void> {
  if (news.lines.length === 0) return dropNews(tabId);
  const [open, all] = await Promise.all([browser.tabs.query({}), browser.storage.session.get(null)]);
  const wanted = new Set([tabId, ...open.flatMap(({ id }) => id ?? [])].map(keyOf));
  await browser.storage.session.remove(Object.keys(all).filter((key) => key.startsWith(PREFIX) && !wanted.has(key)));
  await browser.storage.session.set({ [keyOf(tabId)]: news });
}

export function dropNews(tabId: number): Promise<void> {
  return browser.storage.session.remove(keyOf(tabId));
}

/** Rows of the ledger are gone: what was told of them goes too, and comes again with the next look. */
export async function forgetNews(): Promise<void> {
  const all = await browser.storage.session.get(null);
  await browser.storage.session.remove(Object.keys(all).filter((key) => key.startsWith(PREFIX)));
}

/** Calls back with what is known of a tab's page, now and after each change, until the signal aborts. */
export function followNews(tabId: number, heard: (news: PageNews | null) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[keyOf(tabId)];
    if (area === 'session' && change) heard(parse(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
  void newsIn(tabId).then((news) => {
    if (!signal.aborted) heard(news);
  });
}
