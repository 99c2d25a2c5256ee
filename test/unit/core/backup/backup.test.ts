// The restore law, and what is refused. Both by the pure functions; the packing and the browsers' streams are tested in
// the browsers.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HEAD_LETTERS, type Head } from '../../../../src/core/backup/format';
import { splitLines } from '../../../../src/core/backup/split-lines';
import { LEDGER_SCHEMA } from '../../../../src/core/ledger/entry';
import type { LedgerRows } from '../../../../src/core/ledger/merge-ledgers';
import { mergeScan } from '../../../../src/core/ledger/merge-scan';
import { arbitraryEntry, arbitraryLedger } from '../../../fakes/arbitrary-entry';
import { backupText, restored, sha256, textOf } from '../../../fakes/backups';
import { finding, merging, scan, site } from '../../../fakes/records';

/** How many ledgers go through a backup; BACKLIGHT_LEDGERS=10000 for the whole law. */
const LEDGERS = Number(process.env.BACKLIGHT_LEDGERS ?? 200);

test(`backup, wipe, restore: the ledger is the same (${LEDGERS} ledgers)`, async () => {
  const pieces = fc.integer({ min: 1, max: 5000 });
  await fc.assert(
    fc.asyncProperty(arbitraryLedger, pieces, async (ledger, letters) => {
      expect(await restored(await backupText(ledger), letters)).toEqual(ledger);
    }),
    { numRuns: LEDGERS },
  );
}, 3_600_000);

const some = (count: number, seed = 1): LedgerRows => ({
  entries: fc.sample(arbitraryEntry, { numRuns: count, seed }).map((entry, index) => ({
    ...entry,
    sourceUrl: `https://blog.example/${String(index).padStart(6, '0')}`,
  })),
  pages: [],
  domains: [],
});

test('many rows stand in blocks of at most 500', async () => {
  const ledger = some(1203);
  const text = await backupText(ledger);
  expect(text.match(/^\{"section":"entries","block":\d,"rows":\d+\}$/gm)).toEqual([
    '{"section":"entries","block":1,"rows":500}',
    '{"section":"entries","block":2,"rows":500}',
    '{"section":"entries","block":3,"rows":203}',
  ]);
  expect(await restored(text)).toEqual(ledger);
});

test.each([1, 2, 3])('entries of schema %s are brought to today', async (schema) => {
  const { entries: frozen } = JSON.parse(readFileSync(`test/fixtures/ledger-schema-${schema}.json`, 'utf8'));
  const text = await backupText({ entries: frozen, pages: [], domains: [] }, { entrySchema: schema });
  const { entries } = await restored(text);
  expect(entries).toHaveLength(frozen.length);
  for (const [index, entry] of entries.entries())
    expect(entry).toMatchObject({ timesSeenBy: { 'ledger-a': frozen[index].timesSeen }, ...frozen[index] });
});

test('whatever a scan makes can come back, of a file on the disk too', async () => {
  const tracked = [site('example.com')];
  for (const url of ['https://blog.example/post', 'file:///home/me/draft.html', 'file://server/share/draft.html']) {
    const made = scan([finding()], { url });
    const { entries, page } = mergeScan(merging(made, 'load', tracked), { entries: [], page: undefined });
    expect(entries.map(({ sourceUrl }) => sourceUrl)).toEqual([url]);
    const ledger = { entries, pages: page ? [page] : [], domains: [] };
    expect(await restored(await backupText(ledger))).toEqual(ledger);
  }
});

describe('refused', () => {
  const says = (text: string | Promise<string>, letters?: number): Promise<string> =>
    Promise.resolve(text)
      .then((whole) => restored(whole, letters))
      .then(
        () => 'taken',
        (error: Error) => (error.name === 'Refusal' ? error.message : String(error)),
      );
  const whole = backupText(some(1100));
  const rewritten = async (rows: readonly string[], head: Partial<Head> = {}): Promise<string> =>
    textOf(
      {
        schema: 'backlight/backup@1',
        ledgerId: 'x',
        madeAt: '2026-11-20T09:00:00.000Z',
        entrySchema: LEDGER_SCHEMA,
        counts: { entries: rows.length },
        ...head,
      },
      [{ section: 'entries', rows: rows.length, text: rows.map((row) => `${row}\n`).join('') }],
    );
  const row = JSON.stringify(some(1).entries[0]);

  test('files of something else', async () => {
    for (const text of [
      '',
      'hello\nworld\n',
      '{}\n',
      '[]\n',
      'null\n',
      '{"schema":"backlight/findings@1"}\n',
      '{"a":1}',
    ])
      expect(await says(text)).toBe('foreign');
  });

  test('what is newer than this Backlight', async () => {
    expect(await says((await whole).replace('backup@1', 'backup@2'))).toBe('newer');
    expect(await says(backupText(some(1), { entrySchema: LEDGER_SCHEMA + 1 }))).toBe('newer');
    const head = { counts: { dreams: 1 } };
    const text = await rewritten(['{}'], head);
    const dreams = text.replace(/"section":"entries"/, '"section":"dreams"');
    const block = dreams.split('\n').slice(1, 3).join('\n');
    const sealed = dreams.replace(/"digest":"\w+"/, `"digest":"${sha256(`${block}\n`)}"`);
    expect(await says(sealed)).toBe('newer, block 1');
  });

  test('a file that was cut, wherever', async () => {
    const text = await whole;
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const cut = text.slice(0, Math.floor(text.length * share));
      expect(await says(cut)).toMatch(/^cut short, block [123]$/);
    }
    const lines = text.split('\n');
    expect(await says(`${lines.slice(0, -2).join('\n')}\n`)).toBe('cut short, block 4');
  });

  test('any line that was changed, left out, doubled or moved, with the number of its block', async () => {
    const lines = (await whole).split('\n').slice(0, -1);
    const swap = lines.with(10, lines[11] as string).with(11, lines[10] as string);
    expect(await says(`${swap.join('\n')}\n`)).toBe('damaged, block 1');
    expect(await says(`${lines.toSpliced(700, 1).join('\n')}\n`)).toMatch(/^(damaged|cut short), block 2$/);
    expect(await says(`${lines.toSpliced(1100, 0, lines[1100] as string).join('\n')}\n`)).toBe('damaged, block 3');
    expect(await says(`${lines.toSpliced(1, 502).join('\n')}\n`)).toBe('damaged, block 1');
    // No block, but what the file says of itself.
    expect(await says(`${[...lines, lines.at(-1)].join('\n')}\n`)).toBe('damaged');
    expect(await says((await whole).replace('"ledgerId":"ledger-a"', '"ledgerId":"ledger-b"'))).toBe('damaged');
    expect(await says((await whole).replace('"entries":1100', '"entries":1101'))).toBe('damaged');
  });

  test('one changed letter anywhere', async () => {
    const text = await backupText(some(3));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 1 }), fc.constantFrom('x', '7', '"', '\n'), async (at, letter) => {
        fc.pre(text[at] !== letter);
        expect(await says(text.slice(0, at) + letter + text.slice(at + 1))).not.toBe('taken');
      }),
      { numRuns: 200 },
    );
  });

  test('names that every object has', async () => {
    for (const name of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])
      expect(await says(rewritten([row.replace(/^\{/, `{"${name}":{"polluted":true},`)]))).toBe('unsafe name, block 1');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    // As words they are as good as any other.
    expect(await says(rewritten([row.replace(/"pageTitle":"[^"]*"/, '"pageTitle":"__proto__ \\u0041"')]))).toBe(
      'taken',
    );
  });

  test('rows that Backlight would not have written', async () => {
    const change = (values: object): Promise<string> =>
      says(rewritten([JSON.stringify({ ...JSON.parse(row), ...values })]));
    expect(await change({})).toBe('taken');
    for (const values of [
      { type: 'dofollow' },
      { lastSeen: 'zzzz' },
      { changes: [{ at: 'now', kind: 'type', from: null, to: null }] },
      { targetUrl: 'javascript:alert(1)' },
      { sourceUrl: 'data:text/html,x' },
      { timesSeen: -1 },
      { timesSeenBy: { a: 1.5 } },
      { note: 'x'.repeat(10), tags: 'paid' },
    ])
      expect(await change(values)).toBe('wrong row, block 1');
    expect(await says(rewritten(['7']))).toBe('wrong row, block 1');
  });

  test('nothing is read beyond a first line that says nothing', async () => {
    let read = 0;
    function* endless(): Generator<string> {
      for (;;) {
        read += 10_000;
        yield 'x'.repeat(10_000);
      }
    }
    await expect(splitLines(endless()).next()).rejects.toThrow('foreign');
    expect(read).toBeLessThanOrEqual(HEAD_LETTERS + 10_000);
  });

  test('lines without an end', async () => {
    function* endless(): Generator<string> {
      yield '{}\n';
      for (;;) yield 'x'.repeat(2 ** 20);
    }
    const lines = splitLines(endless());
    await lines.next();
    await expect(lines.next()).rejects.toThrow('long line');
  });
});
