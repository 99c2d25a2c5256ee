// The light pass and the closed-root pass against the floor and the ordinary way: in one run, one after the other, each
// in a tab of its own at first touch. From the same looks: the longest of our callbacks.
import { BenchBrowser, closeAnyway } from './bench-browser';
import { covered, longest, passes } from './callbacks';
import { parseAddresses, readAttributes } from './floor';
import { lightLinks, type MadePage, makePage } from './make-page';
import { median, spread } from './median';
import { lightPages, nested, plain } from './pages';
import type { Measured, Part, Row, Setting } from './part';
import type { Book } from './time-callbacks';

/** How many sites are tracked, one way of ours each. */
const TRACKED = [1, 1_000] as const;

interface Ours {
  readonly light: number[];
  readonly reading: number[];
  readonly closed: number[];
  readonly longest: number[];
  readonly tookMs: number[];
}

interface Figures {
  readonly page: MadePage;
  readonly floor: number[];
  readonly ordinary: number[];
  readonly ours: ReadonlyMap<number, Ours>;
  readonly wrong: string[];
}

export const light: Part = async (setting) => {
  const all: Figures[] = lightPages.map((plan) => ({
    page: makePage(plan),
    floor: [],
    ordinary: [],
    ours: new Map(TRACKED.map((count) => [count, { light: [], reading: [], closed: [], longest: [], tookMs: [] }])),
    wrong: [],
  }));
  const browser = await BenchBrowser.start(setting.browser, true);
  try {
    // One round more: the first starts the background and fills the browser's caches.
    await measureOurs(browser, all[0] as Figures, TRACKED[0], false);
    for (let run = 1; run <= setting.runs; run += 1) {
      for (const figures of all) await measurePage(browser, figures, run, setting);
    }
  } finally {
    await browser.close();
  }
  return summary(all);
};

async function measurePage(
  browser: BenchBrowser,
  figures: Figures,
  run: number,
  { say, runs }: Setting,
): Promise<void> {
  const { page, floor, ordinary } = figures;
  for (const [read, into] of [
    [readAttributes, floor],
    [parseAddresses, ordinary],
  ] as const) {
    const { tab, id } = await browser.open(page);
    const reading = await browser.inWorld(id, read);
    into.push(reading.ms);
    await tab.close();
  }
  for (const count of TRACKED) {
    // A page on which no look came to its end is not tried for ever.
    const hopeless = figures.wrong.length > 1 && (figures.ours.get(TRACKED[0]) as Ours).light.length === 0;
    if (!hopeless) await measureOurs(browser, figures, count, true);
  }
  say(`light ${run} of ${runs}: ${page.plan.name}`);
}

async function measureOurs(browser: BenchBrowser, figures: Figures, tracked: number, keep: boolean): Promise<void> {
  const { plan } = figures.page;
  const ours = figures.ours.get(tracked) as Ours;
  await browser.track(tracked);
  const { tab, id } = await browser.open(figures.page);
  let told: boolean;
  let book: Book;
  try {
    await browser.look(id);
    told = (await browser.told(id, plan.links)) !== null;
    book = await browser.book(id);
  } catch (error) {
    // A page that a look holds up for longer than the protocol waits: that is a result too.
    figures.wrong.push(`no answer (${(error as Error).message.split('.')[0]})`);
    return;
  } finally {
    await closeAnyway(tab);
  }
  const seen = passes(book.callbacks, book.notes, book.marks, book.readAt, lightLinks(plan));
  if (!keep) return;
  if (!told || !seen) {
    figures.wrong.push(
      `${plan.links} links expected, told ${[...new Set(book.notes.map(({ links }) => links))].join(', ') || 'none'}`,
    );
    return;
  }
  ours.light.push(covered(seen.light));
  ours.reading.push(covered(seen.reading));
  ours.closed.push(covered(seen.closed));
  ours.longest.push(longest(book.callbacks));
  if (seen.tookMs !== null) ours.tookMs.push(seen.tookMs);
}

function summary(all: readonly Figures[]): Measured {
  const of = (name: string): Figures => all.find(({ page }) => page.plan.name === name) as Figures;
  const rows: Row[] = [
    ...TRACKED.map((count) => ratioRow(of(plain(100_000).name), count, 'light', 'floor', 1.5)),
    ...TRACKED.map((count) => ratioRow(of(plain(100_000).name), count, 'light', 'ordinary', 1)),
    ...TRACKED.map((count) => ratioRow(of(nested.name), count, 'light', 'floor', 2.2)),
    ...all.slice(-3).map((figures) => ratioRow(figures, 1, 'closed', 'floor', 4)),
    longestRow(all),
  ];
  const wrong = all.flatMap(({ page, wrong }) => wrong.map((what) => `${page.plan.name}: ${what}`));
  rows.push({
    figure: 'looks above whose scan had not the exact count or never became complete',
    limit: '0',
    value: wrong.length > 0 ? `${wrong.length}: ${wrong[0]}` : '0',
    holds: wrong.length === 0,
  });
  const head = [
    'page',
    'tracked sites',
    'floor',
    'ordinary',
    'light pass',
    'reading and marking',
    'its own word (`tookMs`)',
    'closed-root pass',
    'longest callback',
  ];
  const lines = all.flatMap(({ page, floor, ordinary, ours }) =>
    [...ours].map(([count, mine]) => [
      page.plan.name,
      count.toLocaleString('en'),
      ...[floor, ordinary, mine.light, mine.reading, mine.tookMs, mine.closed, mine.longest].map((values) =>
        spread(values, 1),
      ),
    ]),
  );
  return {
    rows,
    details: [{ title: 'Milliseconds of each pass, median (smallest–largest):', lines: [head, ...lines] }],
  };
}

function ratioRow(
  { page, floor, ordinary, ours }: Figures,
  tracked: number,
  pass: 'light' | 'closed',
  against: 'floor' | 'ordinary',
  most: number,
): Row {
  const mine = median((ours.get(tracked) as Ours)[pass]);
  const ratio = mine / median(against === 'floor' ? floor : ordinary);
  const name = pass === 'light' ? 'light pass' : 'closed-root pass';
  return {
    figure: `${name}, ${page.plan.name}, ${tracked.toLocaleString('en')} tracked: ours / ${against === 'floor' ? 'floor' : 'ordinary way'}`,
    limit: against === 'ordinary' ? 'below 1' : `at most ${most}`,
    value: Number.isNaN(ratio) ? 'not measured' : ratio.toFixed(2),
    holds: Number.isNaN(ratio) ? null : against === 'ordinary' ? ratio < most : ratio <= most,
  };
}

function longestRow(all: readonly Figures[]): Row {
  const worst = all
    .flatMap(({ page, ours }) => [...ours].map(([count, mine]) => ({ page, count, ms: median(mine.longest) })))
    .filter(({ ms }) => !Number.isNaN(ms))
    .toSorted((a, b) => b.ms - a.ms)[0];
  return {
    figure: 'longest callback of ours, on the page where it is longest (the pages of the light pass)',
    limit: '50 ms; aim 16 ms',
    value: worst
      ? `${worst.ms.toFixed(1)} ms: ${worst.page.plan.name}, ${worst.count.toLocaleString('en')} tracked`
      : 'not measured',
    holds: worst ? worst.ms <= 50 : null,
  };
}
