// Uses the table of links as a person does who is in a hurry, and notes how long each act takes.
import type { Tab } from '../browser/driver';

const SCROLLS = 120;

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

/** @param note takes each figure: milliseconds, or a number of rows */
export async function useTable(tab: Tab, note: (figure: string, value: number) => void): Promise<void> {
  for (const { words, run } of acts) note(words, await tab.evaluate<number>(`(${timeAct})(() => ${run})`));
  const scrolled = await tab.evaluate<{ longest: number; rows: number }>(scroll, SCROLLS);
  note('longest frame while scrolling', scrolled.longest);
  note('rows in the document at most', scrolled.rows);
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
