// What is promised of snapshots: the newest three, whole or not there, and none that holds what was erased.
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { dropSnapshotsBefore, listSnapshots, openSnapshot, takeSnapshot } from '../../../src/platform/backup/snapshots';
import { useFolder } from '../../fakes/private-folder';

const at = (second: number): string => new Date(Date.UTC(2026, 10, 20, 9, 0, second)).toISOString();
const take = (second: number, text = `taken at ${second}`): Promise<void> =>
  takeSnapshot(at(second), async () => new Blob([text]));
const times = async (): Promise<string[]> => (await listSnapshots()).map(({ takenAt }) => takenAt);
const named = (...seconds: number[]): string[] => seconds.map((second) => at(second).replace('.000', ''));

/** Names of all that lies in the folder, finished or not. */
async function names(root: ReturnType<typeof useFolder>['root']): Promise<string[]> {
  return [...(await root.getDirectoryHandle('snapshots', { create: true })).inside.keys()];
}

/** The empty file of a snapshot that was begun, and the bytes that Chromium leaves beside it. */
async function leave(folder: ReturnType<typeof useFolder>['root']): Promise<void> {
  await folder.getFileHandle('2026-11-20T09-10-00Z.jsonl.gz', { create: true });
  await folder.getFileHandle('2026-11-20T09-10-00Z.jsonl.gz.crswap', { create: true });
}

test('the newest three are kept, newest first, and can be read', async () => {
  useFolder();
  for (const second of [3, 1, 4, 2, 5]) await take(second);
  expect(await times()).toEqual(named(5, 4, 3));
  const [newest] = await listSnapshots();
  expect(newest).toMatchObject({ name: '2026-11-20T09-00-05Z.jsonl.gz', size: 'taken at 5'.length });
  expect(await (await openSnapshot(newest?.name ?? '')).text()).toBe('taken at 5');
});

test('what a killed browser has left is not listed, takes no place, and goes with the next one', async () => {
  const { root } = useFolder();
  for (const second of [1, 2, 3]) await take(second);
  const folder = await root.getDirectoryHandle('snapshots');
  await leave(folder);
  expect(await times()).toEqual(named(3, 2, 1));
  await take(4);
  expect(await times()).toEqual(named(4, 3, 2));
  expect(await names(root)).toHaveLength(3);
});

test.each([
  [
    'in the middle of the writing',
    () => {
      throw new Error('disk');
    },
    async () => new Blob(['never']),
  ],
  ['in the reading of the memory', () => {}, () => Promise.reject(new Error('disk'))],
])('one that fails %s leaves none, and those before it', async (_where, beforeWrite, make) => {
  let fails = false;
  const { root } = useFolder(() => fails && beforeWrite());
  await take(1);
  fails = true;
  await expect(takeSnapshot(at(2), make)).rejects.toThrow('disk');
  fails = false;
  expect(await names(root)).toEqual(['2026-11-20T09-00-01Z.jsonl.gz']);
  await take(3);
  expect(await times()).toEqual(named(3, 1));
});

test('of what was taken before an erasure, or about then, nothing stays; what was taken later does', async () => {
  const { root } = useFolder();
  for (const second of [0, 10, 180]) await take(second);
  const folder = await root.getDirectoryHandle('snapshots');
  await leave(folder);
  // In the second of the erasure, and before it.
  await dropSnapshotsBefore(new Date(Date.parse(at(10)) + 900).toISOString());
  expect(await names(root)).toEqual(['2026-11-20T09-03-00Z.jsonl.gz']);
  expect(await times()).toEqual(named(180));
});

test('an erasure has its time before its rows are gone: a snapshot of seconds later may hold them', async () => {
  useFolder();
  await take(12);
  await dropSnapshotsBefore(at(10));
  expect(await times()).toEqual([]);
});

test('one that is being taken while others are dropped is dropped when it is finished', async () => {
  const { root } = useFolder();
  let go = (): void => {};
  const waits = new Promise<void>((resolve) => {
    go = resolve;
  });
  const taking = takeSnapshot(at(1), async () => {
    // Read before the erasure, written after the dropping was asked for.
    const rows = new Blob(['the erased words']);
    await waits;
    return rows;
  });
  const dropping = dropSnapshotsBefore(at(5));
  // Time enough for a dropping that would not wait.
  await setTimeout(50);
  go();
  await Promise.all([taking, dropping]);
  expect(await names(root)).toEqual([]);
});
