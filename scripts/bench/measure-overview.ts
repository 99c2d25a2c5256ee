// How long a person waits at the overview, with very many links: until it is complete, and until another period is.
import type { Driver, Tab } from '../browser/driver';
import type { PageView } from '../browser/page-view';
import { targets } from '../build/build-extension';
import { fillDashboard } from './fill-dashboard';
import { median, spread } from './median';
import type { Part } from './part';

const LINKS = 100_000;
const QUICK = 20_000;
const OPEN_MS = 500;
const PERIOD_MS = 150;

/** From a period that all links lie in to shorter ones and back: the made links end some time ago. */
const periods = ['all', '90', 'year', 'all'] as const;

export const overview: Part = async ({ browser: kind, runs, quick, entries, say }) => {
  const links = entries ?? (quick ? QUICK : LINKS);
  const filled = await fillDashboard(kind, `dist/${targets[kind]}`, links, say);
  try {
    const [opened, changed]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      const tab = await openPlain(filled.driver);
      opened.push(await timeOpening(tab, overviewOf(filled.driver)));
      changed.push(...(await timePeriods(tab)));
      await tab.close();
      say(`overview: run ${run + 1} of ${runs}`);
    }
    const many = links.toLocaleString('en');
    const row = (figure: string, values: readonly number[], limit: number) => ({
      figure: `${figure}, ${many} links`,
      limit: `under ${limit} ms`,
      value: `${spread(values, 0)} ms`,
      holds: median(values) < limit,
    });
    return {
      rows: [row('overview complete', opened, OPEN_MS), row('overview, change of period', changed, PERIOD_MS)],
    };
  } finally {
    await filled.close();
  }
};

/** A page of ours without scripts: Firefox tells no load of such pages, so none can be loaded anew. */
export function openPlain(driver: Driver): Promise<Tab> {
  return driver.openExtensionPage('manifest.json');
}

export function overviewOf(driver: Driver): string {
  return `${driver.extensionUrl}dashboard/index.html#/overview`;
}

/**
 * Milliseconds from the navigation to the frame in which every chart stands with its numbers.
 * @param tab on another page
 */
export async function timeOpening(tab: Tab, address: string): Promise<number> {
  // Heard in the page itself: whoever asks from outside hears of it later.
  await (tab as PageView).page.evaluateOnNewDocument(noteComplete);
  await tab.goto(address);
  return tab.evaluate<number>(whenComplete);
}

/** Milliseconds from the press to the frame with the figures of the other period, for each of some changes. */
export async function timePeriods(tab: Tab): Promise<number[]> {
  const times: number[] = [];
  for (const period of periods) times.push(await tab.evaluate<number>(timePeriod, period));
  return times;
}

/** Runs before the page's own scripts. */
function noteComplete(): void {
  new MutationObserver((_, observer) => {
    const room = document.querySelector<HTMLElement>('main[data-room=overview][data-state=ready]');
    if (!room || room.querySelectorAll('.chart-frame').length !== room.querySelectorAll('.scene').length) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      (globalThis as { completeAt?: number }).completeAt = performance.now();
    });
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

/** Where nothing runs before a page's own scripts (Firefox, pages of extensions): when it could first be asked, at most. */
async function whenComplete(): Promise<number> {
  const noted = (): number => (globalThis as { completeAt?: number }).completeAt ?? 0;
  const isComplete = (): boolean => {
    const room = document.querySelector<HTMLElement>('main[data-room=overview][data-state=ready]');
    return room !== null && room.querySelectorAll('.chart-frame').length === room.querySelectorAll('.scene').length;
  };
  for (let frame = 0; frame < 6_000; frame += 1) {
    if (isComplete()) {
      // What was noted was noted for the frame that follows.
      await new Promise(requestAnimationFrame);
      return noted() || performance.now();
    }
    await new Promise(requestAnimationFrame);
  }
  throw new Error('The overview was never complete');
}

async function timePeriod(period: string): Promise<number> {
  const shown = (): string => document.querySelector('[data-days]')?.textContent ?? '';
  const drawn = (): string => document.querySelector('[data-chart=growth] svg')?.innerHTML ?? '';
  const [before, chart] = [shown(), drawn()];
  const began = performance.now();
  document.querySelector<HTMLElement>(`[data-period="${period}"]`)?.click();
  do await new Promise(requestAnimationFrame);
  while (shown() === before || drawn() === chart);
  // The frame itself is drawn before the next task.
  await new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  });
  return performance.now() - began;
}
