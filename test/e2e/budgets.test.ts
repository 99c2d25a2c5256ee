// What our own pages weigh before their first screen is drawn, gzip, each file for itself: markup, style sheets, scripts,
// words. The values are printed, so that one sees them grow.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { builtFor, kindsHere } from './browsers';
import { firstLoad } from './first-load';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

describe.each(kindsHere)('the first load in %s', (kind) => {
  const folder = builtFor(kind);
  // The popup's own skeleton asks for the script that draws the list.
  const popup = firstLoad(folder, 'popup/index.html', ['main-']);
  const dashboard = firstLoad(folder, 'dashboard/index.html');

  test.each([
    ['popup', popup, 30_000],
    ['dashboard', dashboard, 120_000],
  ] as const)('of the %s keeps to its limit', (name, { gzip, files }, limit) => {
    process.stdout.write(
      `first load of the ${name}, ${kind}: ${kB(gzip)} gzip of ${kB(limit)}, ${files.length} files\n`,
    );
    expect(files.filter((one) => one.endsWith('.js')).length).toBeGreaterThan(3);
    expect(gzip).toBeLessThanOrEqual(limit);
  });

  test('has neither charts, spreadsheets, lists to import nor the public suffix list in it', () => {
    const text = [...popup.files, ...dashboard.files]
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join();
    // Each mark is in the build at all, or its absence here would prove nothing.
    const marks = ['sharedStrings', 'curveMonotone', 'BAD_DELIMITERS'];
    for (const mark of marks) expect({ mark, early: text.includes(mark) }).toEqual({ mark, early: false });
    for (const name of ['registrable-domain', 'universal', 'papaparse', 'overview-'])
      expect([...popup.files, ...dashboard.files].filter((one) => path.basename(one).startsWith(name))).toEqual([]);
  });
});
