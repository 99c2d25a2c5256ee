// The lists: addresses, domains, and the file for Google's disavow tool.
import { describe, expect, test } from '@jest/globals';
import { type Row, rowOf } from '../../../../src/core/export/columns';
import { disavow } from '../../../../src/core/export/disavow';
import { domains } from '../../../../src/core/export/domains';
import { sources } from '../../../../src/core/export/sources';
import { countTotals } from '../../../../src/core/export/totals';
import { mergeScan } from '../../../../src/core/ledger/merge-scan';
import { textOf, written } from '../../../fakes/read-exports';
import { finding, merging, NOW, scan, site } from '../../../fakes/records';

const [plain] = mergeScan(merging(scan([finding()]), 'a', [site('example.com')]), {
  entries: [],
  page: undefined,
}).entries.map(rowOf) as [Row];
const from = (sourceUrl: string, change: Partial<Row> = {}): Row => ({
  ...plain,
  sourceUrl,
  referringDomain: new URL(sourceUrl).hostname,
  ...change,
});

test('source pages and referring domains, each once', async () => {
  const rows = [from('https://a.example/1'), from('https://a.example/2'), from('https://a.example/1')];
  expect(await textOf(await written(sources, rows))).toBe('https://a.example/1\nhttps://a.example/2\n');
  expect(await textOf(await written(domains, rows))).toBe('a.example\n');
});

describe('a disavow file', () => {
  const write = (rows: Row[]) => {
    const writing = disavow.open({ columns: [], exportedAt: NOW });
    const text = [writing.begin(), ...rows.map((row) => writing.row(row)), writing.end()].join('');
    return { text, problem: writing.problem?.() };
  };

  test('merges a site into one line, names pages of platforms, and says why', () => {
    const { text, problem } = write([
      from('https://spam.example/1', { signs: ['hidden-link', 'many-links'] }),
      from('https://spam.example/2'),
      from('https://www.reddit.com/r/x', { referringDomain: 'reddit.com', sourceName: 'Reddit' }),
      from('http://192.0.2.1/page', { referringDomain: '192.0.2.1' }),
    ]);
    expect(text).toBe(
      [
        '# Backlight, 2026-11-20',
        '# hidden-link, many-links',
        'domain:spam.example',
        'https://www.reddit.com/r/x',
        'http://192.0.2.1/page',
        '',
      ].join('\n'),
    );
    expect(problem).toBeNull();
  });

  test('has no byte order mark and nothing that is neither comment, domain nor address', async () => {
    const rows = [from('https://a.example/', { signs: ['x\ndomain:mine.example'] })];
    const bytes = new Uint8Array(await (await written(disavow, rows)).arrayBuffer());
    expect(bytes[0]).toBe('#'.charCodeAt(0));
    expect(await textOf(await written(disavow, rows))).toBe('# Backlight, 2026-11-20\ndomain:a.example\n');
  });

  test("leaves out rivals' links and links within a site, and says so", () => {
    const { text, problem } = write([
      from('https://a.example/', { role: 'rival' }),
      from('https://a.example/', { relation: 'internal' }),
    ]);
    expect(text).toMatch(/^# Backlight.*\n# 2 left out/);
    expect(problem).toBe('nothing');
  });

  test("knows the tool's limits", () => {
    const many = Array.from({ length: 100_000 }, (_, at) => from(`https://s${at}.ex/`));
    expect(write(many).problem).toBe('too_many_lines');
    expect(write(many.slice(1)).problem).toBeNull();
    const long = Array.from({ length: 1_200 }, (_, at) =>
      from(`https://www.reddit.com/${at}${'x'.repeat(1_900)}`, { sourceName: 'Reddit' }),
    );
    expect(write(long).problem).toBe('too_large');
  });
});

test('totals count what only a list promised as expected and as nothing else', () => {
  const totals = countTotals();
  for (const row of [plain, { ...plain, status: 'lost' as const }, { ...plain, status: 'expected' as const }])
    totals.add(row);
  expect(totals.value()).toEqual([
    ['links', 3],
    ['domains', 1],
    ['pages', 1],
    ['followed', 2],
    ['not_followed', 0],
    ['lost', 1],
    ['expected', 1],
  ]);
});
