// `npm run accuracy`: the built extension on the corpus, in both browsers or in the one named, as docs/accuracy.md.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { PageScan } from '../../src/core/scan/page-scan-schema';
import { type Driver, type Kind, kinds, launch } from '../browser/driver';
import { buildExtension } from '../build/build-extension';
import { comparePage, newScores, type Scores, scoreNames } from './compare-page';
import { compareParser } from './compare-parser';
import { compareVectors, type Row } from './compare-vectors';
import { placementTable } from './placement-table';
import { corpusFolder, readCorpus } from './read-corpus';
import { differences } from './same-scans';
import { scanCorpus, scanKey } from './scan-corpus';
import { sourceKindSection } from './source-kind-table';

const words: Record<(typeof scoreNames)[number], string> = {
  targets: 'targets right: number of links (direct and core wrappers) and their types',
  verdicts: 'verdicts: followed as the truth says for direct links; wrapped ones not followed, reason `wrapped`',
  affiliate: 'affiliate links found as wrapped',
  archive: 'archived copies found as `archived`',
  negatives: 'sites that are only mentioned in addresses: not reported',
  links: "links counted as the page's own truth says",
};

/** @returns the exit status: 0 where everything could be measured, whatever the figures are */
export async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--browser');
  const chosen = at >= 0 ? [args[at + 1] as Kind] : [...kinds];
  if (chosen.some((kind) => !kinds.includes(kind))) {
    console.error(`--browser takes one of ${kinds.join(', ')}`);
    return 2;
  }
  const folder = corpusFolder();
  if (!folder) {
    console.error('The development corpus is not here (../shared/corpus): there is nothing to measure on.');
    return 1;
  }
  const pages = readCorpus(folder);
  const sections: string[] = [];
  let placement = '';
  const scansOf = new Map<Kind, Map<string, PageScan>>();
  for (const kind of chosen) {
    const built = await buildExtension(kind === 'firefox' ? 'firefox' : 'chrome');
    if (!built.ok) {
      console.error(built.output);
      return 1;
    }
    const driver = await launch(kind, {});
    try {
      const scans = await scanCorpus(driver, pages, (line) => console.error(line));
      scansOf.set(kind, scans);
      const scores = newScores();
      for (const page of pages) comparePage(page, (domain) => scans.get(scanKey(page, domain)), scores);
      sections.push(await browserSection(kind, driver, folder, scores));
      // Placement is read off the markup: one browser is enough.
      if (kind === chosen[0]) placement = await placementTable(driver, pages);
    } finally {
      await driver.close();
    }
  }
  const chromium = scansOf.get('chromium');
  const firefox = scansOf.get('firefox');
  if (chromium && firefox) sections.push(sameSection(differences(chromium, firefox), chromium.size));
  sections.push(table('Pure functions on the vectors', compareVectors(folder)));
  sections.push(placement, sourceKindSection());
  const report = `${await intro()}\n${sections.join('\n')}`;
  console.log(report);
  await mkdir('docs', { recursive: true });
  await writeFile('docs/accuracy.md', report);
  return 0;
}

async function intro(): Promise<string> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  return `# How right it is

Made by \`npm run accuracy\` from a development corpus of real pages that lies beside the project, through the built
extension (${version}) and its real toolbar button. The truth was computed without the product.
`;
}

async function browserSection(kind: Kind, driver: Driver, folder: string, scores: Scores): Promise<string> {
  const name = await driver.inExtension(() => navigator.userAgent.replace(/.*(?:Chrome|Firefox)\//, ''));
  const rows: Row[] = scoreNames.map((one) => ({ what: words[one], score: scores[one] }));
  rows.push(await compareParser(driver, folder));
  return table(`In ${kind} ${name.split(' ')[0] ?? ''}`, rows);
}

function sameSection(different: readonly string[], of: number): string {
  return table('Both browsers', [
    {
      what: 'scans that are the same (`tookMs`, `scannedAt`, `visibility`, `robots.headers` apart)',
      score: { right: of - different.length, of, wrong: [...different] },
    },
  ]);
}

function table(title: string, rows: readonly Row[]): string {
  const lines = rows.map(({ what, score }) => `| ${what} | ${score.right} of ${score.of} |`);
  const wrong = rows.flatMap((row) => row.exceptions ?? exceptions(row));
  return `\n## ${title}\n\n| what | right |\n|---|---|\n${lines.join('\n')}\n${wrong.length > 0 ? `\n${wrong.join('\n')}\n` : ''}`;
}

/** What was wrong, a line each; a long list is counted at its end. */
function exceptions({ what, score: { wrong } }: Row): string[] {
  const shown = wrong.slice(0, 40).map((one) => `- ${what.split(':')[0]}: \`${one.replace(/`/g, "'").slice(0, 300)}\``);
  return wrong.length > shown.length ? [...shown, `- and ${wrong.length - shown.length} more`] : shown;
}
