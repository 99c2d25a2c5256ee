// Saving and taking in over stand-ins for the browser's stores. The browsers' own streams and downloads are tested end
// to end.
import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openDB } from 'idb';
import { Refusal } from '../../../src/core/backup/refusal';
import { canonicalText } from '../../../src/core/ledger/canonical-text';
import { type DomainChange, unsaid } from '../../../src/core/ledger/domain-words';
import { type Entry, entryKey, LEDGER_SCHEMA } from '../../../src/core/ledger/entry';
import { type LedgerRows, mergeLedgers } from '../../../src/core/ledger/merge-ledgers';
import type { PageMemory } from '../../../src/core/ledger/page-memory';
import { type ElsewhereChange, UNDO_MS } from '../../../src/core/ledger/undo';
import { kindByTables } from '../../../src/core/source/kind-by-tables';
import { applyBackup, type Staged, stageBackup } from '../../../src/platform/backup/import-backup';
import type { KeptItem } from '../../../src/platform/backup/kept-item';
import { makeBackup } from '../../../src/platform/backup/make-backup';
import { type PackedFile, unpack } from '../../../src/platform/backup/unpack';
import { type Ledger, openLedger } from '../../../src/platform/stores/ledger';
import { NoLongerStaged } from '../../../src/platform/stores/ledger/stage';
import { arbitraryEntry, arbitraryLedger } from '../../fakes/arbitrary-entry';
import { backupText } from '../../fakes/backups';
import { finding, merging, NOW, scan, site } from '../../fakes/records';

let opened = 0;
const fresh = (): Promise<Ledger> => openLedger(`backup-${opened++}`);

/** All that a ledger holds, as one text. */
async function bytesOf(name: string): Promise<string> {
  const database = await openDB(name);
  const all = [];
  for (const store of database.objectStoreNames) all.push(await database.getAll(store));
  database.close();
  return JSON.stringify(all);
}

/** A small store that is a text. */
function word(value: string): KeptItem & { value: string } {
  const item = {
    value,
    section: { id: 'word', parse: (row: unknown) => (typeof row === 'string' ? row : null), key: () => 'word' },
    read: async () => item.value,
    restore: async (theirs: unknown, mode: string) => {
      const before = item.value;
      item.value = mode === 'merge' ? `${item.value}+${theirs}` : String(theirs);
      return { id: 'word', before, after: item.value };
    },
    putBack: async ({ before, after }: ElsewhereChange) => {
      if (item.value === after) item.value = String(before);
    },
  };
  return item;
}

/** Every row there is, by the way a backup takes. */
async function rowsOf(ledger: Ledger): Promise<LedgerRows> {
  const rows: Record<string, unknown[]> = { entries: [], pages: [], domains: [] };
  for await (const { section, text } of (await ledger.takeOut()).blocks)
    rows[section]?.push(
      ...text
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    );
  return rows as unknown as LedgerRows;
}

const packed = (text: string): Blob => new Blob([gzipSync(text)]);
const staged = async (
  ledger: Ledger,
  file: PackedFile,
  kept: readonly KeptItem[] = [],
  watch = {},
): Promise<Staged> => {
  const result = await stageBackup(ledger, kept, file, watch);
  if (result instanceof Refusal) throw result;
  return result;
};
const take = async (ledger: Ledger, rows: LedgerRows, mode: 'merge' | 'replace' = 'merge', withErased = false) => {
  const preview = await staged(ledger, packed(await backupText(rows)), []);
  await applyBackup(ledger, [], preview.importId, { mode, withErased }, NOW);
  return preview;
};
/** Key order of a store: by the parts, not by the joined text. */
const inKeyOrder = (rows: LedgerRows): LedgerRows => ({
  entries: rows.entries.toSorted((a, b) =>
    indexedDB.cmp([a.siteId, a.sourceUrl, a.targetKey], [b.siteId, b.sourceUrl, b.targetKey]),
  ),
  pages: rows.pages.toSorted((a, b) => indexedDB.cmp(a.pageUrl, b.pageUrl)),
  domains: rows.domains.toSorted((a, b) => indexedDB.cmp(a.domain, b.domain)),
});

test('backup, wipe, restore: the ledger and the small stores are the same', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryLedger, async (rows) => {
      const [mine, other] = [await fresh(), await fresh()];
      const kept = word('mine');
      await take(mine, rows);
      expect(await rowsOf(mine)).toEqual(inKeyOrder(rows));
      const { file, name, links } = await makeBackup(mine, [kept], NOW);
      expect([name, links]).toEqual(['backlight-backup-2026-11-20.jsonl.gz', rows.entries.length]);
      const theirs = word('theirs');
      const preview = await staged(other, file, [theirs]);
      expect(preview).toMatchObject({ fresh: rows.entries.length, changed: 0, same: 0, erased: 0, onlyHere: 0 });
      expect(await rowsOf(other)).toEqual({ entries: [], pages: [], domains: [] });
      await applyBackup(other, [theirs], preview.importId, { mode: 'replace', withErased: false }, NOW);
      expect(await rowsOf(other)).toEqual(inKeyOrder(rows));
      expect(theirs.value).toBe('mine');
    }),
    { numRuns: 20 },
  );
});

/** All of an entry that is told. */
const told = ({ before, ...entry }: Entry): string => canonicalText(entry);

test('a merge is that of the pure function; the preview says what it changes; a second time nothing changes', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryLedger, arbitraryLedger, async (mine, theirs) => {
      const ledger = await fresh();
      await take(ledger, mine);
      const preview = await take(ledger, theirs);
      expect(await rowsOf(ledger)).toEqual(inKeyOrder(mergeLedgers(mine, theirs, kindByTables)));
      expect(preview.fresh + preview.changed + preview.same).toBe(theirs.entries.length);
      expect(preview.onlyHere).toBe(mine.entries.length - preview.changed - preview.same);
      const again = await take(ledger, theirs);
      expect(again).toMatchObject({ fresh: 0, changed: 0, same: theirs.entries.length });
      const now = (await rowsOf(ledger)).entries.map(told);
      const { differs } = await take(ledger, theirs, 'replace');
      expect(await rowsOf(ledger)).toEqual(inKeyOrder(theirs));
      expect(differs).toBe(theirs.entries.filter((entry) => !now.includes(told(entry))).length);
      expect(await take(ledger, theirs)).toMatchObject({ changed: 0, differs: 0, same: theirs.entries.length });
    }),
    { numRuns: 20 },
  );
});

const page = (pageUrl: string): PageMemory => ({
  pageUrl,
  links: 3,
  loadId: null,
  linksBefore: null,
  lookedAt: NOW,
});
const many = (count: number): LedgerRows => ({
  entries: fc.sample(arbitraryEntry, { numRuns: count, seed: 7 }).map((entry, index) => ({
    ...entry,
    siteId: 'domain:example.com',
    sourceUrl: `https://blog.example/${String(index).padStart(6, '0')}`,
    ignored: false,
  })),
  pages: [],
  domains: [],
});

test('more rows than one piece holds', async () => {
  const [rows, ledger] = [many(620), await fresh()];
  await take(ledger, rows);
  expect(await rowsOf(ledger)).toEqual(rows);
  expect(await take(ledger, many(501), 'replace')).toMatchObject({ same: 501, onlyHere: 119 });
  expect(await rowsOf(ledger)).toEqual(many(501));
});

test('what was erased stays away, unless it is asked for', async () => {
  const rows = many(3);
  const ledger = await fresh();
  await take(ledger, rows);
  await ledger.erase({ by: 'entries', keys: [entryKey(rows.entries[1] as Entry)] }, NOW);
  expect(await take(ledger, rows)).toMatchObject({ fresh: 0, same: 2, erased: 1 });
  expect((await rowsOf(ledger)).entries).toHaveLength(2);
  await take(ledger, rows, 'merge', true);
  expect(await rowsOf(ledger)).toEqual(rows);
});

test('the preview of an older backup of the same ledger: a merge changes nothing, and to replace would', async () => {
  const ledger = await fresh();
  const look = (loadId: string, scannedAt: string) =>
    ledger.keep(merging(scan([finding()], { scannedAt }), loadId, [site('example.com')]));
  await look('a', NOW);
  const { file } = await makeBackup(ledger, [], NOW);
  await look('b', '2026-11-21T09:00:00.000Z');
  // Only where the next look starts from differs after a merge: nobody is told that.
  expect(await staged(ledger, file)).toMatchObject({ fresh: 0, changed: 0, same: 1, differs: 1 });
});

describe('of what was erased and stays away comes back', () => {
  const at = 'https://secret.example/page';
  const [first, second, third] = many(3).entries.map((entry) => ({ ...entry, referringDomain: 'blog.example' }));
  const secret = { ...(first as Entry), sourceUrl: at, referringDomain: 'secret.example' };
  const words = { ...unsaid('secret.example'), note: 'whisper', tags: ['hush'], notedAt: NOW };
  const others = {
    entries: [second, third] as Entry[],
    pages: [page('https://blog.example/000001')],
    domains: [{ ...unsaid('blog.example'), note: 'loud', notedAt: NOW }],
  };
  const backup: LedgerRows = {
    entries: [...others.entries, secret],
    pages: [...others.pages, page(at)],
    domains: [...others.domains, words],
  };
  const erased = async (rows = backup): Promise<[Ledger, string]> => {
    const [ledger, name] = [await fresh(), `backup-${opened - 1}`];
    await take(ledger, rows);
    await ledger.erase({ by: 'domain', domain: 'secret.example' }, NOW);
    // Until then the record of the act has it still.
    await ledger.tidy(null, Date.parse(NOW) + UNDO_MS);
    return [ledger, name];
  };

  test('neither the address of its page nor the note on its domain, in whatever way the file is taken in', async () => {
    for (const mode of ['merge', 'replace'] as const) {
      const [ledger, name] = await erased();
      expect(await take(ledger, backup, mode)).toMatchObject({ erased: 1, same: 2 });
      expect(await rowsOf(ledger)).toEqual(inKeyOrder(others));
      expect(await bytesOf(name)).not.toMatch(/secret|whisper|hush/);
      await take(ledger, backup, mode, true);
      expect(await rowsOf(ledger)).toEqual(inKeyOrder(backup));
    }
  });

  test('that its domain is left out, and of what kind it is: so it is with an erasure too', async () => {
    const said = { ...words, ignored: true, ignoredAt: NOW, kind: 'news', kindAt: NOW } as const;
    const rows = { ...backup, domains: [said] };
    const [ledger, name] = await erased({ ...backup, domains: [] });
    await take(ledger, rows);
    const { note, tags, notedAt, ...kept } = said;
    expect(await ledger.wordsOf('secret.example')).toEqual({ ...kept, note: '', tags: [], notedAt: null });
    expect(await bytesOf(name)).not.toMatch(/whisper|hush/);
    // Shown again by a later word, without the note that came with it.
    await take(ledger, { ...rows, domains: [{ ...said, ignored: false, ignoredAt: '2026-11-21T00:00:00.000Z' }] });
    expect(await ledger.wordsOf('secret.example')).toMatchObject({ ignored: false, note: '', kind: 'news' });
  });

  test('nothing of what another entry needs is missing', async () => {
    const other = { ...(second as Entry), sourceUrl: at, referringDomain: 'secret.example' };
    const rows = { ...backup, entries: [secret, other] };
    const ledger = await fresh();
    await take(ledger, rows);
    await ledger.erase({ by: 'entries', keys: [entryKey(secret)] }, NOW);
    await take(ledger, rows);
    const kept = inKeyOrder({ ...rows, entries: [other] });
    expect(await rowsOf(ledger)).toEqual(kept);
    await ledger.erase({ by: 'entries', keys: [entryKey(secret)] }, NOW);
    await take(ledger, rows, 'replace');
    expect(await rowsOf(ledger)).toEqual(kept);
  });
});

describe('what is said of a domain holds for all its links, whichever ledger they come from', () => {
  const minute = (n: number): string => new Date(Date.parse(NOW) + n * 60_000).toISOString();
  /** Links of the two ledgers; the first three are in both. */
  const [mine, theirs] = [many(5), { ...many(8), entries: many(8).entries.toSpliced(3, 2) }];
  const domainOf = ({ entries }: LedgerRows): string => entries[0]?.referringDomain ?? '';
  const D = domainOf(mine);
  const one = (rows: LedgerRows): LedgerRows => ({
    ...rows,
    entries: rows.entries.map((entry) => ({ ...entry, referringDomain: D, sourceKind: 'blog', sourceName: null })),
  });
  const filledWith = async (rows: LedgerRows): Promise<Ledger> => {
    const ledger = await fresh();
    await take(ledger, one(rows));
    return ledger;
  };
  const say = (ledger: Ledger, change: DomainChange, at: number): Promise<void> =>
    ledger.sayOfDomain(D, change, minute(at), kindByTables);
  const takeFrom = async (ledger: Ledger, from: Ledger, mode: 'merge' | 'replace' = 'merge'): Promise<void> => {
    const { file } = await makeBackup(from, [], NOW);
    const { importId } = await staged(ledger, file);
    await applyBackup(ledger, [], importId, { mode, withErased: false }, minute(50));
  };
  const how = async (ledger: Ledger): Promise<string[]> => {
    const { entries } = await rowsOf(ledger);
    expect((await ledger.recount(NOW)).wrong).toEqual([]);
    return [...new Set(entries.map(({ ignored, sourceKind }) => `${sourceKind}${ignored ? ', ignored' : ''}`))];
  };

  test('shown again since the backup: it stays shown', async () => {
    const ledger = await filledWith(mine);
    await say(ledger, { ignored: true }, 1);
    const backup = await fresh();
    await takeFrom(backup, ledger);
    expect(await how(backup)).toEqual(['blog, ignored']);
    await say(ledger, { ignored: false }, 2);
    await takeFrom(ledger, backup);
    expect(await how(ledger)).toEqual(['blog']);
    expect(await ledger.ignoredDomains()).toEqual([]);
  });

  test('ignored by the file: links that only this ledger has are ignored with the others, until that is undone', async () => {
    const [ledger, other] = [await filledWith(mine), await filledWith(theirs)];
    const before = await rowsOf(ledger);
    await say(other, { ignored: true }, 1);
    await takeFrom(ledger, other);
    expect(await how(ledger)).toEqual(['blog, ignored']);
    expect((await rowsOf(ledger)).entries).toHaveLength(8);
    await ledger.undo(Date.parse(minute(51)));
    expect(await rowsOf(ledger)).toEqual(before);
  });

  test('a kind put right here, and a later look of theirs: the kind holds, for their links too', async () => {
    const later = { ...theirs, entries: theirs.entries.map((entry) => ({ ...entry, lastSeen: minute(3) })) };
    for (const turned of [false, true]) {
      const [ledger, other] = [await filledWith(mine), await filledWith(later)];
      await say(ledger, { kind: 'news' }, 1);
      const [into, from] = turned ? [other, ledger] : [ledger, other];
      await takeFrom(into, from);
      expect(await how(into)).toEqual(['news']);
    }
  });

  test('a kind they took back since is that of the tables again', async () => {
    const [ledger, other] = [await filledWith(mine), await filledWith(theirs)];
    await say(ledger, { kind: 'news' }, 1);
    await say(other, { kind: null }, 2);
    const listed = await how(other);
    await takeFrom(ledger, other);
    expect(await how(ledger)).toEqual(listed);
  });

  test('a link that is hidden without a word of anybody is shown', async () => {
    const hidden = one(mine).entries.map((entry) => ({ ...entry, ignored: true }));
    for (const mode of ['merge', 'replace'] as const) {
      const ledger = await fresh();
      await take(ledger, { ...mine, entries: hidden }, mode);
      expect(await how(ledger)).toEqual(['blog']);
    }
  });

  test('in place of what is here the words of the file hold, and no others', async () => {
    const [ledger, other] = [await filledWith(mine), await filledWith(theirs)];
    await say(ledger, { ignored: true, kind: 'news' }, 2);
    await takeFrom(ledger, other, 'replace');
    expect(await how(ledger)).toEqual(['blog']);
    expect(await rowsOf(ledger)).toEqual(await rowsOf(other));
  });
});

test('an import can be taken back', async () => {
  const ledger = await fresh();
  await take(ledger, many(3));
  const before = await rowsOf(ledger);
  await take(ledger, many(5));
  expect((await rowsOf(ledger)).entries).toHaveLength(5);
  expect(await ledger.undo(Date.parse(NOW) + 60_000)).toMatchObject({ what: 'import', count: 2 });
  expect(await rowsOf(ledger)).toEqual(before);
});

test('a file in any order gives the same ledger, merged or in place of what is there', async () => {
  const rows = {
    entries: many(700).entries,
    pages: Array.from({ length: 600 }, (_, at) => page(`https://p.example/${at}`)),
    domains: [{ ...unsaid('p.example'), note: 'p', notedAt: NOW }],
  };
  const mixed = { entries: rows.entries.toReversed(), pages: rows.pages.toReversed(), domains: rows.domains };
  for (const mode of ['merge', 'replace'] as const) {
    const ledger = await fresh();
    await take(ledger, many(3));
    await take(ledger, mixed, mode);
    expect(await rowsOf(ledger)).toEqual(inKeyOrder(rows));
    expect((await ledger.recount(NOW)).wrong).toEqual([]);
    await ledger.undo(Date.parse(NOW) + 60_000);
    expect(await rowsOf(ledger)).toEqual(inKeyOrder(many(3)));
  }
});

test('an import that another one has replaced is applied no more', async () => {
  const ledger = await fresh();
  const first = await staged(ledger, packed(await backupText(many(2))));
  await staged(ledger, packed(await backupText(many(1))));
  await expect(applyBackup(ledger, [], first.importId, { mode: 'replace', withErased: false }, NOW)).rejects.toThrow();
  expect((await rowsOf(ledger)).entries).toEqual([]);
});

describe('a backup that nobody has decided on', () => {
  const how = { mode: 'merge', withErased: false } as const;
  const begin = async (): Promise<{ name: string; ledger: Ledger; importId: string; begun: number }> => {
    const name = `waiting-${opened++}`;
    const ledger = await openLedger(name);
    const { importId } = await staged(ledger, packed(await backupText(many(3))));
    return { name, ledger, importId, begun: Date.now() };
  };
  const rowsStaged = async (name: string): Promise<unknown[]> => {
    const database = await openDB(name);
    const rows = await database.getAll('staged');
    database.close();
    return rows;
  };

  test('waits as long as an erasure can be taken back, and is gone after that', async () => {
    const { name, ledger, importId, begun } = await begin();
    await ledger.tidy(null, begun + UNDO_MS - 60_000);
    expect(await rowsStaged(name)).toHaveLength(2);
    await ledger.tidy(null, begun + UNDO_MS);
    expect(await rowsStaged(name)).toEqual([]);
    await expect(applyBackup(ledger, [], importId, how, NOW)).rejects.toThrow(NoLongerStaged);
    expect((await rowsOf(ledger)).entries).toEqual([]);
  });

  test('is still taken in where it was not yet too long', async () => {
    const { ledger, importId, begun } = await begin();
    await ledger.tidy(null, begun + UNDO_MS - 60_000);
    await applyBackup(ledger, [], importId, how, NOW);
    expect(await rowsOf(ledger)).toEqual(many(3));
  });

  test('of an older version, which noted no time, is gone at the first occasion', async () => {
    const { name, ledger, begun } = await begin();
    const database = await openDB(name);
    const { begunAt: _, ...row } = await database.get('staged', ['', 0]);
    await database.put('staged', row);
    database.close();
    await ledger.tidy(null, begun);
    expect(await rowsStaged(name)).toEqual([]);
  });

  test('that could not be taken in is gone: who tries again chooses the file again', async () => {
    const { name, ledger, importId } = await begin();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await expect(applyBackup(ledger, [], importId, how, NOW)).rejects.toThrow('full');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await rowsStaged(name)).toEqual([]);
  });

  test('is not mixed with that of another tab, nor taken away by it', async () => {
    const { name, ledger, importId: former } = await begin();
    const { importId } = await staged(ledger, packed(await backupText(many(1))));
    const late = { importId: former, section: 'entries', block: 2, rows: many(2).entries, erased: [] };
    await expect(ledger.stage(late)).rejects.toThrow(NoLongerStaged);
    await expect(applyBackup(ledger, [], former, how, NOW)).rejects.toThrow(NoLongerStaged);
    expect(await rowsStaged(name)).toHaveLength(2);
    await applyBackup(ledger, [], importId, how, NOW);
    expect(await rowsOf(ledger)).toEqual(many(1));
  });
});

describe('refused, and the ledger as it was', () => {
  const rows = many(1203);
  const says = async (bytes: Uint8Array, text = backupText(rows)): Promise<string> => {
    const ledger = await fresh();
    await take(ledger, many(2));
    const result = await stageBackup(ledger, [], new Blob([bytes as Uint8Array<ArrayBuffer>]));
    expect(await rowsOf(ledger)).toEqual(many(2));
    await text;
    return result instanceof Refusal ? result.message : 'taken';
  };
  const bytes = backupText(rows).then((text) => new Uint8Array(gzipSync(text)));

  test('what is cut, at any place', async () => {
    const whole = await bytes;
    for (const share of [0.0005, 0.3, 0.7, 0.99])
      expect(await says(whole.slice(0, Math.floor(whole.length * share)))).toMatch(/^(cut short|foreign)/);
    expect(await says(whole.slice(0, -1))).toMatch(/^cut short/);
  });

  test('what is damaged, at any place', async () => {
    const whole = await bytes;
    for (const share of [0.3, 0.6, 0.95]) {
      const hurt = whole.slice();
      const at = Math.floor(whole.length * share);
      hurt.fill(0x55, at, at + 64);
      expect(await says(hurt)).toMatch(/^damaged, block [1-3]$/);
    }
  });

  test('what is no gzip, or a gzip of something else', async () => {
    expect(await says(new Uint8Array())).toBe('foreign');
    expect(await says(new TextEncoder().encode('{"schema":"backlight/backup@1"}'))).toBe('foreign');
    expect(await says(gzipSync('name,age\n'))).toBe('foreign');
    expect(await says(gzipSync(new Uint8Array(5000).fill(0xff)))).toBe('foreign');
    expect(await says(gzipSync(await backupText(rows, { entrySchema: LEDGER_SCHEMA + 1 })))).toBe('newer');
  });

  test('the same row twice', async () => {
    const [one] = many(1).entries;
    if (!one) throw new Error('no entry');
    expect(await says(gzipSync(await backupText({ entries: [one, one], pages: [], domains: [] })))).toBe(
      'wrong row, block 1',
    );
  });

  test('the same row twice in a file whose rows stand in another order', async () => {
    const turned = rows.entries.toReversed();
    const pages = Array.from({ length: 3 }, (_, at) => page(`https://blog.example/${at}`)).toReversed();
    const text = await backupText({ entries: turned, pages, domains: [] });
    expect(await says(gzipSync(text))).toBe('taken');
    const last = turned.at(-1) as Entry;
    // In the block of its twin, and two blocks behind it.
    expect(await says(gzipSync(await backupText({ entries: [...turned, last], pages, domains: [] })))).toBe(
      'wrong row, block 3',
    );
    const first = turned[0] as Entry;
    expect(await says(gzipSync(await backupText({ entries: [...turned, first], pages, domains: [] })))).toBe(
      'wrong row, block 3',
    );
    const twice = [...pages, pages[0] as PageMemory];
    expect(await says(gzipSync(await backupText({ entries: turned, pages: twice, domains: [] })))).toBe(
      'wrong row, block 4',
    );
  });

  test('what only pretends to be small: by the first 64 MB', async () => {
    const head = (await backupText({ entries: [], pages: [], domains: [] })).split('\n')[0];
    const bomb = gzipSync(`${head}\n${'{"section":"entries","block":1,"rows":5000}\n'.repeat(2_000_000)}`);
    expect(bomb.length * 200).toBeLessThan(gunzipSync(bomb).length);
    let read = 0;
    const all = async (): Promise<void> => {
      for await (const piece of unpack(new Blob([bomb]))) read += piece.length;
    };
    await expect(all()).rejects.toThrow('too large');
    expect(read).toBeLessThanOrEqual(2 ** 26);
  });
});

test('of 100 MB that are no backup only the beginning is read', async () => {
  const noise = new Blob([gzipSync(Buffer.from('not a backup, but long\n'.repeat(40_000)), { level: 0 })]);
  let read = 0;
  const file: PackedFile = {
    size: 100 * 2 ** 20,
    slice: (from = 0, to = 0) => {
      read += to - from;
      return noise.slice(from, to);
    },
  };
  expect(await stageBackup(await fresh(), [], file)).toMatchObject({ id: 'foreign' });
  expect(read).toBeLessThanOrEqual(256 * 2 ** 10);
});
