// What is taken back when something else has happened since: other acts, looks, words, another spelling.
import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { Refusal } from '../../../src/core/backup/refusal';
import { type Entry, entryKey } from '../../../src/core/ledger/entry';
import type { LedgerRows } from '../../../src/core/ledger/merge-ledgers';
import { type ElsewhereChange, UNDO_MS } from '../../../src/core/ledger/undo';
import { addressKey } from '../../../src/core/url/address-key';
import { applyBackup, putElsewhereBack, stageBackup } from '../../../src/platform/backup/import-backup';
import type { KeptItem } from '../../../src/platform/backup/kept-item';
import { makeBackup } from '../../../src/platform/backup/make-backup';
import { type ImportMode, type Ledger, openLedger } from '../../../src/platform/stores/ledger';
import { backupText } from '../../fakes/backups';
import { finding, merging, NOW, scan, site } from '../../fakes/records';

const sites = [site('example.com')];
const NOW_MS = Date.parse(NOW);
const at = (minute: number): string => new Date(NOW_MS + minute * 60_000).toISOString();
const PAGE = 'https://blog.example/0';
const byTables = () => ({ kind: 'unknown', name: null });

let opened = 0;
let ledger: Ledger;
beforeEach(async () => {
  ledger = await openLedger(`undo-${opened++}`, { nowMs: NOW_MS });
});

/** A look at a page with one link for each target. */
function keep(minute: number, targets = ['a'], url = PAGE): Promise<unknown> {
  const findings = targets.map((one) => finding({ href: `https://example.com/${one}` }, sites[0]));
  return ledger.keep(merging(scan(findings, { url, scannedAt: at(minute) }), `load-${minute}`, sites));
}
const all = async (): Promise<readonly Entry[]> => (await ledger.newest({ withIgnored: true }, 100)).entries;
const one = async (): Promise<Entry | undefined> => (await all())[0];
const keys = async () => (await all()).map(entryKey);

async function rowsOf(): Promise<LedgerRows> {
  const rows: Record<string, unknown[]> = { entries: [], pages: [], domains: [] };
  for await (const { section, text } of (await ledger.takeOut()).blocks)
    for (const line of text.split('\n').slice(0, -1)) rows[section]?.push(JSON.parse(line));
  return rows as unknown as LedgerRows;
}

async function take(rows: LedgerRows, mode: ImportMode, minute: number, kept: readonly KeptItem[] = []) {
  const staged = await stageBackup(ledger, kept, new Blob([gzipSync(await backupText(rows))]));
  if (staged instanceof Refusal) throw staged;
  await applyBackup(ledger, kept, staged.importId, { mode, withErased: true }, at(minute));
}

describe('what is said of links does not cost the way back from an erasure', () => {
  test('both can be taken back, each by its time', async () => {
    await keep(0, ['a', 'b', 'c']);
    const [first, second] = await keys();
    await ledger.erase({ by: 'entries', keys: [first ?? ['', '', '']] }, at(10));
    await ledger.sayOfMany([second ?? ['', '', '']], { addTags: ['paid'] }, at(11));
    expect(await ledger.undoables(NOW_MS + 12 * 60_000)).toMatchObject([
      { what: 'words', count: 1 },
      { what: 'erase', count: 1 },
    ]);
    expect(await ledger.undo(NOW_MS + 12 * 60_000, at(10))).toMatchObject({ what: 'erase' });
    expect(await all()).toHaveLength(3);
    expect((await all()).flatMap(({ tags }) => tags)).toEqual(['paid']);
    expect(await ledger.undo(NOW_MS + 12 * 60_000, at(11))).toMatchObject({ what: 'words' });
    expect((await all()).flatMap(({ tags }) => tags)).toEqual([]);
    expect((await ledger.recount(NOW)).wrong).toEqual([]);
  });

  test('an act that is not the one that was meant is left alone', async () => {
    await keep(0, ['a', 'b']);
    const [first, second] = await keys();
    await ledger.erase({ by: 'entries', keys: [first ?? ['', '', '']] }, at(10));
    await ledger.erase({ by: 'entries', keys: [second ?? ['', '', '']] }, at(11));
    expect(await ledger.undo(NOW_MS + 12 * 60_000, at(10))).toBeNull();
    expect(await all()).toEqual([]);
  });

  test('an erasure leaves nothing of what was said before it', async () => {
    await keep(0, ['a', 'b']);
    await ledger.sayOfMany(await keys(), { addTags: ['paid'] }, at(9));
    await ledger.erase({ by: 'entries', keys: (await keys()).slice(0, 1) }, at(10));
    expect(await ledger.undoables(NOW_MS + 12 * 60_000)).toMatchObject([{ what: 'erase' }]);
  });

  test('each goes when its own time is over', async () => {
    await keep(0, ['a', 'b']);
    await ledger.erase({ by: 'entries', keys: (await keys()).slice(0, 1) }, at(10));
    await ledger.sayOfMany(await keys(), { addTags: ['paid'] }, at(20));
    const late = Date.parse(at(10)) + UNDO_MS;
    await ledger.tidy(null, late);
    expect(await ledger.undoables(late)).toMatchObject([{ what: 'words' }]);
    await ledger.undo(late);
    expect((await all()).map(({ tags }) => tags)).toEqual([[]]);
  });
});

describe('a look in between', () => {
  test('tags are taken off links that were seen since', async () => {
    await keep(0);
    await ledger.sayOfMany(await keys(), { addTags: ['paid'] }, at(10));
    await keep(11);
    await ledger.undo(NOW_MS + 12 * 60_000);
    expect(await one()).toMatchObject({ tags: [], notedAt: null, timesSeen: 2 });
  });

  test('a domain that is shown again is shown with all its links, those seen for the first time too', async () => {
    await keep(0);
    await ledger.ignoreDomains(['blog.example'], true, at(10));
    await keep(11, ['a', 'b']);
    await keep(12, ['a'], 'https://blog.example/1');
    expect(await ledger.count()).toBe(0);
    await ledger.undo(NOW_MS + 13 * 60_000);
    expect((await all()).map(({ ignored }) => ignored)).toEqual([false, false, false]);
    expect(await ledger.count()).toBe(3);
    expect(await ledger.ignoredDomains()).toEqual([]);
    expect((await ledger.recount(NOW)).wrong).toEqual([]);
  });

  test('a note that was written since stays, and the domain is shown', async () => {
    await keep(0);
    await ledger.ignoreDomains(['blog.example'], true, at(10));
    await ledger.sayOfDomain('blog.example', { note: 'ask them' }, at(11), byTables);
    await ledger.undo(NOW_MS + 12 * 60_000);
    expect(await ledger.wordsOf('blog.example')).toMatchObject({ note: 'ask them', ignored: false, ignoredAt: null });
    expect(await ledger.count()).toBe(1);
  });

  test('what a file has overwritten is mine again', async () => {
    await keep(0);
    await ledger.sayOfEntry((await keys())[0] ?? ['', '', ''], { note: 'mine', tags: [] }, at(1));
    const theirs = await rowsOf();
    const other = theirs.entries.map((entry) => ({ ...entry, note: 'theirs', notedAt: at(0), firstSeen: at(0) }));
    await take({ ...theirs, entries: other }, 'replace', 10);
    expect(await one()).toMatchObject({ note: 'theirs' });
    await keep(11);
    await ledger.undo(NOW_MS + 12 * 60_000);
    expect(await one()).toMatchObject({ note: 'mine', timesSeen: 2, lastSeen: at(11) });
  });
});

describe('what is gone since stays gone', () => {
  test('what was forgotten by its age', async () => {
    await keep(-200 * 24 * 60);
    await ledger.sayOfMany(await keys(), { addTags: ['paid'] }, at(10));
    await ledger.tidy(3, Date.parse(at(11)));
    expect(await all()).toEqual([]);
    expect(await ledger.undo(Date.parse(at(12)))).toMatchObject({ what: 'words' });
    expect(await all()).toEqual([]);
  });

  test('a page that is spelled anew is there once', async () => {
    await keep(0, ['a'], `${PAGE}?ref=1`);
    await ledger.sayOfMany(await keys(), { addTags: ['paid'] }, at(10));
    await ledger.respell({ pattern: 'ref', spell: (address) => addressKey(address).replace('?ref=1', '') });
    await ledger.undo(NOW_MS + 12 * 60_000);
    expect((await all()).map(({ sourceUrl }) => sourceUrl)).toEqual([PAGE]);
    expect((await ledger.recount(NOW)).wrong).toEqual([]);
  });

  test('what comes back in a former spelling follows with the next look', async () => {
    const spelling = { pattern: 'ref', spell: (address: string) => addressKey(address).replace('?ref=1', '') };
    await keep(0, ['a'], `${PAGE}?ref=1`);
    await ledger.erase({ by: 'entries', keys: await keys() }, at(10));
    await ledger.respell(spelling);
    await ledger.undo(NOW_MS + 12 * 60_000);
    await ledger.respell(spelling);
    expect((await all()).map(({ sourceUrl }) => sourceUrl)).toEqual([PAGE]);
  });
});

describe('an import', () => {
  /** A small store that is a text. */
  const word = (value: string): KeptItem & { value: string } => {
    const item = {
      value,
      section: { id: 'word', parse: (row: unknown) => row, key: () => 'word' },
      read: async () => item.value,
      restore: async (theirs: unknown) => {
        const before = item.value;
        item.value = String(theirs);
        return { id: 'word', before, after: item.value };
      },
      putBack: async ({ before, after }: ElsewhereChange) => {
        if (item.value === after) item.value = String(before);
      },
    };
    return item;
  };
  const takeWord = async (mine: KeptItem, minute: number): Promise<void> => {
    const other = await openLedger(`undo-${opened++}`);
    const { file } = await makeBackup(other, [word('theirs')], NOW);
    const staged = await stageBackup(ledger, [mine], file);
    if (staged instanceof Refusal) throw staged;
    await applyBackup(ledger, [mine], staged.importId, { mode: 'merge', withErased: false }, at(minute));
  };

  test('is taken back with what it changed outside the ledger, though no link was another', async () => {
    const mine = word('mine');
    await takeWord(mine, 10);
    expect(mine.value).toBe('theirs');
    const undone = await ledger.undo(NOW_MS + 11 * 60_000);
    expect(undone).toMatchObject({ what: 'import', count: 0 });
    if (undone) await putElsewhereBack([mine], undone);
    expect(mine.value).toBe('mine');
  });

  test('what was chosen since stays', async () => {
    const mine = word('mine');
    await takeWord(mine, 10);
    mine.value = 'later';
    const undone = await ledger.undo(NOW_MS + 11 * 60_000);
    if (undone) await putElsewhereBack([mine], undone);
    expect(mine.value).toBe('later');
  });

  test('that brought back what was erased remembers that it was, once taken back', async () => {
    await keep(0);
    const rows = await rowsOf();
    const [key = ['', '', '']] = await keys();
    await ledger.erase({ by: 'entries', keys: [key] }, at(10));
    await take(rows, 'merge', 11);
    expect(await ledger.wasErased([key])).toEqual([false]);
    await ledger.undo(NOW_MS + 12 * 60_000);
    expect(await all()).toEqual([]);
    expect(await ledger.wasErased([key])).toEqual([true]);
  });
});
