// What is said of many links at once leaves alone what it says nothing of.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Entry } from '../../../../src/core/ledger/entry';
import { NOTE_LETTERS, withManyWords } from '../../../../src/core/ledger/many-words';
import { arbitraryEntry } from '../../../fakes/arbitrary-entry';
import { NOW } from '../../../fakes/records';

const base = { ...(fc.sample(arbitraryEntry, 1)[0] as Entry), tags: ['Paid', 'old'], note: 'first' };
const after = (words: Parameters<typeof withManyWords>[1], entry = base) => withManyWords(entry, words, NOW);

test('tags are added once, whatever their letters, and taken off in the same way', () => {
  expect(after({ addTags: ['paid', 'new'] })?.tags).toEqual(['Paid', 'old', 'new']);
  expect(after({ removeTags: ['PAID'] })?.tags).toEqual(['old']);
  expect(after({ addTags: ['PAID'] })).toBeNull();
  expect(after({ removeTags: ['none'] })).toBeNull();
});

test('a note stands below what was noted, once, and no longer than a note may be', () => {
  expect(after({ addNote: ' second ' })).toMatchObject({ note: 'first\nsecond', notedAt: NOW });
  expect(after({ addNote: 'second' }, { ...base, note: '' })?.note).toBe('second');
  expect(after({ addNote: 'first' })).toBeNull();
  expect(after({ addNote: 'x'.repeat(3_000) })?.note).toHaveLength(NOTE_LETTERS);
  expect(after({})).toBeNull();
});
