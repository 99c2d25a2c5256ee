// A person's better knowledge of a domain's kind wins over the tables.
import type { Entry } from '../ledger/entry';

/** A source as an entry keeps it. */
export interface KindAndName {
  readonly kind: string;
  readonly name: string | null;
}

/** What the tables say of the kind of an entry's page. */
export type KindByTables = (entry: Pick<Entry, 'sourceUrl' | 'referringDomain'>) => KindAndName;

/**
 * @param listed what the tables say
 * @param kind what the user said; null: nothing
 */
export function correctKind(listed: KindAndName, kind: string | null): KindAndName {
  // The name belongs to the kind it is listed under.
  return { kind: kind ?? listed.kind, name: kind === null || kind === listed.kind ? listed.name : null };
}
