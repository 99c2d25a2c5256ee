// What is said of many entries at once changes each of them only as far as it says something new.
import type { Entry } from './entry';
import { hasTag, parseTags } from './tags';

export interface ManyWords {
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  /** Stands below what was noted before. */
  readonly addNote?: string;
}

/** As long as a note in an opened row may be. */
export const NOTE_LETTERS = 2_000;

/** The entry with these words; null where they change nothing. */
export function withManyWords(entry: Entry, words: ManyWords, at: string): Entry | null {
  const { addTags = [], removeTags = [], addNote = '' } = words;
  const left = entry.tags.filter((tag) => !hasTag(removeTags, tag));
  // As one would type them: each once, and no more than an entry may have.
  const tags = parseTags([...left, ...addTags].join(','));
  const note = noteWith(entry.note, addNote.trim());
  if (note === entry.note && tags.join('\n') === entry.tags.join('\n')) return null;
  return { ...entry, tags, note, notedAt: at };
}

function noteWith(note: string, more: string): string {
  if (more === '' || note.split('\n').includes(more)) return note;
  return (note === '' ? more : `${note}\n${more}`).slice(0, NOTE_LETTERS);
}
