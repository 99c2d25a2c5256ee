// A backup in another spelling of addresses: what is taken in is spelled as the ledger will be, and joined before it meets
// what is here.
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from '@jest/globals';
import { Refusal } from '../../../src/core/backup/refusal';
import { entryKey } from '../../../src/core/ledger/entry';
import { addressKey } from '../../../src/core/url/address-key';
import { applyBackup, stageBackup } from '../../../src/platform/backup/import-backup';
import type { KeptItem } from '../../../src/platform/backup/kept-item';
import { makeBackup } from '../../../src/platform/backup/make-backup';
import { type ImportMode, type Ledger, openLedger } from '../../../src/platform/stores/ledger';
import { finding, merging, NOW, scan, site } from '../../fakes/records';

const sites = [site('example.com')];
const NOW_MS = Date.parse(NOW);
const at = (minute: number): string => new Date(NOW_MS + minute * 60_000).toISOString();
const PAGE = 'https://blog.example/post';
const dropRef = (address: string): string => addressKey(address).replace('?ref=1', '');
const spelling = { pattern: 'ref', spell: dropRef };
/** Says that addresses are spelled so, whatever a backup holds. */
const spelled: KeptItem = {
  section: { id: 'word', parse: (row) => row, key: () => 'word' },
  read: async () => 'word',
  restore: async () => null,
  putBack: async () => {},
  spellAfter: async () => dropRef,
};

let opened = 0;
let ledger: Ledger;
beforeEach(async () => {
  ledger = await openLedger(`spelled-${opened++}`, { nowMs: NOW_MS });
});
const keep = (minute: number, url: string): Promise<unknown> =>
  ledger.keep(merging(scan([finding({}, sites[0])], { url, scannedAt: at(minute) }), `load ${minute} ${url}`, sites));
const all = async () => (await ledger.newest({ withIgnored: true }, 9)).entries;

async function take(file: Blob, mode: ImportMode, withErased = false): Promise<void> {
  const staged = await stageBackup(ledger, [spelled], file);
  if (staged instanceof Refusal) throw staged;
  await applyBackup(ledger, [spelled], staged.importId, { mode, withErased }, at(50));
}

/** A backup of both spellings of a page, seen three times in all; then the ledger in one. */
async function bothThenOne(): Promise<Blob> {
  await keep(0, `${PAGE}?ref=1`);
  await keep(1, PAGE);
  await keep(2, `${PAGE}?ref=1`);
  const { file } = await makeBackup(ledger, [spelled], NOW);
  await ledger.respell(spelling);
  expect(await all()).toMatchObject([{ sourceUrl: PAGE, timesSeen: 3 }]);
  return file;
}

test.each(['merge', 'replace'] as const)('%s: one page, counted as before', async (mode) => {
  const file = await bothThenOne();
  await take(file, mode);
  expect(await all()).toMatchObject([{ sourceUrl: PAGE, timesSeen: 3, firstSeen: at(0), lastSeen: at(2) }]);
  expect((await ledger.recount(NOW)).wrong).toEqual([]);
  await take(file, mode);
  expect(await all()).toMatchObject([{ timesSeen: 3 }]);
});

test('what was erased in the new spelling stays away in the former one', async () => {
  const file = await bothThenOne();
  await ledger.erase({ by: 'entries', keys: (await all()).map(entryKey) }, at(10));
  await take(file, 'merge');
  expect(await all()).toEqual([]);
  await take(file, 'merge', true);
  expect(await all()).toMatchObject([{ sourceUrl: PAGE, timesSeen: 3 }]);
});

test('no memory of a page comes in a spelling that nobody asks for', async () => {
  const file = await bothThenOne();
  await take(file, 'replace');
  const { blocks } = await ledger.takeOut();
  let text = '';
  for await (const block of blocks) text += block.text;
  expect(text).not.toContain(`"pageUrl":"${PAGE}?ref=1"`);
});

test('it can be taken back', async () => {
  const file = await bothThenOne();
  const before = await all();
  await keep(5, 'https://blog.example/other');
  await take(file, 'replace');
  expect(await all()).toHaveLength(1);
  await ledger.undo(Date.parse(at(51)));
  expect((await all()).slice(1)).toEqual(before);
});
