// What the tables say of the kind of an entry's page, by the entry alone. As heavy as its tables (source-of.ts).
import type { KindByTables } from './correct-kind';
import { sourceOf } from './source-of';

export const kindByTables: KindByTables = ({ sourceUrl, referringDomain }) => {
  const host = URL.canParse(sourceUrl) ? new URL(sourceUrl).hostname : referringDomain;
  return sourceOf(host, referringDomain);
};
