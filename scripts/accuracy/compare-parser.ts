// The browser's own URL parser against the web platform's table: what Backlight matches by can be no better than it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Driver } from '../browser/driver';
import type { Row } from './compare-vectors';

interface Case {
  readonly input: string;
  readonly base: string | null;
  readonly href?: string;
  readonly failure?: true;
}

/** Asks the browser to parse every address of the table. */
export async function compareParser(driver: Driver, folder: string): Promise<Row> {
  const table = JSON.parse(readFileSync(path.join(folder, 'vectors', 'wpt', 'urltestdata.json'), 'utf8')) as (
    | string
    | Case
  )[];
  const cases = table.filter((one): one is Case => typeof one === 'object');
  const parsed = await driver.inExtension(
    (list: { input: string; base: string | null }[]) =>
      list.map(({ input, base }) => {
        try {
          return new URL(input, base ?? undefined).href;
        } catch {
          return null;
        }
      }),
    cases.map(({ input, base }) => ({ input, base })),
  );
  const wrong: string[] = [];
  let others = 0;
  cases.forEach((one, at) => {
    const expected = one.failure ? null : (one.href ?? null);
    const found = parsed[at] ?? null;
    if (found === expected) return;
    // Only web addresses are ever matched: what a browser makes of file: or unknown schemes changes nothing here.
    if ([found, expected, one.input].some((address) => /^\s*https?:/i.test(address ?? ''))) {
      wrong.push(`${JSON.stringify(one.input)}: ${String(found)}, the table says ${String(expected)}`);
    } else others += 1;
  });
  const score = { right: cases.length - wrong.length - others, of: cases.length, wrong };
  return {
    what: `web platform's URL table, by the browser's own parser (${others} of the exceptions are no web addresses and never matched)`,
    score,
  };
}
