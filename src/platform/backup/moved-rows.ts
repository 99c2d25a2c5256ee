// A backup that was made while other parameters were dropped from addresses spells its pages in another way than the
// ledger will. What is spelled otherwise moves, and what becomes the same is joined, before it meets what is here: after
// that nobody could tell whether two counts are of one page or of two.
import { type Entry, entryKey } from '../../core/ledger/entry';
import type { Spell } from '../../core/ledger/merge-scan';
import type { PageMemory } from '../../core/ledger/page-memory';
import { gather, joined } from '../../core/ledger/respell';
import type { Ledger, MovedRows } from '../stores/ledger';

/** @returns null where the whole backup is spelled so */
export async function movedRows(ledger: Ledger, spell: Spell): Promise<MovedRows | null> {
  const moving = new Map<string, Entry[]>();
  const pages = new Set<string>();
  for await (const rows of ledger.staged('entries')) gather(rows as readonly Entry[], spell, moving);
  for await (const rows of ledger.staged('pages'))
    for (const { pageUrl } of rows as readonly PageMemory[]) if (spell(pageUrl) !== pageUrl) pages.add(pageUrl);
  if (moving.size === 0) return pages.size === 0 ? null : { leaving: new Set(), arriving: [], erased: [], pages };
  const leaving = new Set([...moving.values()].flatMap((entries) => entries.map(nameOf)));
  for await (const rows of ledger.staged('entries'))
    for (const entry of rows as readonly Entry[]) {
      const twins = moving.get(nameOf(entry));
      if (!twins || leaving.has(nameOf(entry))) continue;
      twins.push(entry);
      leaving.add(nameOf(entry));
    }
  const arriving = [...moving.values()].map((entries) => joined(entries as [Entry, ...Entry[]], spell));
  return { leaving, arriving, erased: await ledger.wasErased(arriving.map(entryKey)), pages };
}

const nameOf = (entry: Entry): string => entryKey(entry).join('\n');
