// What is said of domains once a backup is in. Few domains have words: those of both sides are held in memory, so that each
// entry gets the words of its domain as it is written, and is written once.
import { unwrap } from 'idb';
import { asSaid } from '../../../core/ledger/as-said';
import { canonicalText } from '../../../core/ledger/canonical-text';
import { type DomainWords, newestWords, withoutMemory } from '../../../core/ledger/domain-words';
import type { Entry } from '../../../core/ledger/entry';
import type { UndoLabel } from '../../../core/ledger/undo';
import type { KindByTables } from '../../../core/source/correct-kind';
import { findMany } from './find-many';
import type { ImportMode } from './how-to-import';
import { inPieces } from './in-pieces';
import type { Writing } from './shape';
import { stagedRows } from './stage';
import { remember } from './undo-record';
import { writeEntries } from './write';

/** Of one domain; null: nothing. */
interface BothWords {
  readonly mine: DomainWords | null;
  readonly theirs: DomainWords | null;
}

/** By domain. */
export type WordsOfBoth = ReadonlyMap<string, BothWords>;
export type WordsByDomain = ReadonlyMap<string, DomainWords>;

const PIECE = 500;

interface Rows {
  getAll(range?: IDBKeyRange | null, count?: number): Promise<DomainWords[]>;
}

/** Every domain that has words here or in the staged file. */
export async function wordsOfBoth(domains: Rows, staged: Parameters<typeof stagedRows>[0]): Promise<WordsOfBoth> {
  const both = new Map<string, BothWords>();
  for await (const rows of inPieces(domains, ({ domain }) => domain))
    for (const mine of rows) both.set(mine.domain, { mine, theirs: null });
  for await (const rows of stagedRows<DomainWords>(staged, 'domains'))
    for (const { row: theirs } of rows)
      both.set(theirs.domain, { mine: both.get(theirs.domain)?.mine ?? null, theirs });
  return both;
}

export function wordsAfter(both: WordsOfBoth, mode: ImportMode): WordsByDomain {
  const after = [...both].map(([domain, words]) => [domain, joined(words, mode)] as const);
  return new Map(after.filter((one): one is [string, DomainWords] => one[1] !== null));
}

function joined({ mine, theirs }: BothWords, mode: ImportMode): DomainWords | null {
  if (mode === 'replace') return theirs;
  return mine && theirs ? newestWords(mine, theirs) : (theirs ?? mine);
}

/** Brings what is said of domains to those of their entries that do not have it yet. */
export async function sayToEntries(
  transaction: Writing,
  domains: Iterable<string>,
  words: WordsByDomain,
  byTables: KindByTables,
  undo: UndoLabel,
): Promise<void> {
  const entries = transaction.objectStore('entries');
  for (const domain of domains) {
    const keys = await entries.index('domain').getAllKeys(IDBKeyRange.bound([domain], [domain, '\uFFFF']));
    for (let from = 0; from < keys.length; from += PIECE) {
      const found = await findMany<[string, string, string], Entry>(entries, keys.slice(from, from + PIECE));
      const writes = found.flatMap((before) => {
        const after = before && asSaid(before, words.get(domain), byTables);
        return before && after && before !== after ? [{ before, after }] : [];
      });
      if (writes.length > 0) await writeEntries(transaction, writes, undo);
    }
  }
}

/**
 * Writes what is said of domains.
 * @param erased domains all of whose entries in the file were erased here and stay away
 */
export async function takeWords(
  transaction: Writing,
  both: WordsOfBoth,
  mode: ImportMode,
  erased: ReadonlySet<string>,
  undo: UndoLabel,
): Promise<void> {
  const domains = unwrap(transaction.objectStore('domains'));
  const changes = [...both].flatMap(([domain, words]) => {
    const after = joined(erased.has(domain) ? withoutNotes(words, mode) : words, mode);
    if (canonicalText(after) === canonicalText(words.mine)) return [];
    return [{ store: 'domains' as const, key: domain, before: words.mine, after }];
  });
  for (let from = 0; from < changes.length; from += PIECE) {
    const piece = changes.slice(from, from + PIECE);
    for (const { key, after } of piece) {
      if (after) domains.put(after);
      else domains.delete(key);
    }
    await remember(transaction, undo, piece);
  }
}

/** As an erasure left them: what is said of later looks is taken, what remembers is not. */
function withoutNotes({ mine, theirs }: BothWords, mode: ImportMode): BothWords {
  if (!theirs) return { mine, theirs };
  // That a domain is shown again says something only to whoever left it out.
  if (mine && mode === 'merge') return { mine, theirs: { ...theirs, note: '', tags: [], notedAt: null } };
  return { mine, theirs: withoutMemory(theirs, false) };
}
