// An entry as the user's words on its domain have it, wherever the entry comes from.
import { correctKind, type KindByTables } from '../source/correct-kind';
import type { DomainWords } from './domain-words';
import type { Entry } from './entry';

/**
 * The entry itself where nothing differs.
 * @param words of its domain; undefined: nothing was ever said, so it is shown
 * @param byTables decides where a kind was taken back
 */
export function asSaid(entry: Entry, words: DomainWords | undefined, byTables: KindByTables): Entry {
  const ignored = words?.ignored ?? false;
  const { kind, name } = sourceBy(entry, words, byTables);
  if (ignored === entry.ignored && kind === entry.sourceKind && name === entry.sourceName) return entry;
  return { ...entry, ignored, sourceKind: kind, sourceName: name };
}

/** The tables are asked only about what somebody has spoken of: else the kind stays as the last look found it. */
function sourceBy(
  { sourceUrl, referringDomain, sourceKind, sourceName }: Entry,
  words: DomainWords | undefined,
  byTables: KindByTables,
): { kind: string | null; name: string | null } {
  if (!words || (words.kind === null && words.kindAt === null)) return { kind: sourceKind, name: sourceName };
  return correctKind(byTables({ sourceUrl, referringDomain }), words.kind);
}
