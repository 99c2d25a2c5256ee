// The ledger in another spelling: when a person changes which parameters are dropped, entries move to their new keys,
// and those that turn out to be one and the same become one.
import { type Entry, entryKey } from './entry';
import { joinTwins } from './join-twins';
import { mergePages } from './merge-ledgers';
import type { Spell } from './merge-scan';
import type { PageMemory } from './page-memory';
import { siteSource, UNKNOWN_TARGET } from './unknown-target';

/**
 * An entry under its new key. A parameter that is dropped no longer comes back where the address as found is known:
 * that of the target is, that of the source page is not. What stands for an unknown page or target is no address.
 */
export function respellEntry(entry: Entry, spell: Spell): Entry {
  const isSite = entry.sourceUrl === siteSource(entry.referringDomain);
  const sourceUrl = isSite ? entry.sourceUrl : spell(entry.sourceUrl);
  const targetKey = entry.targetKey === UNKNOWN_TARGET ? UNKNOWN_TARGET : spell(entry.targetUrl);
  return sourceUrl === entry.sourceUrl && targetKey === entry.targetKey ? entry : { ...entry, sourceUrl, targetKey };
}

/** Adds the entries that get another key to those that share it, as they were. */
export function gather(entries: Iterable<Entry>, spell: Spell, into: Map<string, Entry[]>): void {
  for (const entry of entries) {
    const respelled = respellEntry(entry, spell);
    if (respelled === entry) continue;
    const key = entryKey(respelled).join('\n');
    into.set(key, [...(into.get(key) ?? []), entry]);
  }
}

/** One entry of those that share a key now. */
export function joined(entries: readonly [Entry, ...Entry[]], spell: Spell): Entry {
  const [first, ...others] = entries.map((entry) => respellEntry(entry, spell)) as [Entry, ...Entry[]];
  return others.reduce(joinTwins, first);
}

/** A page's memory under its new spelling; of two the one that was looked at last. */
export function respellPage(page: PageMemory, spell: Spell, there: PageMemory | undefined): PageMemory {
  const respelled = { ...page, pageUrl: spell(page.pageUrl) };
  return there ? mergePages(there, respelled) : respelled;
}
