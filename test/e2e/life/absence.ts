// A link that a look does not show: gone, or not to be told. Each condition once, in a real browser.
import { beforeAll, expect, test } from '@jest/globals';
import type { Driver, PageSource } from '../../../scripts/browser/driver';
import type { Entry } from '../../../src/core/ledger/entry';
import { site } from '../../fakes/records';
import { pressAndWait, track, until } from '../browsers';
import { entriesAt, entryOnce, letADayPass, link, look, nothing, page, settled } from './looks';

const at = (path: string): string => `https://blog.example/${path}`;
const others = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p><a href="https://other.example/${index}">other</a></p>`).join('');

export function absenceTests(driver: () => Driver): void {
  beforeAll(() => track(driver(), [site('example.com')]));
  const statuses = ({ changes }: Entry) =>
    changes.filter(({ kind }) => kind === 'status').map(({ from, to }) => `${from} → ${to}`);

  /** A page that shows the link, then one that does not; the entry once it is as wanted. */
  async function then(
    first: PageSource,
    second: PageSource,
    what: string,
    isWanted: (entry: Entry) => boolean,
  ): Promise<Entry> {
    const tab = await look(driver(), first);
    // Until the look is complete, the page's number of links is not remembered.
    expect((await settled(driver(), tab, first.url)).status).toBe('live');
    await look(driver(), second, tab);
    const entry = await entryOnce(driver(), first.url, what, isWanted);
    await tab.close();
    return entry;
  }

  test('absent on a reload: missing; on three days: lost; there again: live', async () => {
    const shown = page('days', link + others(3));
    const absent = page('days', nothing + others(3));
    const tab = await look(driver(), shown);
    await entryOnce(driver(), shown.url, 'the link to be kept', (entry) => entry.status === 'live');
    await look(driver(), absent, tab);
    const missing = await entryOnce(driver(), shown.url, 'it to be missing', (entry) => entry.status === 'missing');
    expect(missing).toMatchObject({ doubt: null, timesSeen: 1 });
    expect(missing.missingSince).toBe(missing.checkedAt);
    // Twice on one day is one day.
    await look(driver(), absent, tab);
    expect(await settled(driver(), tab, shown.url)).toMatchObject({ status: 'missing', absentOn: missing.absentOn });
    await letADayPass(driver());
    await look(driver(), absent, tab);
    const second = await settled(driver(), tab, shown.url);
    expect([second.status, second.absentOn.length]).toEqual(['missing', 2]);
    await letADayPass(driver());
    await look(driver(), absent, tab);
    const lost = await settled(driver(), tab, shown.url);
    expect([lost.status, lost.absentOn.length]).toEqual(['lost', 3]);
    expect(statuses(lost)).toEqual(['live → missing', 'missing → lost']);
    await look(driver(), shown, tab);
    const back = await entryOnce(driver(), shown.url, 'it to be back', (entry) => entry.status === 'live');
    expect(back).toMatchObject({ missingSince: null, absentOn: [], timesSeen: 2, firstSeen: lost.firstSeen });
    expect(statuses(back)).toEqual(['live → missing', 'missing → lost', 'lost → live']);
    await tab.close();
  });

  test('a page that still grows: not checked, and no change', async () => {
    const growing = `<script>setInterval(() => {
      const link = document.createElement('a');
      link.href = 'https://other.example/' + document.links.length;
      document.body.append(link);
    }, 200)</script>`;
    const entry = await then(
      page('grows', link + others(2)),
      page('grows', others(2) + growing),
      'it not to be checked',
      ({ status, doubt }) => status === 'not checked' && doubt === 'incomplete',
    );
    expect(entry.changes).toEqual([]);
  });

  test('the frame that held it is of another origin now: not checked; read again without it: missing', async () => {
    const inner = at('inner');
    const frame = (src: string): string => `<p>${others(3)}</p><iframe src="${src}"></iframe>`;
    const first = page('framed', frame(inner), '', { frames: { [inner]: link } });
    const tab = await look(driver(), first);
    const kept = await entryOnce(driver(), first.url, 'the link to be kept', (entry) => entry.status === 'live');
    expect(kept.frameUrl).toBe(inner);
    const elsewhere = 'https://elsewhere.example/inner';
    await look(driver(), page('framed', frame(elsewhere), '', { frames: { [elsewhere]: link } }), tab);
    await entryOnce(
      driver(),
      first.url,
      'it not to be checked',
      ({ status, doubt }) => status === 'not checked' && doubt === 'frame',
    );
    await look(driver(), page('framed', frame(inner), '', { frames: { [inner]: nothing } }), tab);
    await entryOnce(driver(), first.url, 'it to be missing', (entry) => entry.status === 'missing');
    await tab.close();
  });

  test.each([500, 403])('answered with %s: not checked', async (status) => {
    const path = `answer-${status}`;
    await then(
      page(path, link),
      page(path, nothing, '', { status }),
      'it not to be checked',
      (entry) => entry.status === 'not checked' && entry.doubt === 'answer',
    );
  });

  test.each([404, 410])('answered with %s: lost at once', async (status) => {
    const path = `answer-${status}`;
    const entry = await then(
      page(path, link),
      page(path, nothing, '', { status }),
      'it to be lost',
      (one) => one.status === 'lost',
    );
    expect(statuses(entry)).toEqual(['live → lost']);
  });

  test('an address that an application moved to by itself: not checked', async () => {
    const next = page('app/next', link);
    const tab = await look(driver(), next);
    await entryOnce(driver(), next.url, 'the link to be kept', (entry) => entry.status === 'live');
    await look(driver(), page('app', link), tab);
    await tab.evaluate(() => {
      history.pushState(null, '', '/app/next');
      document.querySelector('p')?.remove();
    });
    await entryOnce(
      driver(),
      next.url,
      'it not to be checked',
      ({ status, doubt }) => status === 'not checked' && doubt === 'answer',
    );
    await tab.close();
  });

  test('an address that its page tidies up is the one that was answered, and one load', async () => {
    const tab = await look(driver(), page('tidy?utm_source=mail', link));
    await tab.evaluate(() => {
      history.replaceState(null, '', '/tidy');
      document.body.append('tidied up');
    });
    const tidied = await pressAndWait(driver(), tab);
    await tidied.close();
    await entryOnce(driver(), at('tidy'), 'the link to be kept', (entry) => entry.status === 'live');
    await look(driver(), page('tidy?utm_source=news', nothing + link.replace('/page', '/later')), tab);
    await until(
      async () => (await entriesAt(driver(), at('tidy'))).some(({ status }) => status === 'missing'),
      'it to be missing',
    );
    const found = await entriesAt(driver(), at('tidy'));
    expect(found.map(({ targetKey, status, timesSeen }) => [targetKey, status, timesSeen])).toEqual([
      ['https://example.com/later', 'live', 1],
      ['https://example.com/page', 'missing', 1],
    ]);
    await tab.close();
  });

  test('sent on to another page: the entry stays untouched', async () => {
    const tab = await look(driver(), page('moved', link));
    const before = await settled(driver(), tab, at('moved'));
    await tab.serve(page('landing', link.replace('/page', '/elsewhere')));
    await look(driver(), page('moved', '', '', { status: 302, headers: { location: at('landing') } }), tab);
    await entryOnce(driver(), at('landing'), 'the page one lands on', (entry) => entry.status === 'live');
    expect(await entriesAt(driver(), at('moved'))).toEqual([before]);
    await tab.close();
  });

  test('another canonical: not checked', async () => {
    await then(
      page('canonical', link, `<link rel="canonical" href="${at('canonical')}">`),
      page('canonical', nothing, `<link rel="canonical" href="${at('another')}">`),
      'it not to be checked',
      ({ status, doubt }) => status === 'not checked' && doubt === 'canonical',
    );
  });

  test('fewer than half of the links of the last complete look: not checked', async () => {
    await then(
      page('fewer', link + others(20)),
      page('fewer', nothing + others(9)),
      'it not to be checked',
      ({ status, doubt }) => status === 'not checked' && doubt === 'fewer links',
    );
  });

  test("a platform's feed says nothing of a link, its post page does", async () => {
    const feed = 'https://news.ycombinator.com/news';
    const post = 'https://news.ycombinator.com/item?id=1';
    const row = `<tr class="athing" id="1"><td><a href="https://example.com/sent">A story</a></td></tr><tr><td><a class="hnuser" href="user?id=a">a</a></td></tr>`;
    const list = (rows: string, foot: string) => ({
      ...page('', `<table><tbody>${rows}</tbody></table>${foot}${others(4)}`),
      url: feed,
    });
    const tab = await look(driver(), list(row, link));
    expect((await settled(driver(), tab, feed)).status).toBe('live');
    const sent = await entryOnce(driver(), post, 'the story, by its own page', (entry) => entry.status === 'live');
    await look(driver(), list('', ''), tab);
    await entryOnce(
      driver(),
      feed,
      'the list to say nothing',
      ({ status, doubt }) => status === 'not checked' && doubt === 'feed',
    );
    expect(await entriesAt(driver(), post)).toEqual([sent]);
    const own = { ...page('', `<table class="fatitem"><tbody></tbody></table>${others(4)}`), url: post };
    await look(driver(), own, tab);
    await entryOnce(driver(), post, 'the page of the post to count', (entry) => entry.status === 'missing');
    await tab.close();
  });
}
