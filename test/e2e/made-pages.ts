// The pages made for tests, with what must be found on them: test/pages/<slug>/page.html and expected.json.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageSource } from '../../scripts/browser/driver';
import type { TrackedSite } from '../../src/core/facts';
import type { Finding, PageScan } from '../../src/core/scan/page-scan-schema';
import { site } from '../fakes/records';

const folder = path.resolve('test/pages');

/** What expected.json may say. Whatever it does not name is not compared. */
interface Expected {
  readonly url: string;
  readonly track: readonly string[];
  readonly rivals?: readonly string[];
  readonly frames?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the person presses "check headers". */
  readonly checkHeaders?: boolean;
  readonly page?: Partial<PageScan['page']>;
  readonly counts?: PageScan['counts'];
  readonly unreadFrames?: PageScan['unreadFrames'];
  /** One for each finding, in order, each with the fields that matter here. */
  readonly findings?: readonly Partial<Finding>[];
}

export interface MadePage {
  readonly slug: string;
  readonly expected: Expected;
  readonly source: PageSource;
  readonly sites: readonly TrackedSite[];
}

export const slugs = readdirSync(folder).sort();

export function madePage(slug: string): MadePage {
  const own = path.join(folder, slug);
  const expected = JSON.parse(readFileSync(path.join(own, 'expected.json'), 'utf8')) as Expected;
  const html = { 'content-type': 'text/html; charset=utf-8' };
  const frames = Object.fromEntries(
    Object.entries(expected.frames ?? {}).map(([url, file]) => [url, { file: path.join(own, file), headers: html }]),
  );
  return {
    slug,
    expected,
    source: { url: expected.url, file: path.join(own, 'page.html'), headers: expected.headers ?? html, frames },
    sites: [
      ...expected.track.map((entered) => site(entered)),
      ...(expected.rivals ?? []).map((entered) => site(entered, 'rival')),
    ],
  };
}
