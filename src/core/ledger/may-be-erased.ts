// Whether a damaged row may be one of the entries that are erased. What somebody erases is to be gone, whatever became of
// its rows. So such a row stays only where what the erasure asks for can be read in it and says that it is another one: one
// that cannot be told goes with the first erasure that might mean it.
import { parseUrl } from '../url/normalize-url';
import type { Erasure } from './erasure';

/** A row of which nothing is known. */
export type Torn = Readonly<Record<string, unknown>>;

type Stays = { readonly [By in Erasure['by']]: (row: Torn, what: Extract<Erasure, { by: By }>) => boolean };

const stays: Stays = {
  site: ({ siteId }, what) => isOther(siteId, what.siteId),
  // Of the two fields that tell the domain one may be torn and look like another one's.
  domain: ({ referringDomain, sourceUrl }, { domain }) =>
    isOther(referringDomain, domain) && isElsewhere(sourceUrl, domain),
  lastSeen: ({ lastSeen }, { before }) => isTime(lastSeen) && lastSeen >= before,
  firstSeen: ({ firstSeen }, { from, to }) => isTime(firstSeen) && (firstSeen < from || firstSeen >= to),
  entries: ({ siteId, sourceUrl, targetKey }, { keys }) =>
    keys.every(
      ([site, source, target]) => isOther(siteId, site) || isOther(sourceUrl, source) || isOther(targetKey, target),
    ),
};

/** @param row set aside from the entries */
export function mayBeErased(row: unknown, what: Erasure): boolean {
  if (typeof row !== 'object' || row === null) return true;
  return !(stays[what.by] as (row: Torn, what: Erasure) => boolean)(row as Torn, what);
}

function isOther(field: unknown, meant: string): boolean {
  return typeof field === 'string' && field !== meant;
}

function isElsewhere(address: unknown, domain: string): boolean {
  const host = typeof address === 'string' ? parseUrl(address)?.hostname : undefined;
  return host !== undefined && host !== domain && !host.endsWith(`.${domain}`);
}

function isTime(field: unknown): field is string {
  return typeof field === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(field);
}
