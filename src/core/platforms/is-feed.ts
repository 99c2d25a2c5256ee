// Whether a page is one of those whose posts come and go. A link that is missing there says nothing of its post.
import { parseUrl } from '../url/normalize-url';
import type { PlatformRow } from './platform';

/** @param address the page's own */
export function isFeed(row: PlatformRow, address: string): boolean {
  const path = parseUrl(address)?.pathname;
  return path !== undefined && row.feeds.some((source) => new RegExp(source).test(path));
}
