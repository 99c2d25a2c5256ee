// `npm start` where there is a screen: a browser with Backlight in it, on the pages given, until it is closed.
import { type Driver, launch } from '../browser/driver';
import type { PageJob } from './page-jobs';
import type { StartArguments } from './parse-arguments';
import { trackSites } from './scan-pages';

/** Resolves when the browser has been closed, with the exit status: 1 where a page could not be opened. */
export async function runInteractive(given: StartArguments, jobs: readonly PageJob[]): Promise<number> {
  const driver = await launch(given.browser, { headless: false, network: true });
  let failed = 0;
  try {
    if (given.grant) await driver.grantAllSites();
    failed = await showPages(driver, jobs);
    console.log('Press the Backlight button in the toolbar, or Alt+Shift+L. Close the browser to end.');
  } catch (error) {
    // Closed before we were done: that is a person's right.
    if ((error as Error).name !== 'BrowserGone') {
      await driver.close().catch(() => {});
      throw error;
    }
  }
  await driver.ended;
  return failed ? 1 : 0;
}

/** Tracks the sites of the pages and opens each in a tab of its own; how many could not be opened. */
export async function showPages(driver: Driver, jobs: readonly PageJob[]): Promise<number> {
  let failed = 0;
  const helper = await driver.openExtensionPage('manifest.json');
  const sites = new Map(jobs.flatMap((job) => job.sites.map((site) => [site.id, site])));
  await trackSites({ inExtension: (fn, ...args) => helper.evaluate(fn, ...args) }, [...sites.values()]);
  for (const { source } of jobs) {
    // From the page given one can browse on to wherever one likes.
    const opened = driver.openPage({ ...source, elsewhere: 'network' });
    await opened.catch((error: Error) => {
      if (error.name === 'BrowserGone') throw error;
      failed += 1;
      console.error(`${source.url} failed: ${error.message.split('\n')[0]}`);
    });
  }
  await helper.close();
  return failed;
}
