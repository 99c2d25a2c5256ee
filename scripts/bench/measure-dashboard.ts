// How long a person waits at the table of links, with very many of them: first rows, filter, sort, search, scrolling.
import type { Tab } from '../browser/driver';
import type { PageView } from '../browser/page-view';
import { targets } from '../build/build-extension';
import { fillDashboard } from './fill-dashboard';
import { median, spread } from './median';
import type { Part, Row } from './part';

const LINKS = 100_000;
const QUICK = 20_000;
const FIRST_MS = 300;
const ACT_MS = 150;
const FRAME_MS = 50;
const MOST_ROWS = 60;
const SCROLLS = 120;
const WHOLE_MS = 60_000;

/** What is pressed or typed. */
interface Act {
  readonly words: string;
  /** An expression that does it in the page. */
  readonly run: string;
}

const press = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}).click()`;
const type = (text: string): string =>
  `(() => { const field = document.querySelector('[data-search]'); field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event('input', { bubbles: true })); })()`;

/** Each changes the list: one after the other, and the last one ends where the first began. */
const acts: readonly Act[] = [
  { words: 'filter by type', run: press('[data-filter-type=ugc]') },
  { words: 'filter by placement as well', run: press('[data-filter-value=comments]') },
  { words: 'filters taken off', run: press('[data-clear-filters]') },
  { words: 'sort by anchor text', run: press('[data-sort-by=anchor]') },
  { words: 'sort by source page', run: press('[data-sort-by=source]') },
  { words: 'sort by last seen', run: press('[data-sort-by=lastSeen]') },
  { words: 'search for one word', run: type('garden') },
  { words: 'search for two words', run: type('garden host-12') },
  { words: 'search taken off', run: type('') },
];

export const dashboard: Part = async ({ browser: kind, runs, quick, entries, say }) => {
  const links = entries ?? (quick ? QUICK : LINKS);
  const filled = await fillDashboard(kind, `dist/${targets[kind]}`, links, say);
  try {
    const figures = new Map<string, number[]>();
    const note = (figure: string, value: number): void => {
      figures.set(figure, [...(figures.get(figure) ?? []), value]);
    };
    for (let run = 0; run < runs; run += 1) {
      const tab = await filled.driver.openExtensionPage('dashboard/index.html#/links');
      await measureRun(tab, note);
      await tab.close();
      say(`dashboard: run ${run + 1} of ${runs}`);
    }
    const many = links.toLocaleString('en');
    return { rows: [...figures].map(([figure, values]) => rowOf(`${figure}, ${many} links`, values)) };
  } finally {
    await filled.close();
  }
};

async function measureRun(tab: Tab, note: (figure: string, value: number) => void): Promise<void> {
  // Heard in the page itself: whoever asks from outside hears of it later.
  await (tab as PageView).page.evaluateOnNewDocument(noteFirstRow);
  await tab.reload();
  note('first rows', await tab.waitFor<number>('globalThis.firstRowAt ?? 0', { what: 'first rows' }));
  note('all links at hand', await tab.waitFor<number>(allThere, { what: 'all links', timeout: WHOLE_MS }));
  for (const { words, run } of acts) note(words, await tab.evaluate<number>(`(${timeAct})(() => ${run})`));
  const scrolled = await tab.evaluate<{ longest: number; rows: number }>(scroll, SCROLLS);
  note('longest frame while scrolling', scrolled.longest);
  note('rows in the document at most', scrolled.rows);
}

function rowOf(figure: string, values: readonly number[]): Row {
  const limit = limitOf(figure);
  const unit = figure.startsWith('rows') ? '' : ' ms';
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

/** Runs before the page's own scripts: notes when the first row stands in the document, with its words. */
function noteFirstRow(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('tr[data-link] .anchor')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      (globalThis as { firstRowAt?: number }).firstRowAt = performance.now();
    });
  }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds until filters and sorts are answered at once; 0 before. */
function allThere(): number {
  return document.querySelector('main')?.hasAttribute('data-whole') ? performance.now() : 0;
}

/** Milliseconds from a press until other rows are drawn, all of them with their words. */
async function timeAct(act: () => void): Promise<number> {
  const shown = (): string => {
    const rows = [...document.querySelectorAll('tr[data-link]')].map((row) => row.textContent);
    return `${document.querySelector<HTMLElement>('h1 > .number')?.dataset.count} ${rows.join()}`;
  };
  const before = shown();
  const began = performance.now();
  act();
  do await new Promise(requestAnimationFrame);
  while (shown() === before || document.querySelector('tbody .bone') !== null);
  // The frame itself is drawn before the next task.
  await new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  });
  return performance.now() - began;
}

/** Scrolls by less than a screen a frame, and now and then by many screens at once. */
async function scroll(steps: number): Promise<{ longest: number; rows: number }> {
  const frame = document.querySelector('.grid-frame') as HTMLElement;
  const times: number[] = [];
  let rows = 0;
  let last = await new Promise<number>(requestAnimationFrame);
  for (let step = 0; step < steps; step += 1) {
    frame.scrollTop += frame.clientHeight * (step % 30 === 29 ? 400 : 0.4);
    const now = await new Promise<number>(requestAnimationFrame);
    times.push(now - last);
    last = now;
    rows = Math.max(rows, document.querySelectorAll('tr').length);
  }
  return { longest: Math.max(...times), rows };
}
