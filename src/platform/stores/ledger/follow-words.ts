// What is said of a domain stands in each of its entries, so that lists can be made without asking. Where the two were
// written by different acts the entries follow the word.
import type { Writing } from './shape';
import { writeEntries } from './write';

/** Has all entries of these domains left out of the lists, or shown, as the words of the domains are now. */
export async function followWords(transaction: Writing, domains: readonly string[]): Promise<void> {
  const byDomain = transaction.objectStore('entries').index('domain');
  for (const domain of domains) {
    const ignored = (await transaction.objectStore('domains').get(domain))?.ignored ?? false;
    const entries = await byDomain.getAll(IDBKeyRange.bound([domain], [domain, '\uFFFF']));
    const others = entries.filter((entry) => entry.ignored !== ignored);
    await writeEntries(
      transaction,
      others.map((before) => ({ before, after: { ...before, ignored } })),
    );
  }
}
