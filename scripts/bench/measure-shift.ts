// Highlighting moves nothing: every link's box before and after, and what the browser itself calls a layout shift.
import { BenchBrowser } from './bench-browser';
import { makePage } from './make-page';
import { plain } from './pages';
import type { Part, Row } from './part';

const LINKS = 1_000;

export const shift: Part = async ({ browser: kind }) => {
  const browser = await BenchBrowser.start(kind, false);
  try {
    const plan = { ...plain(LINKS), tracked: 100, nested: true };
    const page = makePage(plan);
    const picture = `<p><a href="https://tracked-0.example/picture"><svg width="40" height="40"><rect width="40" height="40"/></svg></a></p>`;
    await browser.track(1);
    const { tab, id } = await browser.open({ ...page, body: page.body.replace('<ul>', `${picture}<ul>`) });
    await tab.evaluate(watchShifts);
    const before = await tab.evaluate(boxes);
    await browser.look(id);
    await tab.waitFor(() => CSS.highlights.size > 0, { what: 'the highlights' });
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 1_000)));
    const after = await tab.evaluate(boxes);
    const shifts = await tab.evaluate(() => (globalThis as { shifts?: number[] }).shifts ?? null);
    await tab.close();
    const changed = after.filter((box, at) => box !== before[at]).length + Math.abs(after.length - before.length);
    const rows: Row[] = [
      {
        figure: `boxes of ${before.length.toLocaleString('en')} links changed by highlighting ${plan.tracked + 1} of them`,
        limit: '0',
        value: String(changed),
        holds: changed === 0,
      },
    ];
    rows.push(
      shifts
        ? {
            figure: 'layout shift by highlighting, as the browser counts it',
            limit: '0',
            value: String(shifts.reduce((sum, one) => sum + one, 0)),
            holds: shifts.length === 0,
          }
        : { figure: 'layout shift by highlighting', limit: '0', value: 'Firefox does not tell it', holds: null },
    );
    return { rows };
  } finally {
    await browser.close();
  }
};

/** Sent as text. */
function boxes(): string[] {
  return Array.from(document.links, (link) => {
    const { x, y, width, height } = link.getBoundingClientRect();
    return [x, y, width, height].join(' ');
  });
}

/** Sent as text. */
function watchShifts(): void {
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  const shifts: number[] = [];
  (globalThis as { shifts?: number[] }).shifts = shifts;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
  }).observe({ type: 'layout-shift' });
}
