// Carries out what one says of a link or of its domain.
import { signal } from '@preact/signals';
import { type DomainChange, type DomainWords, unsaid } from '../src/core/ledger/domain-words';
import { type Entry, entryKey } from '../src/core/ledger/entry';
import type { KindByTables } from '../src/core/source/correct-kind';
import { refresh, withLedger } from './links-state';

/** What is said of the domains that are on the screen. */
const domainWords = signal<Readonly<Record<string, DomainWords>>>({});

export async function readWordsOf(domain: string): Promise<void> {
  const words = await withLedger((ledger) => ledger.wordsOf(domain));
  domainWords.value = { ...domainWords.value, [domain]: words };
}

/** After what may have changed any of them. */
export async function rereadWords(): Promise<void> {
  await Promise.all(Object.keys(domainWords.value).map(readWordsOf));
}

export const wordsOf = (domain: string): DomainWords =>
  (Object.hasOwn(domainWords.value, domain) && domainWords.value[domain]) || unsaid(domain);

export async function sayOf(entry: Entry, words: Pick<Entry, 'note' | 'tags'>): Promise<void> {
  await withLedger((ledger) => ledger.sayOfEntry(entryKey(entry), words, new Date().toISOString()));
  await refresh();
}

export async function sayOfDomain(domain: string, change: DomainChange): Promise<void> {
  // Heavy by its tables, and needed only where a kind is put right or taken back.
  const byTables = change.kind === undefined ? unknown : await tables();
  await withLedger((ledger) => ledger.sayOfDomain(domain, change, new Date().toISOString(), byTables));
  await Promise.all([readWordsOf(domain), refresh()]);
}

const unknown: KindByTables = () => ({ kind: 'unknown', name: null });

async function tables(): Promise<KindByTables> {
  return (await import('../src/core/source/kind-by-tables')).kindByTables;
}
