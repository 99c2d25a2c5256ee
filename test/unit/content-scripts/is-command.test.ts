// What a page script obeys, held against a schema that it cannot carry itself.
import { expect, test } from '@jest/globals';
import { isCommand } from '../../../content-scripts/is-command';
import { brokenMessages, oddMessages } from '../../fakes/broken-messages';
import { isWholeCommand, wholeCommands } from '../../fakes/commands';

const all = Object.values(wholeCommands);
const AMOUNT = 10_000;

test.each(all)('$verb is one', (command) => {
  expect(isWholeCommand(command)).toBe(true);
  expect(isCommand(command)).toBe(true);
});

test(`of ${AMOUNT} broken messages, of each verb as many, none is one`, () => {
  const broken = all.flatMap((command) => brokenMessages(command, Math.ceil(AMOUNT / all.length), 20261130));
  expect(broken.filter((one) => isCommand(one) !== isWholeCommand(one))).toEqual([]);
  expect(broken.filter(isCommand)).toEqual([]);
});

test('with any numbers and words a command to show a link is one', () => {
  const odd = oddMessages(wholeCommands['reveal-link'], 100, 20261130);
  expect(odd.filter((one) => isCommand(one) !== isWholeCommand(one))).toEqual([]);
});

test.each([
  ['nothing', null],
  ['a word', 'rescan'],
  ['a list of one verb', { verb: ['rescan'] }],
  ['a link that is not named by a number', { verb: 'reveal-link', scanId: 'a', index: '0' }],
  ['a link in a list', { verb: 'reveal-link', scanId: 'a', index: [0] }],
  ['a link of no scan', { verb: 'reveal-link', index: 0 }],
])('%s is none', (_what, one) => {
  expect(isCommand(one)).toBe(false);
});
