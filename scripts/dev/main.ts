// `npm run dev`: understands the command line as `npm start` does, and stays until the browser is closed.
import { ensureBrowser } from '../browser/install-browser';
import { showPages } from '../start/interactive';
import { hasDisplay } from '../start/main';
import { pageJobs } from '../start/page-jobs';
import { parseArguments } from '../start/parse-arguments';
import { develop } from './develop';

const usage = `npm run dev                          a browser with Backlight that follows every change of the sources
npm run dev -- PAGE... --track SITE  the same on your pages; all that \`npm start\` takes for pages and sites

  --browser chromium|firefox   default chromium
  --headless                   no window; ended by Ctrl+C`;

/** @returns the exit status: 1 where nothing was built or a page could not be opened, 2 wrong usage */
export async function main(argv: readonly string[], from: string): Promise<number> {
  const parsed = parseArguments(argv, hasDisplay());
  if (!parsed.ok) return wrong(parsed.message);
  const given = parsed.value;
  if (given.help) {
    console.log(usage);
    return 0;
  }
  const jobs = await pageJobs(given, from, new Date().toISOString()).catch((error: Error) => error);
  if (jobs instanceof Error) return wrong(jobs.message);
  ensureBrowser(given.browser);
  const options = { headless: given.headless, network: true };
  const driver = await develop({ root: process.cwd(), kind: given.browser, options, say: console.log });
  if (!driver) return 1;
  const failed = await showPages(driver, jobs).catch((error: Error) => {
    if (error.name !== 'BrowserGone') throw error;
    return 0;
  });
  console.log(`Watching the sources. ${given.headless ? 'Ctrl+C ends it.' : 'Close the browser to end.'}`);
  await driver.ended;
  return failed ? 1 : 0;
}

function wrong(message: string): number {
  console.error(message.split('\n')[0]);
  return 2;
}
