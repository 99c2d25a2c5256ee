// What the script keeps in memory on a large page: the page's heap after a forced collection with the script, minus the
// same page's without. Chromium only: Firefox has no such figure for one page.
import type { PageView } from '../browser/page-view';
import { BenchBrowser, type FreshPage, pause } from './bench-browser';
import { makePage } from './make-page';
import { median, spread } from './median';
import { plain } from './pages';
import type { Part } from './part';

const LINKS = 100_000;
const MB = 1_000_000;

interface Heap {
  readonly usedSize: number;
  /** Objects of the browser's own that scripts hold: nodes, ranges. Not told by older browsers. */
  readonly embedderHeapUsedSize?: number;
}

export const heap: Part = async ({ browser: kind, quick, say }) => {
  const figure = `JS heap after a forced collection, with minus without the script, ${LINKS.toLocaleString('en')} links`;
  const limit = 'at most 10 MB';
  if (kind === 'firefox') return { rows: [{ figure, limit, value: 'Firefox does not tell it', holds: null }] };
  const browser = await BenchBrowser.start(kind, false);
  const withScript: Heap[] = [];
  const without: Heap[] = [];
  try {
    await browser.track(1);
    const page = makePage(plain(LINKS));
    for (let run = 0; run < (quick ? 2 : 5); run += 1) {
      for (const scripted of [false, true]) {
        const fresh = await browser.open(page);
        if (scripted) {
          await browser.look(fresh.id);
          await complete(browser, fresh);
        }
        (scripted ? withScript : without).push(await heapOf(fresh));
        await fresh.tab.close();
      }
      say(`heap: ${run + 1} done`);
    }
  } finally {
    await browser.close();
  }
  const difference = (part: (one: Heap) => number): number =>
    (median(withScript.map(part)) - median(without.map(part))) / MB;
  const used = difference((one) => one.usedSize);
  const embedded = difference((one) => one.embedderHeapUsedSize ?? 0);
  return {
    rows: [
      {
        figure,
        limit,
        value: `${used.toFixed(2)} MB (with: ${spread(
          withScript.map((one) => one.usedSize / MB),
          2,
        )}; the browser's own objects: ${embedded.toFixed(2)} MB more)`,
        holds: used <= 10,
      },
    ],
  };
};

async function complete(browser: BenchBrowser, { id }: FreshPage): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const scan = (await browser.driver.inExtension(
      (tabId: number) => chrome.tabs.sendMessage(tabId, { verb: 'get-scan' }, { frameId: 0 }),
      id,
    )) as { complete?: boolean } | null;
    if (scan?.complete) return;
    await pause(200);
  }
  throw new Error('the scan was never complete');
}

async function heapOf({ tab }: FreshPage): Promise<Heap> {
  const session = await (tab as PageView).page.createCDPSession();
  await session.send('HeapProfiler.enable');
  // What the first collection frees may hold more.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as Heap;
  await session.detach();
  return usage;
}
