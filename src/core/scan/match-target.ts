// Which tracked site an address leads to, if any. Works by the labels of the host, so that a thousand sites cost
// what one does.
import type { TrackedSite } from '../facts';
import { withoutFinalSlash } from '../sites/site-path';
import { plainHost, withoutWww } from '../url/normalize-url';
import { type IsTracking, plainPath, plainQuery } from '../url/plain-query';
import { isAtOrBelow } from '../url/same-site';

/** Finds the tracked site of a target. Made once per list of sites by `makeMatcher`. */
export interface Matcher {
  /** The sites a host can lead to, narrowest first; undefined for most hosts. Path and port are not looked at. */
  candidates(host: string): readonly TrackedSite[] | undefined;
  /** The narrowest tracked site that an http(s) address belongs to, or null. */
  match(target: URL): TrackedSite | null;
}

/**
 * Prepares a list of tracked sites for matching. Where several match, the first of the list wins.
 * @param sites in the order of `narrowestFirst`
 */
export function makeMatcher(sites: readonly TrackedSite[], isTracking: IsTracking): Matcher {
  const byHost = new Map<string, TrackedSite[]>();
  for (const site of sites) {
    const row = byHost.get(site.host);
    if (row) row.push(site);
    else byHost.set(site.host, [site]);
  }

  const inOrder = (some: TrackedSite[]): TrackedSite[] => some.sort((a, b) => sites.indexOf(a) - sites.indexOf(b));

  const candidates = (host: string): readonly TrackedSite[] | undefined => {
    let found: TrackedSite[] | undefined;
    for (let name = host; name !== ''; name = parentName(name)) {
      const row = byHost.get(name);
      if (row) found = found ? inOrder([...found, ...row]) : row;
    }
    return found;
  };

  const match = (target: URL): TrackedSite | null =>
    candidates(plainHost(target))?.find((site) => matchesSite(target, site, isTracking)) ?? null;

  return { candidates, match };
}

/** Whether an http(s) address lies within a tracked site and outside its exceptions. */
export function matchesSite(target: URL, site: TrackedSite, isTracking: IsTracking): boolean {
  return isWithin(target, site, isTracking) && !site.except.some((one) => isExcepted(target, one));
}

function isExcepted(target: URL, { host, path }: TrackedSite['except'][number]): boolean {
  return isAtOrBelow(plainHost(target), host) && (path === '' || isAtOrBelowPath(target.pathname, path));
}

function isAtOrBelowPath(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

function isWithin(target: URL, site: TrackedSite, isTracking: IsTracking): boolean {
  const host = plainHost(target);
  if (site.scope === 'domain') return isAtOrBelow(host, site.host);
  if (withoutWww(host) !== site.host || target.port !== site.port) return false;
  if (site.scope === 'host') return true;
  if (site.scope === 'path') return isAtOrBelowPath(target.pathname, site.path);
  return withoutFinalSlash(plainPath(target, isTracking)) + plainQuery(target, isTracking) === site.path;
}

function parentName(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1);
}
