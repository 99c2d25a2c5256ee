// The cross-check for the longest callback: the browser's own record of its tasks. Each of our callbacks leaves a stamp
// in it, so the tasks that we are part of are known. Chromium only.
import type { PageView } from '../browser/page-view';
import { BenchBrowser, closeAnyway } from './bench-browser';
import { longest } from './callbacks';
import { makePage } from './make-page';
import { plain, rooted } from './pages';
import type { Part, Row } from './part';
import { stampedTasks, type TraceEvent } from './trace';

const LIMIT = '50 ms; aim 16 ms';

export const tasks: Part = async ({ browser: kind, say }) => {
  if (kind === 'firefox') return { rows: [] };
  const browser = await BenchBrowser.start(kind, true);
  const rows: Row[] = [];
  try {
    await browser.track(1);
    for (const plan of [plain(100_000), rooted]) {
      const { tab, id } = await browser.open(makePage(plan));
      const { tracing } = (tab as PageView).page;
      await tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] });
      const answered = await browser.look(id).then(
        () => true,
        () => false,
      );
      if (!answered) {
        await closeAnyway(tab);
        rows.push({ figure: `longest task, ${plan.name}`, limit: LIMIT, value: 'no answer within 30 s', holds: false });
        continue;
      }
      await browser.told(id, plan.links, 0, 20_000);
      const trace = await tracing.stop();
      const { callbacks } = await browser.book(id);
      await tab.close();
      const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
      const all = stampedTasks(traceEvents);
      const worst = Math.max(0, ...all);
      say(`tasks: ${plan.name}: ${all.length} tasks, ${callbacks.length} callbacks`);
      rows.push({
        figure: `longest task with a callback of ours, by the browser's trace, ${plan.name}`,
        limit: LIMIT,
        value:
          all.length > 0
            ? `${worst.toFixed(1)} ms (longest callback ${longest(callbacks).toFixed(1)} ms)`
            : 'not measured',
        holds: all.length > 0 ? worst <= 50 : null,
      });
    }
  } finally {
    await browser.close();
  }
  return { rows };
};
