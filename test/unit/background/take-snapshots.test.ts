// When a snapshot is taken: not of a ledger in trouble, whose snapshot would take the place of the one that can mend it.
import { beforeEach, expect, jest, test } from '@jest/globals';
import type { Trouble } from '../../../src/core/ledger/trouble';
import { NOW } from '../../fakes/records';

const there = { trouble: null as Trouble | null, links: 3, snapshots: [] as string[] };
const taken: string[] = [];
/** What has happened, in order. */
const steps: string[] = [];

jest.unstable_mockModule('../../../src/platform/told-trouble', () => ({ readTrouble: async () => there.trouble }));
jest.unstable_mockModule('../../../src/platform/stores/own-ledger', () => ({
  withLedger: (work: (ledger: object) => unknown) => work({ count: async () => there.links }),
}));
jest.unstable_mockModule('../../../src/platform/backup/kept-items', () => ({ keptItems: [] }));
jest.unstable_mockModule('../../../src/platform/backup/make-backup', () => ({
  makeBackup: async () => {
    steps.push('the memory is read');
    return { file: new Blob(['a backup']) };
  },
}));
jest.unstable_mockModule('../../../src/platform/backup/snapshots', () => ({
  listSnapshots: async () => there.snapshots.map((takenAt) => ({ takenAt })),
  takeSnapshot: async (takenAt: string, make: () => Promise<Blob>) => {
    taken.push(takenAt);
    steps.push('under the lock');
    expect(await (await make()).text()).toBe('a backup');
  },
}));
const { snapshotIfDue } = await import('../../../background/take-snapshots');

const DAY_MS = 86_400_000;
let nowMs = Date.parse(NOW);
const ago = (days: number): string => new Date(nowMs - days * DAY_MS).toISOString();

beforeEach(() => {
  Object.assign(there, { trouble: null, links: 3, snapshots: [] });
  taken.length = 0;
  steps.length = 0;
  // What one test has looked at is long ago for the next.
  nowMs += 30 * DAY_MS;
});

test.each(['ledger lost', 'ledger unreadable', 'settings lost', 'full'] as const)('%s: none', async (trouble) => {
  there.trouble = trouble;
  await snapshotIfDue(nowMs, true);
  expect(taken).toEqual([]);
  there.trouble = null;
  await snapshotIfDue(nowMs);
  expect(taken).toHaveLength(1);
});

test('an empty ledger: none, until it has a link', async () => {
  there.links = 0;
  await snapshotIfDue(nowMs, true);
  expect(taken).toEqual([]);
  there.links = 1;
  await snapshotIfDue(nowMs);
  expect(taken).toEqual([new Date(nowMs).toISOString()]);
});

test('once a week, and after an update however young the last is', async () => {
  there.snapshots = [ago(6.9), ago(20)];
  await snapshotIfDue(nowMs);
  expect(taken).toEqual([]);
  await snapshotIfDue(nowMs, true);
  expect(taken).toHaveLength(1);
  there.snapshots = [ago(7.1)];
  // It was looked at a moment ago.
  await snapshotIfDue(nowMs + 59_000);
  expect(taken).toHaveLength(1);
  await snapshotIfDue(nowMs + 60_000);
  expect(taken).toHaveLength(2);
});

test('the memory is read under the lock of the snapshots: what is erased meanwhile waits to drop it', async () => {
  await snapshotIfDue(nowMs);
  expect(steps).toEqual(['under the lock', 'the memory is read']);
});
