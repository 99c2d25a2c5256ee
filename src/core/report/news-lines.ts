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
    const times = own.map(({ since }) => since).sort();
    const [since] = times;
    if (since === undefined) return [];
    const turned = new Set(own.map(({ type, retyped }) => (retyped ? type : null)));
    const [type = null] = turned.size === 1 ? turned : [];
    const address = linksAddress(viewOf(kind, own, since, times.at(-1) ?? since));
    return [{ kind, count: own.length, since, type, address }];
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

function viewOf(kind: NewsId, items: readonly NewsItem[], from: string, to: string): LinksView {
  const pages = new Set(items.map(({ key }) => key[1]));
  const own = { siteId: [...new Set(items.map(({ key }) => key[0]))], relation: ['backlink'] };
  // Posts on a page have addresses of their own: where there are several, the moment says which links are meant.
  const within = pages.size === 1 ? [...pages].map((value) => ({ by: 'page' as const, value })) : [];
  if (kind === 'missing' || kind === 'lost') return { ...plainView, within, choices: { ...own, status: [kind] } };
  if (kind !== 'retyped') return { ...plainView, within, choices: own, during: [{ event: kind, from, to }] };
  const type = [...new Set(items.map((item) => item.type))];
  return { ...plainView, within, choices: { ...own, type }, during: [{ event: 'changed', from, to }] };
}
