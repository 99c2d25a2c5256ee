// The browser's own URL parser against the web platform's table: what Backlight matches by can be no better than it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Driver } from '../browser/driver';
import type { Row } from './compare-vectors';
import { exceptionsMarkdown, isWebCase, type ParserCase } from './parser-exceptions';

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
  const wrong = cases.flatMap(({ input, base, failure, href }, at): ParserCase[] => {
    const expected = failure ? null : (href ?? null);
    const found = parsed[at] ?? null;
    return found === expected ? [] : [{ input, base, found, expected }];
  });
  const others = wrong.filter((one) => !isWebCase(one)).length;
  return {
    what: `web platform's URL table, by the browser's own parser (${others} of the exceptions are no web addresses and never matched)`,
    score: { right: cases.length - wrong.length, of: cases.length, wrong: [] },
    exceptions: exceptionsMarkdown(driver.kind, wrong),
  };
}
