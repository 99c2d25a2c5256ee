// What of a wrapped link may be kept. A wrapper's other parameters can name the reader, the thread, the session
// (`h`, `redir_token`, `messageThreadUrn`): they stay out of the ledger and of every export.
import { parseUrl } from './normalize-url';
import { type WrapperRule, wrapperRules } from './redirect-wrappers';

/**
 * The address of a wrapped link, cut to the wrapper's host, its path and what holds the target.
 * @param href the address as found, user info removed
 * @param wrapper the finding's wrappers, outermost first, joined by ` > `; null for a direct link, which stays whole
 */
export function withoutPrivateParts(href: string, wrapper: string | null): string {
  const id = wrapper?.split(' > ', 1)[0];
  const url = id === undefined ? null : parseUrl(href);
  if (!url) return href;
  const written = url.pathname + url.search + url.hash;
  for (const rule of wrapperRules.filter((one) => one.id === id)) {
    const fits = new RegExp(rule.path, 'di');
    const found = fits.exec(written);
    if (!found) continue;
    return url.origin + (rule.parameters ? url.pathname + targetQuery(url, rule) : upToValue(written, found, fits));
  }
  // A shortener, or a wrapper that the page's own words undid: the path alone is the link.
  return url.origin + url.pathname;
}

/** The parameters that may hold the target, as written, and those by which the row knows the address. */
function targetQuery(url: URL, { parameters = [], path }: WrapperRule): string {
  const named = path.replace(/\\|\(\?:|\)\?|[()]/g, '');
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => {
      const name = pair.split('=', 1)[0] ?? '';
      return parameters.includes(name) || named.includes(`${name}=`);
    });
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

/** An address whose groups are the value: what stands behind the last of them goes, as far as the row still fits. */
function upToValue(written: string, found: RegExpExecArray, fits: RegExp): string {
  const end = Math.max(...(found.indices ?? []).slice(1).map((range) => range?.[1] ?? 0));
  // Some rows want the delimiter after the value too.
  return [written.slice(0, end), written.slice(0, end + 1)].find((cut) => fits.test(cut)) ?? written;
}
