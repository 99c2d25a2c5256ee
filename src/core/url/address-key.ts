// One spelling for one page: by it the ledger knows sources and targets.
import { isWeb, parseUrl, plainHost } from './normalize-url';
import { type IsTracking, plainPath, plainQuery } from './plain-query';
import { isTrackingParameter } from './tracking-parameters';

/**
 * The spelling by which the ledger knows a page or a target: no fragment, default port, trailing dot, user info or
 * tracking parameters. Scheme, `www.` and a trailing slash stay: they can be different pages.
 * @param address an http(s) address; anything else is given back as it is
 * @param isTracking what is dropped; without it the list as it comes
 */
export function addressKey(address: string, isTracking: IsTracking = isTrackingParameter): string {
  const url = parseUrl(address);
  if (!url || !isWeb(url)) return address;
  const port = url.port ? `:${url.port}` : '';
  return `${url.protocol}//${plainHost(url)}${port}${plainPath(url, isTracking)}${plainQuery(url, isTracking)}`;
}
