// Entries of a backup that were erased here stay away, unless they are asked for. So does what the file keeps for nothing but
// them: the memory of their pages, the notes on their domains. An entry that is not there could not be erased once more, and
// nothing else would take these along.
import type { Entry } from '../../../core/ledger/entry';
import type { Writing } from './shape';

/** Source pages and domains. */
export interface Places {
  readonly pages: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
}

const PIECE = 500;

/** The places of the entries that stayed away. */
export class StayedAway implements Places {
  readonly pages = new Set<string>();
  readonly domains = new Set<string>();

  add({ sourceUrl, referringDomain }: Entry): void {
    this.pages.add(sourceUrl);
    this.domains.add(referringDomain);
  }
}

/** Those of the places that no entry of the ledger needs; to be asked when all entries are in. */
export async function neededByNone(transaction: Writing, { pages, domains }: Places): Promise<Places> {
  const entries = transaction.objectStore('entries');
  const [byPage, byDomain] = [entries.index('sourceUrl'), entries.index('domain')];
  return {
    pages: await without(pages, (page) => byPage.getKey(page)),
    domains: await without(domains, (domain) => byDomain.getKey(IDBKeyRange.bound([domain], [domain, '\uFFFF']))),
  };
}

async function without(
  places: ReadonlySet<string>,
  anyIn: (place: string) => Promise<unknown>,
): Promise<ReadonlySet<string>> {
  const all = [...places];
  const none = new Set<string>();
  for (let from = 0; from < all.length; from += PIECE) {
    const piece = all.slice(from, from + PIECE);
    const found = await Promise.all(piece.map(anyIn));
    for (const [at, place] of piece.entries()) if (found[at] === undefined) none.add(place);
  }
  return none;
}
