// What our own pages weigh before their first screen is drawn, gzip: markup, style sheets, scripts, words. The values are
// printed, so that one sees them grow.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { builtFor, kindsHere } from './browsers';
import { firstLoad } from './first-load';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

describe.each(kindsHere)('the first load in %s', (kind) => {
  const folder = builtFor(kind);
  // The popup is drawn twice: its skeleton before anything else is loaded, then what the skeleton's script asks for.
  const skeleton = firstLoad(folder, 'popup/index.html');
  const popup = firstLoad(folder, 'popup/index.html', ['main-']);
  const dashboard = firstLoad(folder, 'dashboard/index.html');

  test.each([
    ['popup’s skeleton', skeleton, 8_000],
    ['popup', popup, 44_000],
    ['dashboard', dashboard, 120_000],
  ] as const)('of the %s keeps to its limit', (name, { gzip, files }, limit) => {
    process.stdout.write(
      `first load of the ${name}, ${kind}: ${kB(gzip)} gzip of ${kB(limit)}, ${files.length} files\n`,
    );
    expect(files.filter((one) => one.endsWith('.js')).length).toBeGreaterThan(1);
    expect(gzip).toBeLessThanOrEqual(limit);
  });

  test('has neither charts, spreadsheets, lists to import nor the public suffix list in it', () => {
    const early = new Set([...popup.files, ...dashboard.files]);
    const built = readdirSync(path.join(folder, 'assets')).map((name) => `assets/${name}`);
    for (const begin of ['overview-', 'universal-', 'papaparse', 'registrable-domain-']) {
      const files = built.filter((name) => path.basename(name).startsWith(begin));
      // Were it called otherwise by now, its absence would prove nothing.
      expect({ begin, built: files.length > 0 }).toEqual({ begin, built: true });
      expect(files.filter((name) => early.has(name))).toEqual([]);
    }
    for (const mark of ['sharedStrings', 'BAD_DELIMITERS']) {
      const files = built.filter((name) => readFileSync(path.join(folder, name), 'utf8').includes(mark));
      expect({ mark, built: files.length > 0 }).toEqual({ mark, built: true });
      expect(files.filter((name) => early.has(name))).toEqual([]);
    }
  });
});
