// A page's news in a few lines: one a kind, with the number, since when, and the address of the table that lists these
// links and no others.
import type { NewsId } from '../ledger/news-kinds';
import { newsIds } from '../ledger/news-kinds';
import type { NewsItem } from '../ledger/page-news';
import { type LinksView, plainView } from '../view/view';
import { linksAddress } from '../view/view-address';
import type { NewsLine } from './news-line';

/** In the order of the list of kinds. */
export function newsLines(items: readonly NewsItem[]): NewsLine[] {
  return newsIds.flatMap((kind): NewsLine[] => {
    const own = items.filter((item) => item.kind === kind);
    const [since] = own.map((item) => item.since).sort();
    if (since === undefined) return [];
    const turned = new Set(own.map(({ type, retyped }) => (retyped ? type : null)));
    const [type = null] = turned.size === 1 ? turned : [];
    return [{ kind, count: own.length, since, type, address: linksAddress(viewOf(kind, own, since)) }];
  });
}

/** The address of the table of one link. */
export function linkAddress({ key: [siteId, sourceUrl, targetKey] }: Pick<NewsItem, 'key'>): string {
  const within = [
    { by: 'page', value: sourceUrl },
    { by: 'target', value: targetKey },
  ] as const;
  return linksAddress({ ...plainView, choices: { siteId: [siteId] }, within });
}

function viewOf(kind: NewsId, items: readonly NewsItem[], from: string): LinksView {
  const pages = new Set(items.map(({ key }) => key[1]));
  const own = { siteId: [...new Set(items.map(({ key }) => key[0]))], relation: ['backlink'] };
  // Posts on a page have addresses of their own: where there are several, their domain and the moment say which are meant.
  const by = pages.size === 1 ? 'page' : 'domain';
  const places = pages.size === 1 ? pages : new Set(items.map(({ referringDomain }) => referringDomain));
  const within = [...places].map((value) => ({ by, value }) as const);
  if (kind === 'missing' || kind === 'lost') return { ...plainView, within, choices: { ...own, status: [kind] } };
  // Without an end: each further look at the load moves the moment of what it changed.
  const during = [{ event: kind === 'retyped' ? ('changed' as const) : kind, from, to: '' }];
  const type = kind === 'retyped' ? { type: [...new Set(items.map((item) => item.type))] } : {};
  return { ...plainView, within, during, choices: { ...own, ...type } };
}
