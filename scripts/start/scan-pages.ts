// Scans page after page in one browser, the way a person does: open it, press the button, look, close it.
import { join } from 'node:path';
import type { TrackedSite } from '../../src/core/facts';
import { type PageScan, SCAN_SCHEMA } from '../../src/core/scan/page-scan-schema';
import type { Driver, Tab } from '../browser/driver';
import type { PageJob } from './page-jobs';
import { settledScan } from './settle-scan';

/** A page that could not be scanned, as scans.json holds it. */
export interface FailedScan {
  readonly schema: typeof SCAN_SCHEMA;
  readonly page: { readonly url: string };
  readonly error: string;
}

export interface Scanned {
  readonly job: PageJob;
  readonly scan: PageScan | FailedScan;
}

/**
 * One result a page, in order. Never throws: when the browser dies, the pages that are left have failed.
 * @param say takes a line of progress as each page is done
 */
export async function scanPages(
  driver: Driver,
  jobs: readonly PageJob[],
  out: string,
  say: (line: string) => void,
): Promise<Scanned[]> {
  const done: Scanned[] = [];
  let gone: string | null = null;
  for (const job of jobs) {
    const number = done.length + 1;
    const { url } = job.source;
    try {
      if (gone !== null) throw new Error(gone);
      const scan = await scanPage(driver, job, number, out);
      say(`${number}/${jobs.length} ${url} ${count(scan)}`);
      done.push({ job, scan });
    } catch (error) {
      const message = oneLine(error, job);
      // The pages after the browser's end have no story of their own to tell.
      if (gone === null) say(`${number}/${jobs.length} ${url} failed: ${message}`);
      if (error instanceof Error && error.name === 'BrowserGone') gone = message;
      done.push({ job, scan: { schema: SCAN_SCHEMA, page: { url }, error: message } });
    }
  }
  return done;
}

/** True for a page that was scanned. */
export function isScan(scan: PageScan | FailedScan): scan is PageScan {
  return !('error' in scan);
}

/** Tells the extension which sites to look for, as its own settings would. */
export function trackSites(driver: Pick<Driver, 'inExtension'>, sites: readonly TrackedSite[]): Promise<void> {
  const set = (tracked: TrackedSite[]) => chrome.storage.local.set({ sites: { version: 1, sites: tracked } });
  return driver.inExtension(set, sites);
}

async function scanPage(driver: Driver, job: PageJob, number: number, out: string): Promise<PageScan> {
  await trackSites(driver, job.sites);
  let tab: Tab | undefined;
  try {
    tab = await driver.openPage(job.source);
    const id = await tab.id();
    const popup = await driver.pressButton(tab);
    const scan = await settledScan(driver, popup, id);
    await popup.screenshot(join(out, `popup-${number}.png`));
    await popup.close();
    await tab.screenshot(join(out, `page-${number}.png`), { fullPage: true });
    return scan;
  } finally {
    // Also what keeps a run of a hundred pages from filling the memory.
    await tab?.close().catch(() => {});
  }
}

function count({ findings }: PageScan): string {
  return findings.length === 1 ? '1 link' : `${findings.length} links`;
}

function oneLine(error: unknown, { source }: PageJob): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code && source.file) return `${(error as NodeJS.ErrnoException).path ?? source.file} cannot be read (${code})`;
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
