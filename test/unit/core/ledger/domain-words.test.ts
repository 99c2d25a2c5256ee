import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type DomainChange,
  type DomainWords,
  newestWords,
  unsaid,
  withoutMemory,
  withWords,
} from '../../../../src/core/ledger/domain-words';
import { arbitraryWords } from '../../../fakes/arbitrary-entry';

const DOMAIN = 'blog.example';
const change: fc.Arbitrary<DomainChange> = fc.oneof(
  fc.record({ note: fc.string(), tags: fc.array(fc.string(), { maxLength: 2 }) }),
  fc.record({ ignored: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('news', 'blog', null) }),
);
const ofOneDomain = arbitraryWords.map((words) => ({ ...words, domain: DOMAIN }));
const said = (words: readonly (readonly [DomainChange, number])[]): DomainWords =>
  words.reduce(
    (so, [one, at]) => withWords(so, one, `2026-01-01T00:00:${String(at).padStart(2, '0')}Z`),
    unsaid(DOMAIN),
  );

describe('of two records of one domain', () => {
  test('the newest word each holds, whichever comes first, as if one person had said it all', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(change, fc.boolean()), { maxLength: 12 }), (all) => {
        const words = all.map(([one, here], at) => ({ one, here, at }));
        const of = (here: boolean) => said(words.filter((word) => word.here === here).map(({ one, at }) => [one, at]));
        const whole = said(words.map(({ one, at }) => [one, at]));
        expect(newestWords(of(true), of(false))).toEqual(whole);
        expect(newestWords(of(false), of(true))).toEqual(whole);
        expect(newestWords(whole, whole)).toEqual(whole);
      }),
    );
  });

  test('neither their order nor their grouping matters, nor how often; at equal times and at unknown ones too', () => {
    fc.assert(
      fc.property(ofOneDomain, ofOneDomain, ofOneDomain, (a, b, c) => {
        expect(newestWords(b, a)).toEqual(newestWords(a, b));
        expect(newestWords(newestWords(a, b), c)).toEqual(newestWords(a, newestWords(b, c)));
        expect(newestWords(a, a)).toEqual(a);
      }),
      { numRuns: 1000 },
    );
  });

  test('a kind of unknown time stands against nothing, and falls to any dated word', () => {
    const old: DomainWords = { ...unsaid(DOMAIN), kind: 'news' };
    expect(newestWords(unsaid(DOMAIN), old).kind).toBe('news');
    expect(newestWords(old, unsaid(DOMAIN)).kind).toBe('news');
    const takenBack = said([[{ kind: null }, 1]]);
    expect(newestWords(old, takenBack).kind).toBeNull();
    expect(newestWords(takenBack, old).kind).toBeNull();
  });
});

test('of an erased domain stays what is said of later looks, without the notes', () => {
  const note = { note: 'secret', tags: ['paid'] };
  expect(withoutMemory(said([[note, 1]]), false)).toBeNull();
  expect(withoutMemory(said([[{ ...note, kind: 'news' }, 1]]), true)).toBeNull();
  const kept = withoutMemory(said([[{ ...note, kind: 'news', ignored: true }, 1]]), false);
  expect(kept).toMatchObject({ note: '', tags: [], notedAt: null, kind: 'news', ignored: true });
  expect(withoutMemory(said([[{ kind: 'news', ignored: true }, 1]]), true)).toMatchObject({
    kind: null,
    ignored: true,
  });
});
