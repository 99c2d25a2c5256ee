// A newer version of the extension comes into a page where an older script lives, as by an update; and an extension that
// is gone leaves nothing behind. The last test of its browser: it ends with the extension removed.
import { expect, test } from '@jest/globals';
import type { Driver, Kind, Tab } from '../../../scripts/browser/driver';
import { waitUntil } from '../../../scripts/browser/wait-until';
import { site } from '../../fakes/records';
import { pressAndWait, scanOf, track, until } from '../browsers';
import { listenForTroubles } from '../hostile/background-troubles';
import { inEach } from '../only-in';
import { type Behind, remove, update } from '../reinstall';
import { countListeners } from './count-listeners';

const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Takeover</title></head>
<body><p><a id="one" href="https://example.com/one">one</a> <a href="https://example.com/two" rel="ugc">two</a></p>
<p><a href="https://example.com/picture"><img alt="" width="40" height="20"></a> <a href="https://other.net/">other</a></p><div id="host"></div><div id="place"></div>
<script>host.attachShadow({ mode: 'open' }).innerHTML = '<a href="https://example.com/root">root</a>'</script></body></html>`;

/** All of ours that a page can see. */
function ours() {
  return {
    ranges: [...CSS.highlights].filter(([name]) => name.startsWith('backlight-')).flatMap(([, all]) => [...all]).length,
    sheets: document.adoptedStyleSheets.length,
    inRoot: document.querySelector('#host')?.shadowRoot?.adoptedStyleSheets.length,
    layers: document.querySelectorAll('html > [aria-hidden=true]').length,
  };
}
const whole = { ranges: 3, sheets: 1, inRoot: 1, layers: 1 };
const none = { ranges: 0, sheets: 0, inRoot: 0, layers: 0 };
/** Firefox ends the script without an event: what it drew stays until the page goes, or another takes over. */
const left = (kind: Kind): object => inEach(kind, { chromium: none, firefox: whole });

const choose = (driver: Driver, what: string): Promise<unknown> =>
  driver.inExtension((chosen: string) => chrome.storage.local.set({ settings: { version: 1, what: chosen } }), what);

/** @param event happens before each look: the browser is done with an extension a moment before its scripts know */
async function isOurs(tab: Tab, wanted: object, what: string, event?: () => Promise<unknown>): Promise<void> {
  const text = JSON.stringify(wanted);
  let last = {};
  await waitUntil(what, async () => {
    await event?.();
    last = await tab.evaluate(ours);
    return JSON.stringify(last) === text;
  }).catch((error: Error) => {
    throw new Error(`${error.message}: ${JSON.stringify(last)}`);
  });
}

export function takeoverTests(driver: () => Driver, kind: Kind): void {
  let tab: Tab;
  // With every link to another site a second script is in the page, which has to go as well.
  test.each([
    ['external', { ...whole, ranges: 4 }],
    ['tracked', whole],
  ])(
    'a newer version takes over, %s links marked: nothing doubled, nothing of the old one left, no error',
    async (what, marked) => {
      await track(driver(), [site('example.com')]);
      await choose(driver(), 'tracked');
      await tab?.close();
      tab = await driver().openPage({
        url: 'https://blog.example/takeover',
        body,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
      await (await pressAndWait(driver(), tab)).close();
      await isOurs(tab, whole, 'marks');
      const listeners = await countListeners(driver(), tab);
      await choose(driver(), what);
      await isOurs(tab, marked, 'marks on all that are chosen');
      expect(await listeners()).toBe(what === 'external' ? 1 : 0);
      for (let times = 0; times < 2; times += 1) {
        const before = await listeners();
        await update(driver());
        await tab.evaluate('void one.focus()');
        await (await pressAndWait(driver(), tab)).close();
        const troubles = await listenForTroubles(driver());
        await isOurs(tab, marked, 'marks of the newer one alone');
        await tab.evaluate(
          `one.after(Object.assign(document.createElement('a'), { href: 'https://example.com/more', textContent: 'more' }))`,
        );
        await isOurs(tab, { ...marked, ranges: marked.ranges + 1 }, 'one mark on what came later');
        await until(async () => (await scanOf(driver(), tab)).findings.length === 5, 'the newer one to follow');
        await tab.evaluate(`one.nextElementSibling.remove()`);
        await isOurs(tab, marked, 'the mark to go');
        // Firefox ends the older script without a word, so its listeners are gone, but counted still.
        expect(await listeners()).toBe(inEach(kind, { chromium: 0, firefox: before }));
        expect(await troubles()).toEqual([]);
      }
      expect(tab.problems).toEqual([]);
    },
  );

  test('switched off, it takes its marks along at the next move of the pointer or once the tab is seen again, in Firefox when it is back', async () => {
    const { browser } = driver() as unknown as Behind;
    const page = (await browser.pages()).find((one) => one.url().includes('/takeover'));
    // Chromium's switch is on a page of its own, which is open from here on.
    await driver().switchExtension(true);
    const other = await browser.newPage();
    interface Wake {
      before(): Promise<unknown>;
      event(): Promise<unknown>;
    }
    const wake: Readonly<Record<string, Wake>> = {
      pointer: {
        before: async () => {
          await page?.bringToFront();
          // Coming to the front is an event as well: it is over before the extension goes.
          await isOurs(tab, whole, 'marks in front');
        },
        event: async () => {
          await page?.mouse.move(30, 30);
          await page?.mouse.move(60, 60);
        },
      },
      visibility: {
        before: () => other.bringToFront(),
        event: async () => {
          await other.bringToFront();
          await page?.bringToFront();
        },
      },
    };
    for (const [what, { before, event }] of Object.entries(wake)) {
      await before();
      await driver().switchExtension(false);
      await isOurs(tab, left(kind), `what is left of ours after ${what}`, event);
      await driver().switchExtension(true);
      await waitUntil('the extension to be back', () =>
        driver().inExtension(async () => 'sites' in (await chrome.storage.local.get('sites'))),
      );
      await page?.bringToFront();
      await (await pressAndWait(driver(), tab)).close();
      await isOurs(tab, whole, `marks again after ${what}`);
    }
    await other.close();
    expect(tab.problems).toEqual([]);
  });

  test('removed, it takes its marks along at the next event, in Firefox none', async () => {
    await remove(driver());
    await isOurs(tab, left(kind), 'what is left of ours', () => tab.evaluate(`place.append('words')`));
    expect(tab.problems).toEqual([]);
  });
}
