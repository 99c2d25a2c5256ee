// What 100 links more cost on a large page and on a small one: the work must follow what changed, not what is there.
import { BenchBrowser } from './bench-browser';
import { covered } from './callbacks';
import { makePage } from './make-page';
import { median, spread } from './median';
import { plain } from './pages';
import type { Part } from './part';

const SMALL = 1_000;
const LARGE = 100_000;
const ADDED = 100;
/** A script that looks at the whole page again takes this long on a large one, with its own pauses. */
const PATIENCE_MS = 30_000;

interface Growth {
  /** Milliseconds of our callbacks for each time 100 links were added. */
  readonly sums: number[];
  /** Milliseconds until the exact count was told. */
  readonly until: number[];
  wrong: number;
}

export const growth: Part = async (setting) => {
  const repeats = setting.quick ? 3 : 15;
  const browser = await BenchBrowser.start(setting.browser, true);
  const found = new Map<number, Growth>();
  try {
    await browser.track(1);
    for (const links of [SMALL, LARGE]) {
      found.set(links, await grow(browser, links, repeats));
      setting.say(`growth: ${links.toLocaleString('en')} links done`);
    }
  } finally {
    await browser.close();
  }
  const [small, large] = [found.get(SMALL) as Growth, found.get(LARGE) as Growth];
  const ratio = median(large.sums) / median(small.sums);
  const wrong = small.wrong + large.wrong;
  return {
    rows: [
      {
        figure: `${ADDED} links added: our callbacks on a page of 100,000 links / on one of 1,000`,
        limit: 'at most 1.3',
        value: Number.isNaN(ratio)
          ? 'not measured'
          : `${ratio.toFixed(2)} (${spread(large.sums, 2)} ms / ${spread(small.sums, 2)} ms)`,
        holds: Number.isNaN(ratio) ? null : ratio <= 1.3,
      },
      {
        figure: `the same: times out of ${2 * repeats} that the exact count was not told within ${PATIENCE_MS / 1000} s`,
        limit: '0',
        value: `${wrong}; told after ${spread(large.until)} ms / ${spread(small.until)} ms`,
        holds: wrong === 0,
      },
    ],
  };
};

async function grow(browser: BenchBrowser, links: number, repeats: number): Promise<Growth> {
  const growth: Growth = { sums: [], until: [], wrong: 0 };
  const { tab, id } = await browser.open(makePage(plain(links)));
  await browser.look(id);
  if (!(await browser.told(id, links))) throw new Error(`the page of ${links} links was never complete`);
  // Once more than counts: the first time compiles what it calls.
  for (let at = 0; at <= repeats; at += 1) {
    const began = await tab.evaluate(addLinks, ADDED);
    const note = await browser.told(id, links + (at + 1) * ADDED, began, PATIENCE_MS);
    if (at === 0) continue;
    if (!note) {
      growth.wrong += 1;
      continue;
    }
    const { callbacks, notes } = await browser.book(id);
    // Until it says `complete` again: a look that comes after the growth has settled is part of the price.
    growth.sums.push(covered(callbacks.filter((one) => one.began >= began && one.began <= note.at)));
    const first = notes.find((one) => one.at > began && one.links === note.links);
    growth.until.push((first ?? note).at - began);
  }
  await tab.close();
  return growth;
}

/** Sent as text. */
function addLinks(count: number): number {
  const part = document.createElement('div');
  for (let at = 0; at < count; at += 1) {
    const link = document.createElement('a');
    link.href = `https://www.host-${at}.example/added`;
    link.textContent = `added ${at}`;
    part.append(link, ' ');
  }
  const began = performance.now();
  document.body.append(part);
  return began;
}
