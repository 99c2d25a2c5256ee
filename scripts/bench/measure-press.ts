// From the press to what it was pressed for: highlights in the page, numbers in the popup. With the extension as it is.
import { BenchBrowser, closing } from './bench-browser';
import { type MadePage, makePage } from './make-page';
import { median, spread } from './median';
import { plain } from './pages';
import type { Part, Row } from './part';
import { numbersShown } from './press';

const LINKS = 1_000;

interface Moments {
  readonly marks: number[];
  readonly numbers: number[];
}

export const press: Part = async ({ browser: kind, runs }) => {
  const ours = await BenchBrowser.start(kind, false);
  const least = await BenchBrowser.least(kind).catch(closing(ours));
  const page = makePage(plain(LINKS));
  const [mine, floor]: Moments[] = [newMoments(), newMoments()] as const;
  let painted = true;
  try {
    await ours.track(1);
    // In turns, so that what else the machine does weighs on both. Once more than counts: the first press starts what sleeps.
    for (let run = 0; run <= runs; run += 1) {
      painted = (await pressOnce(ours, page, run > 0 ? mine : newMoments())) && painted;
      await pressOnce(least, page, run > 0 ? floor : newMoments());
    }
  } finally {
    await ours.close();
    await least.close();
  }
  const rows = (what: string, key: keyof Moments): Row[] => [
    {
      figure: `press → ${what}, page of ${LINKS.toLocaleString('en')} links`,
      limit: 'at most 150 ms',
      value: `${spread(mine[key])} ms`,
      holds: median(mine[key]) <= 150,
    },
    {
      figure: `the same with the least extension; ours / least`,
      limit: '',
      value: `${spread(floor[key])} ms; ${(median(mine[key]) / median(floor[key])).toFixed(2)}`,
      holds: null,
    },
  ];
  const shown = painted
    ? 'numbers painted in the popup'
    : 'numbers in the popup (at most: when it could first be asked)';
  return { rows: [...rows('highlights drawn', 'marks'), ...rows(shown, 'numbers')] };
};

function newMoments(): Moments {
  return { marks: [], numbers: [] };
}

/** @returns whether the browser told when the numbers were painted */
async function pressOnce(browser: BenchBrowser, page: MadePage, into: Moments): Promise<boolean> {
  const { tab } = await browser.open(page);
  await tab.evaluate(watchMarks);
  const pressed = Date.now();
  const popup = await browser.driver.pressButton(tab);
  const shown = await numbersShown(popup);
  const marked = await tab.waitFor<number>(() => (globalThis as { markedAt?: number }).markedAt ?? 0, {
    what: 'the highlights',
  });
  await popup.close();
  await tab.close();
  into.numbers.push(shown.at - pressed);
  into.marks.push(marked - pressed);
  return shown.painted;
}

/** Sent as text. The frame in which the registry is first seen filled is the frame that draws it. */
function watchMarks(): void {
  const frame = (): void => {
    if (CSS.highlights.size > 0)
      (globalThis as { markedAt?: number }).markedAt = performance.timeOrigin + performance.now();
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
