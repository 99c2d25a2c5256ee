// Words that are longer than English, and words that run the other way: nothing is cut off or wider than the window, in
// any room, wide and narrow.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FilledDashboard, fillDashboard } from '../../scripts/bench/fill-dashboard';
import type { Tab } from '../../scripts/browser/driver';
import { buildExtension, targets } from '../../scripts/build/build-extension';
import { site } from '../fakes/records';
import { kindsHere, pressAndWait, temporaryFolder, track } from './browsers';
import { overflows } from './overflow';

const LINKS = 60;
const widths = [1_280, 320] as const;

describe.each(kindsHere)('languages, in %s', (kind) => {
  let filled: FilledDashboard;
  let dashboard: Tab;

  beforeAll(async () => {
    const folder = temporaryFolder();
    const built = await buildExtension(targets[kind], folder);
    if (!built.ok) throw new Error(built.output);
    filled = await fillDashboard(kind, folder, LINKS, () => {});
    dashboard = await filled.driver.openExtensionPage('dashboard/index.html#/links');
    await speak('en');
  });
  afterAll(async () => {
    await filled?.close();
  });

  /** Has our own pages speak a language. */
  async function speak(language: string): Promise<void> {
    await filled.driver.inExtension(
      (chosen: string) => chrome.storage.local.set({ settings: { version: 1, language: chosen } }),
      language,
    );
    await dashboard.waitFor(
      // The document itself is English before anything is drawn.
      (tag: string) =>
        document.documentElement.lang === tag.replace('_', '-') && document.querySelector('main[data-room]') !== null,
      {
        what: `the dashboard in ${language}`,
      },
      language,
    );
  }

  /** Words of ours that are still those of the pseudo-language. */
  const stillEnglish = (): Promise<string[]> =>
    dashboard.evaluate<string[]>(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (texts.nextNode()) {
        const text = texts.currentNode.nodeValue ?? '';
        if (/[áêïøü]{2}/.test(text)) found.push(`still English: ${text.trim().slice(0, 80)}`);
      }
      return found;
    });

  async function allRooms(language = 'en'): Promise<string[]> {
    const listed = await dashboard.evaluate<string[]>(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('nav a')].map(({ hash }) => hash.slice(2)),
    );
    expect(listed.length).toBeGreaterThan(4);
    // One is only ever led to these two.
    const rooms = [...listed, 'import', 'welcome'];
    const found: string[] = [];
    for (const width of widths) {
      await dashboard.setViewport(width, 800);
      for (const room of rooms) {
        await dashboard.evaluate((to: string) => {
          location.hash = `#/${to}`;
        }, room);
        await dashboard.waitFor(
          (to: string) =>
            location.hash.startsWith(`#/${to}`) &&
            document.querySelector('main h1') !== null &&
            !document.querySelector('main[aria-busy=true]'),
          { what: `the room ${room}` },
          room,
        );
        const lines = [...(await overflows(dashboard)), ...(language === 'en' ? [] : await stillEnglish())];
        found.push(...lines.map((line) => `${room}, ${width} px: ${line}`));
      }
    }
    return found;
  }

  test('English that is 40 % longer fits in every room, wide and narrow', async () => {
    expect(await dashboard.evaluate(() => document.querySelector('h1')?.textContent)).toMatch(/[áêïøü]/);
    expect(await allRooms()).toEqual([]);
  });

  test('Arabic runs from the right, fits, and leaves no word English', async () => {
    await speak('ar');
    expect(await dashboard.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await allRooms('ar')).toEqual([]);
    await speak('en');
  });

  test('and in the popup', async () => {
    await track(filled.driver, [site('example.com'), site('rival.example', 'rival')]);
    const body = `<!doctype html><title>Links</title><p><a href="https://example.com/a">one</a> <a href="https://example.com/b" rel="ugc nofollow">another</a> <a href="https://rival.example/" rel=sponsored>theirs</a> <a href="https://bit.ly/abc">short</a>`;
    const tab = await filled.driver.openPage({ url: 'https://blog.example/post', body });
    const popup = await pressAndWait(filled.driver, tab);
    expect(await overflows(popup)).toEqual([]);
    await popup.close();
    await tab.close();
  });
});
