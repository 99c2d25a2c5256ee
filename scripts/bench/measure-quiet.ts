// A page in which nothing happens must cost nothing: no callback of ours, and above all none that our own marks cause.
import { BenchBrowser, pause } from './bench-browser';
import { makePage } from './make-page';
import { plain } from './pages';
import type { Part } from './part';

const LINKS = 1_000;
const QUIET_MS = 10_000;
/** What follows the last report by rights: its acknowledgement, a frame. */
const AFTER_MS = 500;

export const quiet: Part = async ({ browser: kind }) => {
  const browser = await BenchBrowser.start(kind, true);
  try {
    await browser.track(1);
    const page = makePage(plain(LINKS));
    // A picture is marked by a frame, for which an element of ours is added: the page must not hear of it through us.
    const picture = `<a href="https://tracked-0.example/picture"><svg width="40" height="40"><rect width="40" height="40"/></svg></a>`;
    const { tab, id } = await browser.open({ ...page, body: page.body.replace('<ul>', `${picture}<ul>`) });
    await browser.look(id);
    const note = await browser.told(id, LINKS + 1);
    if (!note) throw new Error('the quiet page was never complete');
    await pause(AFTER_MS + QUIET_MS);
    const { callbacks, marks } = await browser.book(id);
    await tab.close();
    const late = callbacks.filter(({ began }) => began > note.at + AFTER_MS && began <= note.at + AFTER_MS + QUIET_MS);
    const mutations = callbacks.filter((one) => one.kind === 'MutationObserver');
    return {
      rows: [
        {
          figure: `callbacks of ours on a quiet page of ${LINKS.toLocaleString('en')} links with marks, ${QUIET_MS / 1000} s`,
          limit: '0',
          value: named(late.map((one) => one.kind)),
          holds: late.length === 0,
        },
        {
          figure: 'the same page: mutation callbacks of ours from the first look on (nothing but our marks changes it)',
          limit: '0',
          value: marks.length > 0 ? String(mutations.length) : `${mutations.length}, but no mark was seen to be set`,
          holds: marks.length > 0 || kind === 'firefox' ? mutations.length === 0 : null,
        },
      ],
    };
  } finally {
    await browser.close();
  }
};

function named(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const list = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  return list ? `${kinds.length}: ${list}` : '0';
}
