// `npm start --headless`: scans every page, shows what was found, writes it to files.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Driver, launch } from '../browser/driver';
import { isServed } from '../browser/serve-pages';
import type { PageJob } from './page-jobs';
import type { StartArguments } from './parse-arguments';
import { isScan, scanPages } from './scan-pages';
import { summaryTable } from './summary-table';
import { writeResults } from './write-results';

/** @returns the exit status: 0 all scanned, 1 some page could not be */
export async function runHeadless(given: StartArguments, jobs: readonly PageJob[], out: string): Promise<number> {
  const downloadsDir = await mkdtemp(join(tmpdir(), 'backlight-downloads-'));
  let driver: Driver | undefined;
  try {
    const network = jobs.some(({ source }) => !isServed(source));
    driver = await launch(given.browser, { headless: true, downloadsDir, network });
    if (given.grant) await driver.grantAllSites();
    const scanned = await scanPages(driver, jobs, out, console.log);
    const exported = await writeResults(driver, scanned, out, console.error);
    console.log(
      `\n${summaryTable(scanned)}\n\nWritten to ${given.out}: scans.json, findings.json, findings.csv, pictures`,
    );
    return exported && scanned.every(({ scan }) => isScan(scan)) ? 0 : 1;
  } finally {
    await driver?.close().catch(() => {});
    await rm(downloadsDir, { recursive: true, force: true });
  }
}
