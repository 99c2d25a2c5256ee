// The tracked site that a link leads to, as the user calls it. Each reads the sites by itself: rows are not drawn anew
// where only a site's name changed.
import type { Entry } from '../../src/core/ledger/entry';
import { SiteDot, SiteTag } from '../../src/ui/site-tag';
import { sites } from '../sites-state';

const siteOf = ({ siteId }: Pick<Entry, 'siteId'>) => sites.value.find(({ id }) => id === siteId);

/** Its dot and its name; of a site that is no longer tracked what the ledger remembers. */
export function EntrySite({ entry }: { entry: Entry }) {
  const site = siteOf(entry);
  return <span class="cell-target">{site ? <SiteTag site={site} /> : <bdi>{entry.site}</bdi>}</span>;
}

/** Its dot alone, where it has one. */
export function EntryDot({ entry }: { entry: Entry }) {
  return <SiteDot site={siteOf(entry)} />;
}
