// What the user has said of a referring domain: a note, tags, that it is to be left out, what kind of site it is. Each
// word with its time, so that of two ledgers the newest word holds.
import * as v from 'valibot';
import { correctKind } from '../source/correct-kind';
import { sourceKinds } from '../source/source-kinds';
import { canonicalText } from './canonical-text';
import type { Entry } from './entry';

const time = v.nullable(v.string());

export const domainWordsSchema = v.object({
  domain: v.string(),
  note: v.string(),
  tags: v.array(v.string()),
  /** ISO 8601 of the last word; null before the first. */
  notedAt: time,
  ignored: v.boolean(),
  ignoredAt: time,
  /** Null: the tables decide. */
  kind: v.nullable(v.picklist(sourceKinds)),
  /** Null before the first word, and where its time is not known: any dated word is newer. */
  kindAt: time,
});
export type DomainWords = v.InferOutput<typeof domainWordsSchema>;

/** What can be said at one time; what is left out stays as it is. */
export type DomainChange = Partial<Pick<DomainWords, 'note' | 'tags' | 'ignored' | 'kind'>>;

export function unsaid(domain: string): DomainWords {
  return { domain, note: '', tags: [], notedAt: null, ignored: false, ignoredAt: null, kind: null, kindAt: null };
}

/** @param at ISO 8601, of the word */
export function withWords(words: DomainWords, change: DomainChange, at: string): DomainWords {
  return {
    ...words,
    ...change,
    ...((change.note !== undefined || change.tags !== undefined) && { notedAt: at }),
    ...(change.ignored !== undefined && { ignoredAt: at }),
    ...(change.kind !== undefined && { kindAt: at }),
  };
}

/**
 * Of two records of one domain the newest word each; of two of one time, or of unknown times, the one of the larger text,
 * so that it does not matter which of the two comes first.
 */
export function newestWords(a: DomainWords, b: DomainWords): DomainWords {
  const noted = later(a, b, ({ notedAt, note, tags }) => [notedAt, canonicalText([note, tags])]);
  const ignored = later(a, b, (words) => [words.ignoredAt, String(words.ignored)]);
  // No kind is the least of all texts: a kind stands against nothing.
  const kind = later(a, b, (words) => [words.kindAt, words.kind ?? '']);
  return {
    domain: a.domain,
    note: noted.note,
    tags: noted.tags,
    notedAt: noted.notedAt,
    ignored: ignored.ignored,
    ignoredAt: ignored.ignoredAt,
    kind: kind.kind,
    kindAt: kind.kindAt,
  };
}

/**
 * An act on a domain is taken back: of each thing that is said of it the word before the act, unless there is a newer one.
 * @param before null: nothing had been said
 * @param left as the act left them; undefined: not known
 * @returns null where nothing is left
 */
export function wordsWithout(
  now: DomainWords,
  before: DomainWords | null,
  left: DomainWords | undefined,
): DomainWords | null {
  if (!left) return before ? newestWords(now, before) : now;
  const { note, tags, notedAt, ignored, ignoredAt, kind, kindAt } = before ?? unsaid(now.domain);
  const words = {
    ...now,
    ...(now.notedAt === left.notedAt && { note, tags, notedAt }),
    ...(now.ignoredAt === left.ignoredAt && { ignored, ignoredAt }),
    ...(now.kindAt === left.kindAt && { kind, kindAt }),
  };
  const isSaid = words.notedAt !== null || words.ignoredAt !== null || words.kindAt !== null || words.kind !== null;
  return isSaid ? words : null;
}

/**
 * What is left of a domain's words when its last entry is erased: what is said of later looks stays, what remembers goes.
 * @param named the domain itself was to be erased: then only what keeps it out of the lists stays
 * @returns null where nothing is left
 */
export function withoutMemory(words: DomainWords, named: boolean): DomainWords | null {
  const { domain, ignored, ignoredAt, kind, kindAt } = words;
  const left = { ...unsaid(domain), ...(ignored && { ignored, ignoredAt }), ...(kind && !named && { kind, kindAt }) };
  return left.ignored || left.kind !== null ? left : null;
}

/**
 * An entry that comes back, by what has been said of its domain since it was away.
 * @param since ISO 8601
 */
export function withLaterWords(entry: Entry, words: DomainWords | undefined, since: string): Entry {
  if (!words) return entry;
  const ignored = isLater(words.ignoredAt, since) ? words.ignored : entry.ignored;
  if (words.kind === null || !isLater(words.kindAt, since)) return { ...entry, ignored };
  const { kind, name } = correctKind({ kind: entry.sourceKind ?? '', name: entry.sourceName }, words.kind);
  return { ...entry, ignored, sourceKind: kind, sourceName: name };
}

type Word = readonly [at: string | null, said: string];

function later(a: DomainWords, b: DomainWords, wordOf: (words: DomainWords) => Word): DomainWords {
  const [[atA, saidA], [atB, saidB]] = [wordOf(a), wordOf(b)];
  if (atA !== atB) return isLater(atB, atA) ? b : a;
  return saidB > saidA ? b : a;
}

function isLater(a: string | null, b: string | null): boolean {
  return a !== null && (b === null || a > b);
}
