// What is to be scanned, one job a page: where it comes from, under which address, and for which sites.
import { basename, resolve } from 'node:path';
import type { TrackedSite } from '../../src/core/facts';
import type { PageSource } from '../browser/driver';
import { demoPage } from './demo';
import { isAddress, type StartArguments } from './parse-arguments';
import { type ListEntry, readList } from './read-list';
import { trackedSites } from './tracked-sites';

export interface PageJob {
  readonly source: PageSource;
  readonly sites: readonly TrackedSite[];
}

/**
 * The jobs in the order given; throws one line where the list or a site cannot be understood.
 * @param from the folder that file names on the command line are relative to
 * @param now when the sites are tracked from, ISO 8601
 */
export async function pageJobs(given: StartArguments, from: string, now: string): Promise<PageJob[]> {
  const sites = trackedSites(given.track, given.rivals, now, 'the command line');
  if (given.list !== null) {
    const { list } = given;
    const entries = await readList(resolve(from, list), list);
    return entries.map((entry, index) => listJob(entry, given, sites, `${list}[${index}]`, now));
  }
  if (given.pages.length) {
    return given.pages.map((page) => {
      const source = isAddress(page) ? { url: page } : fileSource(resolve(from, page), given.url);
      return { source, sites };
    });
  }
  const demo = demoPage();
  return [{ source: demo.source, sites: sites.length ? sites : trackedSites(demo.track, [], now, 'the demo') }];
}

function listJob(entry: ListEntry, given: StartArguments, sites: TrackedSite[], where: string, now: string): PageJob {
  const own = entry.track !== undefined || entry.rivals !== undefined;
  const wanted = own ? trackedSites(entry.track ?? [], entry.rivals ?? [], now, where) : sites;
  if (given.headless && !wanted.length)
    throw new Error(`${where}: nothing to look for; name a site with "track" or "rivals"`);
  const { file, url, headers, frames } = entry;
  if (file === undefined) return { source: { url: url as string }, sites: wanted };
  const inner = Object.entries(frames ?? {}).map(([address, path]) => [address, { file: path }]);
  const source = { ...fileSource(file, url ?? null), ...(headers && { headers }), frames: Object.fromEntries(inner) };
  return { source, sites: wanted };
}

function fileSource(file: string, url: string | null): PageSource & { file: string } {
  return { file, url: url ?? `https://page.test/${encodeURIComponent(basename(file))}` };
}
