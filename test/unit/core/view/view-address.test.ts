// A view survives its address, and no address is too strange to be read.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eventIds } from '../../../../src/core/ledger/events';
import { choiceFields } from '../../../../src/core/view/fields';
import { groupKinds, groupSorts } from '../../../../src/core/view/groups';
import { type LinksView, plainView, searchWords } from '../../../../src/core/view/view';
import { NARROWEST, readView, WIDEST, writeView } from '../../../../src/core/view/view-address';

const columns = ['verdict', 'source', 'anchor', 'firstSeen'];
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const signed = <Id extends string>(ids: readonly Id[]) =>
  fc.option(fc.record({ by: fc.constantFrom(...ids), descending: fc.boolean() }));
const chosen = choiceFields.map(({ id }) => id).filter((id) => id !== 'ignored');
const views: fc.Arbitrary<LinksView> = fc.record({
  search: words.map((text) => text.trim()),
  choices: fc.dictionary(fc.constantFrom(...chosen), fc.array(words, { minLength: 1, maxLength: 3 }), {
    noNullPrototype: true,
  }),
  withIgnored: fc.boolean(),
  during: fc.array(
    fc.record({
      event: fc.constantFrom(...eventIds),
      from: fc.constantFrom('', '2026-11-02', '2026-11-02T09:00:00.000Z'),
      to: fc.constantFrom('', '2026-11-30'),
    }),
    { maxLength: 2 },
  ),
  gap: fc.boolean(),
  within: fc.array(fc.record({ by: fc.constantFrom(...groupKinds.map(({ id }) => id)), value: words }), {
    maxLength: 2,
  }),
  sort: signed(columns),
  group: fc.option(fc.constantFrom(...groupKinds.map(({ id }) => id))),
  groupSort: signed(groupSorts),
  columns: fc.option(
    fc
      .uniqueArray(fc.constantFrom(...columns), { minLength: 1 })
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            fc
              .option(fc.integer({ min: NARROWEST, max: WIDEST }))
              .map((width) => (width === null ? { id } : { id, width })),
          ),
        ),
      ),
  ),
});

test('a view is the same after its address', () => {
  fc.assert(fc.property(views, (view) => expect(readView(writeView(view), columns)).toEqual(view)));
});

test('any address gives a view', () => {
  expect(readView('', columns)).toEqual(plainView);
  expect(writeView(plainView)).toBe('');
  expect(
    readView('sort=-nothing&columns=no~9,verdict~9&group=x&order=y&q=%E0&__proto__=1&in-domain=', columns),
  ).toEqual({ ...plainView, search: '%E0', columns: [{ id: 'verdict' }], within: [{ by: 'domain', value: '' }] });
  fc.assert(fc.property(fc.string(), (query) => readView(query, columns) !== null));
});

test('a search is its words, and what stands between quotes', () => {
  expect(searchWords('  Garden "Small SHOP"  a"b ')).toEqual(['garden', 'small shop', 'a"b']);
});
