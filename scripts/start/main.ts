// `npm start`: understands the command line, builds the extension, and hands over to a window or to files.
import { resolve } from 'node:path';
import { ensureBrowser } from '../browser/install-browser';
import { buildExtension, targets } from '../build/build-extension';
import { runInteractive } from './interactive';
import { type PageJob, pageJobs } from './page-jobs';
import { parseArguments, type StartArguments } from './parse-arguments';
import { runHeadless } from './run-headless';
import { usage } from './usage';
import { prepareFolder } from './write-results';

/**
 * @param from the folder that file names on the command line are relative to
 * @returns the exit status: 0 all scanned, 1 some page could not be, 2 wrong usage
 */
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
  const out = resolve(from, given.out);
  const unwritable = given.headless ? await prepareFolder(out).catch((error: Error) => error) : undefined;
  return unwritable ? wrong(unwritable.message) : start(given, jobs, out);
}

async function start(given: StartArguments, jobs: readonly PageJob[], out: string): Promise<number> {
  ensureBrowser(given.browser);
  const build = await buildExtension(targets[given.browser]);
  if (!build.ok) {
    console.error(`The extension was not built:\n${build.output}`);
    return 1;
  }
  return given.headless ? runHeadless(given, jobs, out) : runInteractive(given, jobs);
}

function wrong(message: string): number {
  console.error(message.split('\n')[0]);
  return 2;
}

/** Whether a window can be opened here. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
