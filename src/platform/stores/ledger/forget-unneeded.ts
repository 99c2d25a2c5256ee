// The memory of pages and domains goes with the last entry that needs it.
import { withoutMemory } from '../../../core/ledger/domain-words';
import type { Entry } from '../../../core/ledger/entry';
import type { UndoLabel } from '../../../core/ledger/undo';
import type { Writing } from './shape';
import { type RowChange, remember } from './undo-record';

/** Where an entry that is gone stood. */
export type Place = Pick<Entry, 'sourceUrl' | 'referringDomain'>;

const END = '\uFFFF';

/**
 * To be called when the entries are gone.
 * @param named whether their domain itself is meant
 * @param undo where it is to be possible to take it back
 */
export async function forgetUnneeded(
  transaction: Writing,
  gone: readonly Place[],
  named: boolean,
  undo?: UndoLabel,
): Promise<void> {
  const changes = [...(await forgetPages(transaction, gone)), ...(await forgetDomains(transaction, gone, named))];
  if (undo) await remember(transaction, undo, changes);
}

/** Whether an entry of this page is there. */
export async function pageIsNeeded(transaction: Writing, url: string): Promise<boolean> {
  return (await transaction.objectStore('entries').index('sourceUrl').getKey(url)) !== undefined;
}

/** Whether an entry of this domain is there. */
export async function domainIsNeeded(transaction: Writing, domain: string): Promise<boolean> {
  const range = IDBKeyRange.bound([domain], [domain, END]);
  return (await transaction.objectStore('entries').index('domain').getKey(range)) !== undefined;
}

async function forgetPages(transaction: Writing, gone: readonly Place[]): Promise<RowChange[]> {
  const pages = transaction.objectStore('pages');
  const changes = await Promise.all(
    [...new Set(gone.map((entry) => entry.sourceUrl))].map(async (url): Promise<RowChange[]> => {
      const [before, needed] = await Promise.all([pages.get(url), pageIsNeeded(transaction, url)]);
      if (!before || needed) return [];
      await pages.delete(url);
      return [{ store: 'pages', key: url, before, after: null }];
    }),
  );
  return changes.flat();
}

async function forgetDomains(transaction: Writing, gone: readonly Place[], named: boolean): Promise<RowChange[]> {
  const domains = transaction.objectStore('domains');
  const changes = await Promise.all(
    [...new Set(gone.map((entry) => entry.referringDomain))].map(async (domain): Promise<RowChange[]> => {
      const [before, needed] = await Promise.all([domains.get(domain), domainIsNeeded(transaction, domain)]);
      if (!before || needed) return [];
      const after = withoutMemory(before, named);
      await (after ? domains.put(after) : domains.delete(domain));
      return [{ store: 'domains', key: domain, before, after }];
    }),
  );
  return changes.flat();
}
