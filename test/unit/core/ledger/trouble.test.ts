// How one tells what befell the memory.
import { expect, test } from '@jest/globals';
import { mendable, troubleOf, troubleOfOpening } from '../../../../src/core/ledger/trouble';

test.each([
  [null, false, null],
  ['a', true, null],
  ['a', false, null],
  [null, true, 'settings lost'],
  ['b', true, 'ledger lost'],
  ['b', false, 'ledger lost'],
])('remembered %s, marked %s: %s', (remembered, marked, trouble) => {
  expect(troubleOf({ remembered, ledger: { id: 'a', marked } })).toBe(trouble);
});

test.each([
  ['VersionError', 'ledger newer'],
  ['QuotaExceededError', 'full'],
  ['UnknownError', 'ledger unreadable'],
])('the browser gives %s in place of the ledger: %s', (name, trouble) => {
  expect(troubleOfOpening({ name })).toBe(trouble);
});

test('nothing is offered that would give up a ledger that is whole', () => {
  expect(mendable).not.toContain('ledger newer');
  expect(mendable).not.toContain('full');
});
