// A tracked page keeps the parameters that are part of its address. Which these are changes with the user's list of
// dropped ones, and its stored path was written under the list of its day.
import type { TrackedSite } from '../facts';
import { parseUrl } from '../url/normalize-url';
import { type IsTracking, plainPath, plainQuery } from '../url/plain-query';
import { withoutFinalSlash } from './site-path';
import { writtenAddress } from './written-address';

/** The site with the path that matching compares with now; its id stays, because the ledger knows it by that. */
export function respellSite(site: TrackedSite, isTracking: IsTracking): TrackedSite {
  const url = site.scope === 'url' ? parseUrl(writtenAddress(site.entered)) : null;
  return url ? { ...site, path: withoutFinalSlash(plainPath(url, isTracking)) + plainQuery(url, isTracking) } : site;
}
