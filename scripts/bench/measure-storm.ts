// A page that changes 1,000 nodes in every frame: our share of its time while it does, and the exact count afterwards.
import { BenchBrowser } from './bench-browser';
import { covered, longest } from './callbacks';
import { makePage } from './make-page';
import { spread } from './median';
import { plain } from './pages';
import type { Part } from './part';

const SECONDS = 5;
/** Nodes a frame: elements, and the text in each link. */
const SPANS = 800;
const LINKS = 100;
/** So many batches stay; older ones are removed, so that the page does not grow without end. */
const KEPT = 5;
/** Links added at the very end, so that the last count is one that no look within the storm can have told. */
const LAST = 7;
const PATIENCE_MS = 25_000;

export const storm: Part = async (setting) => {
  const sizes = setting.quick ? [1_000] : [1_000, 100_000];
  const browser = await BenchBrowser.start(setting.browser, true);
  const rows = [];
  try {
    await browser.track(1);
    for (const size of sizes) {
      const shares: number[] = [];
      const longests: number[] = [];
      const exactAfter: number[] = [];
      const frames: number[] = [];
      let lastTold = '';
      const runs = setting.quick ? 2 : 3;
      for (let run = 0; run < runs; run += 1) {
        const { tab, id } = await browser.open(makePage(plain(size)));
        await browser.look(id);
        await browser.told(id, size);
        const { began, ended, count } = await tab.evaluate(blow, SECONDS * 1000, SPANS, LINKS, KEPT, LAST);
        const exact = await browser.told(id, size + KEPT * LINKS + LAST, ended, PATIENCE_MS);
        const { callbacks, notes } = await browser.book(id);
        await tab.close();
        const within = callbacks
          .filter((one) => one.ended > began && one.began < ended)
          .map((one) => ({ ...one, began: Math.max(one.began, began), ended: Math.min(one.ended, ended) }));
        shares.push((100 * covered(within)) / (ended - began));
        longests.push(longest(callbacks.filter((one) => one.began >= began)));
        frames.push(count / ((ended - began) / 1000));
        const first = notes.find((one) => one.at > ended && one.links === size + KEPT * LINKS + LAST);
        if (exact && first) exactAfter.push(first.at - ended);
        const last = notes.at(-1);
        lastTold = last
          ? `${last.links} of ${size + KEPT * LINKS + LAST}${last.complete ? '' : ', not complete'}`
          : 'none';
      }
      setting.say(`storm: ${size.toLocaleString('en')} links done`);
      const page = `page of ${size.toLocaleString('en')} links`;
      const worst = Math.max(...shares);
      rows.push(
        {
          figure: `storm of 1,000 nodes a frame, ${SECONDS} s, ${page}: our callbacks in % of the time`,
          limit: 'at most 10 %',
          value: `${spread(shares, 1)} %, at ${spread(frames)} frames a second`,
          holds: worst <= 10,
        },
        {
          figure: `the same: exact count after the storm, runs out of ${runs}`,
          limit: String(runs),
          value: `${exactAfter.length}; told after ${spread(exactAfter)} ms; told last: ${lastTold}`,
          holds: exactAfter.length === runs,
        },
        {
          figure: 'the same: longest callback of ours, ms',
          limit: '50 ms; aim 16 ms',
          value: spread(longests, 1),
          holds: Math.max(...longests) <= 50,
        },
      );
    }
  } finally {
    await browser.close();
  }
  return { rows };
};

/** Sent as text. Resolves when the storm is over; then exactly `kept` batches of links and the last ones are in the page. */
function blow(
  ms: number,
  spans: number,
  links: number,
  kept: number,
  last: number,
): Promise<{ began: number; ended: number; count: number }> {
  return new Promise((done) => {
    const began = performance.now();
    const batches: Element[] = [];
    let count = 0;
    const fill = (batch: Element, of: number): void => {
      for (let at = 0; at < of; at += 1) {
        const link = document.createElement('a');
        link.href = `https://www.host-${(count + at) % 2000}.example/storm`;
        link.textContent = 'storm ';
        batch.append(link);
      }
    };
    const frame = (): void => {
      const batch = document.createElement('div');
      for (let at = 0; at < spans; at += 1) batch.append(document.createElement('span'));
      fill(batch, links);
      document.body.append(batch);
      batches.push(batch);
      if (batches.length > kept) batches.shift()?.remove();
      count += 1;
      if (performance.now() - began < ms || batches.length < kept) requestAnimationFrame(frame);
      else {
        fill(document.body, last);
        done({ began, ended: performance.now(), count });
      }
    };
    requestAnimationFrame(frame);
  });
}
