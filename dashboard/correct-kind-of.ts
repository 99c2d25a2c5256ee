// Carries out what one says of a domain's kind: kept for every later scan, and put right in what was found before.
import type { Entry } from '../src/core/ledger/entry';
import { correctKind } from '../src/core/source/correct-kind';
import type { SourceKind } from '../src/core/source/source-kinds';
import { sourceKindCorrections } from '../src/platform/stores';
import { refresh, withLedger } from './links-state';

export async function correctKindOf(domain: string, kind: SourceKind): Promise<void> {
  await change(domain, kind);
  await rewrite(domain, kind);
}

/** The tables decide again. */
export async function takeKindBack({ referringDomain, sourceUrl }: Pick<Entry, 'referringDomain' | 'sourceUrl'>) {
  await change(referringDomain, null);
  // Heavy by its tables, and seldom wanted.
  const { sourceOf } = await import('../src/core/source/source-of');
  await rewrite(referringDomain, sourceOf(new URL(sourceUrl).hostname, referringDomain).kind);
}

async function change(domain: string, kind: SourceKind | null): Promise<void> {
  await navigator.locks.request('source-kinds', async () => {
    const { kinds } = await sourceKindCorrections.get();
    await sourceKindCorrections.set({ version: 1, kinds: correctKind(kinds, domain, kind) });
  });
}

async function rewrite(domain: string, kind: SourceKind): Promise<void> {
  await withLedger((ledger) => ledger.correctKind(domain, kind));
  await refresh();
}
