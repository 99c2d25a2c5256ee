import { expect, test } from '@jest/globals';
import { type Report, tallyOf } from '../../../scripts/test/run-jest';
import { add, failed, failureLines, lastLine, nothing, passed } from '../../../scripts/test/tally';

const report: Report = {
  numPassedTests: 3,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    {
      name: '/house/test/one.test.ts',
      status: 'failed',
      message: 'all of it',
      assertionResults: [
        { fullName: 'a b', status: 'passed', failureMessages: [] },
        {
          fullName: 'a c',
          status: 'failed',
          failureMessages: [
            '\u001B[31mError\u001B[39m: c\n    at there\n    at f (/house/node_modules/jest/run.js:1:1)',
            'and more',
          ],
        },
      ],
    },
    { name: '/house/test/two.test.ts', status: 'failed', message: 'cannot be loaded', assertionResults: [] },
    { name: '/house/test/three.test.ts', status: 'passed', message: '', assertionResults: [] },
  ],
};

test('a report of jest: each failed test by its file and name, and each file that could not be loaded', () => {
  expect(tallyOf(report, '/house')).toEqual({
    passed: 3,
    skipped: 2,
    failures: [
      { name: 'test/one.test.ts: a c', message: 'Error: c\n    at there\nand more' },
      { name: 'test/two.test.ts', message: 'cannot be loaded' },
    ],
  });
});

test('the last line adds up all checks', () => {
  const sum = add([passed, nothing, failed('Lint', 'wrong'), tallyOf(report, '/house')]);
  expect(lastLine(sum)).toBe('Tests: 4 passed, 3 failed, 2 skipped');
});

test('what failed fits on one page: the names always, of the messages what there is room for', () => {
  const long = { name: 'long', message: 'one\n\ntwo\nthree\nfour' };
  expect(failureLines([], 50)).toEqual([]);
  expect(failureLines([long, { name: 'short', message: 'one' }], 6)).toEqual([
    '✗ long',
    '    one',
    '    two',
    '✗ short',
    '    one',
  ]);
  expect(failureLines([long, long], 1)).toEqual(['✗ long', '✗ long']);
});
