// The whole memory as a file and back, through the dashboard as a person uses it.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Driver, Tab } from '../../scripts/browser/driver';
import { canonicalText } from '../../src/core/ledger/canonical-text';
import type { LedgerRows } from '../../src/core/ledger/merge-ledgers';
import { mergeLedgers } from '../../src/core/ledger/merge-ledgers';
import { kindByTables } from '../../src/core/source/kind-by-tables';
import { arbitraryLedger } from '../fakes/arbitrary-entry';
import { backupText } from '../fakes/backups';
import { site } from '../fakes/records';
import { violations } from './axe';
import { describeInBrowsers, temporaryFolder, track } from './browsers';

/** How many ledgers are saved, wiped and restored; BACKLIGHT_RESTORES=100 for the whole law. */
const RESTORES = Number(process.env.BACKLIGHT_RESTORES ?? 3);

async function open(driver: Driver): Promise<Tab> {
  const dashboard = await driver.openExtensionPage('dashboard/index.html#/memory');
  await dashboard.setViewport(1200, 900);
  await dashboard.waitFor(() => document.querySelector('[data-card=restore] input[type=file]') !== null, {
    what: 'the room',
  });
  return dashboard;
}

/** All rows of the ledger as they are on disk; emptied before that where it is asked for. */
async function rowsOf(driver: Driver, wipe = false): Promise<LedgerRows> {
  // As a text: an array that a row holds in two places would not come over whole from Firefox.
  const text = await driver.inExtension<string>(
    (empty: boolean) =>
      new Promise<string>((done, fail) => {
        const opening = indexedDB.open('backlight');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const stores = ['entries', 'pages', 'domains', 'staged'];
          const transaction = database.transaction(stores, 'readwrite');
          const reads = stores.map((name) => {
            if (empty) transaction.objectStore(name).clear();
            return transaction.objectStore(name).getAll();
          });
          transaction.oncomplete = () => {
            database.close();
            const [entries, pages, domains] = reads.map(({ result }) => result);
            done(JSON.stringify({ entries, pages, domains }));
          };
        };
      }),
    wipe,
  );
  return JSON.parse(text);
}

/** Chooses a file and waits for what is said of it. */
async function choose(
  dashboard: Tab,
  file: string,
): Promise<{ counts: string[]; refused: string | null; words: string }> {
  await dashboard.chooseFile('[data-card=restore] input[type=file]', file);
  return dashboard.waitFor(
    (name: string) => {
      const card = document.querySelector('[data-card=restore]');
      // Not what was said of the file before.
      if (!card?.textContent?.includes(name)) return null;
      const refused = card.querySelector<HTMLElement>('[data-refused]');
      if (!refused && !card.querySelector('[data-preview]')) return null;
      return {
        counts: [...(card.querySelectorAll<HTMLElement>('[data-count]') ?? [])].map((one) => one.dataset.count ?? ''),
        refused: refused?.dataset.refused ?? null,
        words: refused?.textContent ?? '',
      };
    },
    { what: 'a preview or a refusal', timeout: 30_000 },
    path.basename(file),
  );
}

async function takeIn(dashboard: Tab, mode: 'merge' | 'replace'): Promise<void> {
  if (mode === 'replace') await dashboard.click('[data-card=restore] input[value=replace]');
  await dashboard.click('[data-apply]');
  await dashboard.waitFor(() => document.querySelector('[data-card=restore] input[type=file]') !== null, {
    what: 'the backup to be in',
    timeout: 30_000,
  });
}

async function saveBackup(driver: Driver, dashboard: Tab): Promise<string> {
  await dashboard.click('[data-save]');
  return driver.waitForDownload(/^backlight-backup-\d{4}-\d\d-\d\d.*\.gz$/, { what: 'the backup' });
}

const inKeyOrder = (rows: LedgerRows): LedgerRows => ({
  entries: rows.entries.toSorted((a, b) =>
    JSON.stringify([a.siteId, a.sourceUrl, a.targetKey]) < JSON.stringify([b.siteId, b.sourceUrl, b.targetKey])
      ? -1
      : 1,
  ),
  pages: rows.pages.toSorted((a, b) => (a.pageUrl < b.pageUrl ? -1 : 1)),
  domains: rows.domains.toSorted((a, b) => (a.domain < b.domain ? -1 : 1)),
});
const filled = arbitraryLedger.filter(({ entries }) => entries.length > 2);
/** Two of which each knows something of the same links that the other does not. */
const [mine, theirs] = fc
  .sample(fc.tuple(filled, filled), { numRuns: 100, seed: 3 })
  .find(([a, b]) => [a, b].every((one) => lessThan(one, mergeLedgers(a, b, kindByTables)) > 0)) as [
  LedgerRows,
  LedgerRows,
];

describeInBrowsers('the memory', {}, (driver) => {
  const written = (name: string, bytes: Uint8Array): string => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, bytes);
    return file;
  };
  const fileOf = async (rows: LedgerRows): Promise<string> =>
    written('made.jsonl.gz', gzipSync(await backupText(rows)));

  test(`saved, wiped and restored, everything is as it was (${RESTORES} ledgers)`, async () => {
    const dashboard = await open(driver());
    for (const [turn, rows] of fc.sample(filled, { numRuns: RESTORES, seed: 11 }).entries()) {
      const sites = [site(`site${turn}.example`)];
      await rowsOf(driver(), true);
      await choose(dashboard, await fileOf(rows));
      await takeIn(dashboard, 'merge');
      await track(driver(), sites);
      const before = await rowsOf(driver());
      expect(inKeyOrder(before)).toEqual(inKeyOrder(rows));
      const backup = await saveBackup(driver(), dashboard);
      expect(gunzipSync(readFileSync(backup)).toString()).toContain('{"schema":"backlight/backup@1"');

      await rowsOf(driver(), true);
      await track(driver(), []);
      expect((await choose(dashboard, backup)).counts).toEqual([`fresh ${rows.entries.length}`]);
      await takeIn(dashboard, turn % 2 === 0 ? 'merge' : 'replace');
      expect(await rowsOf(driver())).toEqual(before);
      expect(await driver().inExtension(() => chrome.storage.local.get('sites'))).toEqual({
        sites: { version: 1, sites },
      });
    }
    await dashboard.close();
  }, 3_600_000);

  test('two ledgers merge, the preview says how; replacing takes the file alone', async () => {
    const dashboard = await open(driver());
    await choose(dashboard, await fileOf(mine));
    await takeIn(dashboard, 'replace');
    const both = mergeLedgers(mine, theirs, kindByTables);
    const { counts } = await choose(dashboard, await fileOf(theirs));
    expect(counts).toContain(`fresh ${both.entries.length - mine.entries.length}`);
    expect(await violations(dashboard)).toEqual([]);
    await takeIn(dashboard, 'merge');
    expect(inKeyOrder(await rowsOf(driver()))).toEqual(inKeyOrder(both));
    expect((await choose(dashboard, await fileOf(theirs))).counts).toEqual([`same ${theirs.entries.length}`]);
    // What is here knows more than the file: to replace would take that away.
    const knowing = lessThan(theirs, both);
    await dashboard.click('[data-card=restore] input[value=replace]');
    await dashboard.waitFor(
      (count: string) => document.querySelector(`[data-card=restore] [data-count="${count}"]`) !== null,
      { what: 'the counts of replacing' },
      `changed ${knowing}`,
    );
    await takeIn(dashboard, 'replace');
    expect(inKeyOrder(await rowsOf(driver()))).toEqual(inKeyOrder(theirs));
    await dashboard.close();
  });

  test('a file that is no good is refused with its reason, and the ledger stays as it was', async () => {
    const dashboard = await open(driver());
    await choose(dashboard, await fileOf(mine));
    await takeIn(dashboard, 'replace');
    const before = await rowsOf(driver());
    const many = { entries: longer(theirs, 1200), pages: [], domains: [] };
    const text = await backupText(many);
    const whole = new Uint8Array(gzipSync(text));
    const cases: [string, Uint8Array, RegExp][] = [
      ['cut short', whole.slice(0, whole.length / 2), /^file-0\.gz was not taken in\. It ends too early: /],
      ['cut short', whole.slice(0, -1), /It ends too early/],
      ['damaged', whole.with(whole.length >> 1, (whole[whole.length >> 1] ?? 0) ^ 0xff), /damaged/],
      ['damaged', gzipSync(text.replace('/y00700', '/y00701')), /Block 2 of it is damaged\./],
      ['foreign', gzipSync('hello\n'.repeat(1_000_000)), /It is no backup of Backlight\./],
      ['foreign', new TextEncoder().encode('%PDF-1.7'), /It is no backup of Backlight\./],
      ['newer', gzipSync(text.replace('backup@1', 'backup@2')), /made by a newer Backlight/],
    ];
    for (const [turn, [id, bytes, words]] of cases.entries()) {
      const said = await choose(dashboard, written(`file-${turn}.gz`, bytes));
      expect([id, said.refused]).toEqual([id, id]);
      expect(said.words).toMatch(words);
      expect(await rowsOf(driver())).toEqual(before);
    }
    await choose(dashboard, written('file-last.gz', whole.slice(0, 1000)));
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.close();
  });
});

/** How many entries are others in the whole. */
function lessThan(rows: LedgerRows, whole: LedgerRows): number {
  const known = new Set(whole.entries.map(told));
  return rows.entries.filter((entry) => !known.has(told(entry))).length;
}

/** All of an entry that is told. */
function told({ before, ...entry }: LedgerRows['entries'][number]): string {
  return canonicalText(entry);
}

/** So many entries, each of a page of its own. */
function longer(rows: LedgerRows, count: number): LedgerRows['entries'] {
  return Array.from({ length: count }, (_, at) => ({
    ...(rows.entries[at % rows.entries.length] as LedgerRows['entries'][number]),
    siteId: 'domain:example.com',
    sourceUrl: `https://blog.example/y${String(at).padStart(5, '0')}`,
  }));
}
