// How long a person waits at the table of links, with very many of them: first rows, filter, sort, search, scrolling.
import type { Tab } from '../browser/driver';
import type { PageView } from '../browser/page-view';
import { targets } from '../build/build-extension';
import { fillDashboard } from './fill-dashboard';
import { openPlain } from './measure-overview';
import { median, spread } from './median';
import type { Part, Row } from './part';
import { useTable } from './use-table';

const LINKS = 100_000;
const QUICK = 20_000;
const FIRST_MS = 300;
const ACT_MS = 150;
const FRAME_MS = 50;
const MOST_ROWS = 60;
const WHOLE_MS = 60_000;

export const dashboard: Part = async ({ browser: kind, runs, quick, entries, say }) => {
  const links = entries ?? (quick ? QUICK : LINKS);
  const filled = await fillDashboard(kind, `dist/${targets[kind]}`, links, say);
  try {
    const figures = new Map<string, number[]>();
    const note = (figure: string, value: number): void => {
      figures.set(figure, [...(figures.get(figure) ?? []), value]);
    };
    for (let run = 0; run < runs; run += 1) {
      const tab = await openPlain(filled.driver);
      await measureRun(tab, `${filled.driver.extensionUrl}dashboard/index.html#/links`, note);
      if (kind === 'chromium') note('JS heap after a forced collection', await heapOf(tab));
      await tab.close();
      say(`dashboard: run ${run + 1} of ${runs}`);
    }
    const many = links.toLocaleString('en');
    return { rows: [...figures].map(([figure, values]) => rowOf(`${figure}, ${many} links`, values)) };
  } finally {
    await filled.close();
  }
};

async function measureRun(tab: Tab, address: string, note: (figure: string, value: number) => void): Promise<void> {
  // Heard in the page itself: whoever asks from outside hears of it later.
  await (tab as PageView).page.evaluateOnNewDocument(noteFirstRow);
  await tab.goto(address);
  // Where nothing runs before a page's own scripts (Firefox, pages of extensions): when it could first be asked, at most.
  await tab.evaluate(noteFirstRow);
  note('first rows', await tab.waitFor<number>('globalThis.firstRowAt ?? 0', { what: 'first rows' }));
  note('all links at hand', await tab.waitFor<number>(allThere, { what: 'all links', timeout: WHOLE_MS }));
  note('longest frame while links are read', await tab.evaluate<number>('globalThis.longestFrame'));
  await useTable(tab, note);
}

/** Megabytes. */
async function heapOf(tab: Tab): Promise<number> {
  const session = await (tab as PageView).page.createCDPSession();
  await session.send('HeapProfiler.enable');
  // What the first collection frees may hold more.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_000_000;
}

function rowOf(figure: string, values: readonly number[]): Row {
  const limit = limitOf(figure);
  const unit = figure.startsWith('rows') ? '' : figure.startsWith('JS heap') ? ' MB' : ' ms';
  return {
    figure,
    limit: limit === null ? '' : `${figure.startsWith('rows') ? 'at most' : 'under'} ${limit}${unit}`,
    value: `${spread(values, 0)}${unit}`,
    holds: limit === null ? null : figure.startsWith('rows') ? median(values) <= limit : median(values) < limit,
  };
}

function limitOf(figure: string): number | null {
  if (figure.startsWith('first rows')) return FIRST_MS;
  if (figure.startsWith('longest frame')) return FRAME_MS;
  if (figure.startsWith('rows')) return MOST_ROWS;
  return /^(?:filter|sort|search)/.test(figure) ? ACT_MS : null;
}

/** Runs before the page's own scripts: notes when the first row stands in the document, and the frames from then on. */
function noteFirstRow(): void {
  const notes = globalThis as { firstRowAt?: number; longestFrame?: number; listening?: boolean };
  if (notes.listening) return;
  notes.listening = true;
  const noteFrames = (last: number): void => {
    requestAnimationFrame((now) => {
      notes.longestFrame = Math.max(notes.longestFrame ?? 0, now - last);
      if (!document.querySelector('main')?.hasAttribute('data-whole')) noteFrames(now);
    });
  };
  const look = (): void => {
    if (!document.querySelector('tr[data-link] .anchor')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      notes.firstRowAt = performance.now();
      noteFrames(performance.now());
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
}

/** Milliseconds until filters and sorts are answered at once; 0 before. */
function allThere(): number {
  return document.querySelector('main')?.hasAttribute('data-whole') ? performance.now() : 0;
}
