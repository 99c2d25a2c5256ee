// Which of several sites a link belongs to: the narrowest. The order is made once, by the background.
import { roles, type TrackedSite } from '../facts';

/** The sites, narrowest first: url, then the longest path, host, domain; then mine before rival, then the older one. */
export function narrowestFirst(sites: readonly TrackedSite[]): TrackedSite[] {
  return [...sites].sort(compare);
}

const breadth = { url: 0, path: 1, host: 2, domain: 3 } as const;

function compare(a: TrackedSite, b: TrackedSite): number {
  return (
    breadth[a.scope] - breadth[b.scope] ||
    b.path.length - a.path.length ||
    b.host.length - a.host.length ||
    roles.indexOf(a.role) - roles.indexOf(b.role) ||
    (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0)
  );
}
