// What the bench measures with: the same pages for everybody, with counts that are known, and sums that are right.
import { describe, expect, test } from '@jest/globals';
import { covered, longest, passes } from '../../../scripts/bench/callbacks';
import { lightLinks, makePage, type PagePlan } from '../../../scripts/bench/make-page';
import { median } from '../../../scripts/bench/median';
import { lightPages } from '../../../scripts/bench/pages';
import { parseArguments } from '../../../scripts/bench/parse-arguments';
import type { Callback, Note } from '../../../scripts/bench/time-callbacks';
import { stampedTasks, type TraceEvent } from '../../../scripts/bench/trace';
import { withSection } from '../../../scripts/bench/write-report';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const small: readonly PagePlan[] = [
  { name: 'plain', links: 1_000, tracked: 20 },
  { name: 'few', links: 7, tracked: 3, nested: true },
  { name: 'rooted', links: 997, tracked: 13, nested: true, openRoots: 50, closedRoots: 31 },
  { name: 'none tracked', links: 10, tracked: 0 },
];

describe('a page', () => {
  test.each(small)('$name: the same for the same seed, another for another', (plan) => {
    expect(makePage(plan)).toEqual(makePage(plan));
    expect(makePage(plan, 5).body).not.toBe(makePage(plan, 6).body);
  });

  test.each(small)('$name: the counts of its plan, exactly', (plan) => {
    const { body } = makePage(plan);
    expect(count(body, /<a href=/g)).toBe(plan.links);
    expect(count(body, /https:\/\/tracked-0\.example\//g)).toBe(plan.tracked);
    expect(count(body, /shadowrootmode="open"/g)).toBe(plan.openRoots ?? 0);
    expect(count(body, /shadowrootmode="closed"/g)).toBe(plan.closedRoots ?? 0);
    expect(count(body, /<(?:div|span)>/g)).toBe(plan.nested ? 2 * plan.links : 0);
    expect(lightLinks(plan)).toBe(plan.links - (plan.closedRoots ?? 0));
  });

  test('every link is a web address: each counts', () => {
    const { url, body } = makePage({ name: 'plain', links: 1_000, tracked: 20 });
    const schemes = [...body.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => new URL(href as string, url).protocol);
    expect([...new Set(schemes)]).toEqual(['https:']);
  });

  test('no two pages of the list share an address', () => {
    const names = lightPages.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
  [[10, 9, 100], 10],
])('the median of %j is %d', (values, expected) => expect(median(values)).toBe(expected));

test('the median of nothing is no number', () => expect(median([])).toBeNaN());

describe('callbacks', () => {
  const at = (began: number, ended: number): Callback => ({ kind: 'setTimeout', began, ended });

  test('what overlaps counts once', () => {
    expect(covered([at(0, 10), at(20, 25)])).toBe(15);
    expect(covered([at(5, 12), at(0, 10), at(6, 7)])).toBe(12);
    expect(covered([])).toBe(0);
    expect(longest([at(0, 10), at(20, 25)])).toBe(10);
  });

  test('the light pass ends with the first right count and the marks, the closed pass with `complete`', () => {
    const note = (time: number, links: number, complete: boolean): Note => ({ at: time, links, complete, tookMs: 1 });
    const all = [at(0, 4), at(5, 9), at(12, 13), at(30, 31), at(50, 51)];
    const notes = [note(3, 50, false), note(8, 100, false), note(40, 110, true)];
    expect(passes(all, notes, [11], null, 100)).toMatchObject({
      light: all.slice(0, 2),
      closed: all.slice(2, 4),
      tookMs: 1,
    });
    expect(passes(all, notes, [], null, 100)?.closed).toHaveLength(2);
    expect(passes(all, notes, [], null, 99)).toBeNull();
    const cut = passes(all, notes, [11], 7, 100);
    expect(cut?.light).toEqual([at(0, 4), at(5, 7)]);
    expect(cut?.reading).toEqual([at(7, 9)]);
  });

  test('of tasks within tasks the inner one counts, once', () => {
    const task = (ts: number, dur: number, tid = 1): TraceEvent => ({ name: 'RunTask', ph: 'X', pid: 1, tid, ts, dur });
    const stamp = (ts: number): TraceEvent => ({
      name: 'TimeStamp',
      ph: 'I',
      pid: 1,
      tid: 1,
      ts,
      args: { data: { message: 'backlight' } },
    });
    const events = [
      task(0, 9_000),
      task(1_000, 3_000),
      task(20_000, 5_000),
      task(0, 90_000, 2),
      stamp(1_500),
      stamp(2_000),
    ];
    expect(stampedTasks(events)).toEqual([3]);
  });
});

describe('the command line', () => {
  const known = ['light', 'storm'];
  test.each([
    [
      '',
      {
        browser: 'chromium',
        quick: false,
        runs: null,
        entries: null,
        keep: null,
        steps: null,
        write: false,
        parts: known,
      },
    ],
    [
      'storm --quick',
      {
        browser: 'chromium',
        quick: true,
        runs: null,
        entries: null,
        keep: null,
        steps: null,
        write: false,
        parts: ['storm'],
      },
    ],
    [
      'storm light --browser firefox',
      {
        browser: 'firefox',
        quick: false,
        runs: null,
        entries: null,
        keep: null,
        steps: null,
        write: false,
        parts: known,
      },
    ],
    [
      '--runs 2',
      {
        browser: 'chromium',
        quick: false,
        runs: 2,
        entries: null,
        keep: null,
        steps: null,
        write: false,
        parts: known,
      },
    ],
    [
      '--entries 5',
      {
        browser: 'chromium',
        quick: false,
        runs: null,
        entries: 5,
        keep: null,
        steps: null,
        write: false,
        parts: known,
      },
    ],
    [
      '--steps times,csv',
      {
        ...{ browser: 'chromium', quick: false, runs: null, entries: null, keep: null, write: false, parts: known },
        steps: ['csv', 'times'],
      },
    ],
    [
      '--write',
      {
        browser: 'chromium',
        quick: false,
        runs: null,
        entries: null,
        keep: null,
        steps: null,
        write: true,
        parts: known,
      },
    ],
  ])('%s', (line, value) => {
    expect(parseArguments(line.split(' ').filter(Boolean), known)).toEqual({ ok: true, value });
  });

  test.each([
    'rain',
    '--browser',
    '--browser opera',
    '--runs many',
    '--runs',
    '--entries',
    '--keep',
    '--steps',
    '--steps csv,dance',
    '--entries 1.5',
    '--write storm',
  ])('%s: refused', (line) => {
    expect(parseArguments(line.split(' '), known).ok).toBe(false);
  });
});

test('a report keeps its words and the figures of the other browser', () => {
  const once = withSection('# How fast\n\nWords.\n', 'firefox', 'f1');
  const twice = withSection(withSection(once, 'chromium', 'c1'), 'firefox', 'f2');
  expect(twice).toBe('# How fast\n\nWords.\n\n## In chromium\n\nc1\n\n## In firefox\n\nf2\n');
});
