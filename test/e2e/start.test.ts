// `npm start -- --headless`, as the contract says: what it writes, what it prints, how it ends.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import * as v from 'valibot';
import { columns } from '../../src/core/export/columns';
import { pageScanSchema } from '../../src/core/scan/page-scan-schema';
import { kindsHere, runsOnce, temporaryFolder } from './browsers';

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function start(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((done) => {
    const run = spawn(process.execPath, ['scripts/start.mjs', ...args], { env: { ...process.env, ...env } });
    let out = '';
    let err = '';
    run.stdout.on('data', (text) => (out += text));
    run.stderr.on('data', (text) => (err += text));
    run.on('close', (status) => done({ status, out, err }));
  });
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
const page = (links: string): string => `<!doctype html><meta charset="utf-8"><title>A page</title>${links}`;

describe.each(kindsHere)('npm start, headless, in %s', (kind) => {
  test('scans the demo page and writes what the contract names', async () => {
    const out = temporaryFolder();
    const ended = await start(['--headless', '--grant', '--browser', kind, '--out', out]);
    expect({ status: ended.status, err: ended.err }).toMatchObject({ status: 0 });
    const [scan] = JSON.parse(readFileSync(path.join(out, 'scans.json'), 'utf8'));
    expect(v.parse(pageScanSchema, scan)).toEqual(scan);
    expect(scan.counts.backlinks.total).toBeGreaterThan(3);
    const findings = JSON.parse(readFileSync(path.join(out, 'findings.json'), 'utf8'));
    expect(findings.schema).toBe('backlight/findings@1');
    const cells = Papa.parse<string[]>(readFileSync(path.join(out, 'findings.csv'), 'utf8').replace(/^\uFEFF/, ''), {
      skipEmptyLines: true,
    }).data;
    expect(cells[0]).toEqual([...columns]);
    expect(cells.length - 1).toBe(findings.entries.length);
    for (const picture of ['page-1.png', 'popup-1.png'])
      expect(readFileSync(path.join(out, picture)).subarray(1, 4).toString()).toBe('PNG');
    expect(ended.out).toContain('1/1');
  });

  test('a list of pages: sites for each, frames, headers; a missing file is one page that failed', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'pages'));
    writeFileSync(
      path.join(folder, 'pages', 'a.html'),
      page('<a href="https://example.com/">one</a><iframe src="https://blog.example/inner"></iframe>'),
    );
    writeFileSync(
      path.join(folder, 'pages', 'inner.html'),
      page('<a href="https://example.com/inner" rel="nofollow">two</a>'),
    );
    const list = [
      {
        file: 'pages/a.html',
        url: 'https://blog.example/post',
        track: ['example.com'],
        frames: { 'https://blog.example/inner': 'pages/inner.html' },
      },
      { file: 'pages/none.html', url: 'https://blog.example/none' },
      { file: 'pages/a.html', url: 'https://blog.example/other', track: [], rivals: ['example.com'] },
    ];
    writeFileSync(path.join(folder, 'list.json'), JSON.stringify(list));
    const out = path.join(folder, 'out');
    const ended = await start([
      '--headless',
      '--browser',
      kind,
      '--pages',
      path.join(folder, 'list.json'),
      '--track',
      'unused.org',
      '--out',
      out,
    ]);
    expect(ended.status).toBe(1);
    const scans = JSON.parse(readFileSync(path.join(out, 'scans.json'), 'utf8'));
    expect(scans).toMatchObject([
      { page: { url: 'https://blog.example/post' }, counts: { links: 2, backlinks: { total: 2, nofollow: 1 } } },
      { schema: 'backlight/scan@1', page: { url: 'https://blog.example/none' }, error: expect.any(String) },
      { findings: [{ role: 'rival', relation: 'backlink' }], unreadFrames: expect.any(Array) },
    ]);
  });
});

const describeOnce = runsOnce ? describe : () => undefined;

describeOnce('npm start says plainly what is wrong', () => {
  test.each<[string, string[]]>([
    ['an unknown option', ['--nonsense']],
    ['an option without its value', ['--browser']],
    ['an unknown browser', ['--browser', 'netscape']],
    ['a site that is none', ['--headless', '--track', 'localhost:80x']],
    ['an address for two files', ['--headless', '--url', 'https://a.example/', 'a.html', 'b.html']],
  ])('%s: status 2, one line', async (_what, args) => {
    const ended = await start(args);
    expect({ status: ended.status, lines: lines(ended.err).length }).toEqual({ status: 2, lines: 1 });
  });

  test('a list that names what nobody knows is refused by that name', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      path.join(folder, 'list.json'),
      JSON.stringify([{ file: 'a.html', url: 'https://a.example/', colour: 'red' }]),
    );
    const ended = await start(['--headless', '--pages', path.join(folder, 'list.json')]);
    expect(ended.status).toBe(2);
    expect(ended.err).toContain('colour');
    expect(lines(ended.err)).toHaveLength(1);
  });

  test('a file that cannot be read: status 1, and the rest is written', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'a.html'), page('<a href="https://example.com/">one</a>'));
    const out = path.join(folder, 'out');
    const ended = await start([
      '--headless',
      '--track',
      'example.com',
      '--out',
      out,
      path.join(folder, 'none.html'),
      path.join(folder, 'a.html'),
    ]);
    expect(ended.status).toBe(1);
    const scans = JSON.parse(readFileSync(path.join(out, 'scans.json'), 'utf8'));
    expect(scans).toMatchObject([{ error: expect.any(String) }, { counts: { links: 1 } }]);
    expect(ended.err + ended.out).not.toContain('    at ');
  });

  test('a browser that does not start: status 1, one line', async () => {
    const ended = await start(['--headless', '--out', temporaryFolder()], { CHROME_BIN: '/bin/false' });
    expect(ended.status).toBe(1);
    expect(lines(ended.err)).toHaveLength(1);
    expect(existsSync('/bin/false')).toBe(true);
  });
});
