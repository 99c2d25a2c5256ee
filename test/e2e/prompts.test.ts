// The browser's own question about a permission, answered as a person answers it: no, then yes. Firefox shows it without a
// window as well. Chromium shows it only in one, so there is one on a virtual screen; where that cannot be had the test is
// skipped and says so.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Driver, type Kind, launch, type Tab } from '../../scripts/browser/driver';
import { hasVirtualScreen, startVirtualScreen, type VirtualScreen } from '../../scripts/browser/virtual-screen';
import { site } from '../fakes/records';
import { builtFor, kindsHere, pressAndWait, track, until } from './browsers';
import { look, page, settled } from './life/looks';
import { inEach } from './only-in';

/** What takes the focus for so long is the question: nothing else tells of it, and a key that comes earlier goes astray. */
const STANDS_MS = 2_000;

/** Whether the question takes a window to be shown in. */
const inWindow = (kind: Kind): boolean => inEach(kind, { chromium: true, firefox: false });
const able = (kind: Kind): boolean => !inWindow(kind) || hasVirtualScreen();

const origins = (driver: Driver): Promise<string[] | undefined> =>
  driver.inExtension(async () => (await chrome.permissions.getAll()).origins);

/** From the popup on this page to the browser's question. */
async function ask(driver: Driver, page: Tab): Promise<void> {
  const popup = await pressAndWait(driver, page);
  await popup.click('[data-watch] > summary');
  await popup.click('[data-watch-row=site] [data-watch-start]');
  // In Chromium the question closes the popup, in Firefox it stands beside it.
  const stands = inEach(driver.kind, { chromium: false, firefox: true });
  await until(async () => (await popup.isOpen()) === stands, 'the popup to close, or to stand');
}

describe.each(kindsHere)('the real question, in %s', (kind) => {
  let screen: VirtualScreen | undefined;
  let driver: Driver;
  const before = process.env.DISPLAY;

  beforeAll(async () => {
    if (!able(kind)) return;
    if (inWindow(kind)) {
      screen = await startVirtualScreen();
      process.env.DISPLAY = screen.name;
    }
    driver = await launch(kind, { headless: !screen, extensionDir: builtFor(kind) });
  });
  afterAll(async () => {
    await driver?.close();
    screen?.close();
    if (before === undefined) delete process.env.DISPLAY;
    else process.env.DISPLAY = before;
  });

  const answer = async (yes: boolean, asking: Tab): Promise<void> => {
    if (!screen) return driver.answerPrompt(yes);
    // The question takes the focus from the page for as long as it stands; so does the popup before it, and a moment of
    // neither must not be taken for it.
    let since = Date.now();
    await until(async () => {
      if (await asking.evaluate(() => document.hasFocus())) since = Date.now();
      return Date.now() - since > STANDS_MS;
    }, 'the question');
    // "Deny" has the focus.
    if (yes) screen.press('Tab');
    // A question that came a moment ago takes no answer yet: nobody could have read it. The page does not mind the key.
    await until(async () => {
      screen?.press('Return');
      return asking.evaluate(() => document.hasFocus());
    }, 'the question to be answered');
  };

  (able(kind) ? test : test.skip)(`no, then yes${able(kind) ? '' : ' (skipped: needs Xvfb and xdotool)'}`, async () => {
    await track(driver, [site('example.com')]);
    const post = await driver.openPage({
      url: 'https://blog.example/post',
      body: '<!doctype html><title>A post</title><p><a href="https://example.com/a" tabindex="-1">words</a></p>',
      headers: { 'content-type': 'text/html' },
    });
    await ask(driver, post);
    await answer(false, post);
    expect(await origins(driver)).toEqual([]);
    await ask(driver, post);
    await answer(true, post);
    await until(async () => (await origins(driver))?.length === 1, 'the permission');
    expect(await origins(driver)).toEqual(['*://*.blog.example/*']);
    await until(
      async () => (await driver.inExtension(() => chrome.scripting.getRegisteredContentScripts())).length === 1,
      'the registration',
    );
    await post.reload();
    await post.waitFor(() => CSS.highlights.size > 0, { what: 'marks without a press' });
    await post.close();
  });

  // The background runs when the permission comes: from then on it hears of presses, without being started anew.
  (able(kind) ? test : test.skip)('a switch that asks: no, then yes, and then a notice that is pressed', async () => {
    await track(driver, [site('example.com')]);
    const dashboard = await driver.openExtensionPage('dashboard/index.html#/settings');
    const state = (): Promise<string> =>
      dashboard.evaluate(() => {
        const card = document.querySelector('[data-card=notices]');
        const on = card?.querySelector('[role=switch]')?.getAttribute('aria-checked');
        return `${on} ${card?.querySelector('[role=status]')?.textContent === '' ? 'and nothing said' : 'and why'}`;
      });
    const turn = async (yes: boolean): Promise<void> => {
      await dashboard.click('[data-card=notices] [role=switch]');
      // A key that comes after the question has closed must not press the switch again.
      await dashboard.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await answer(yes, dashboard);
    };
    await until(async () => (await state()) === 'false and nothing said', 'the card');
    await turn(false);
    await until(async () => (await state()) === 'false and why', 'that it was refused');
    await turn(true);
    await until(async () => (await state()) === 'true and nothing said', 'it to be on');
    await dashboard.close();

    const link = (value: string): string => `<p>See <a rel="${value}" href="https://example.com/page">a page</a></p>`;
    const first = page('prompts', link(''));
    const tab = await look(driver, first);
    await settled(driver, tab, first.url);
    await look(driver, page('prompts', link('nofollow')), tab);
    const notices = (): Promise<string[]> =>
      driver.inExtension(async () => Object.keys(await chrome.notifications.getAll()));
    await until(async () => (await notices()).length === 1, 'the notice');
    await driver.pressNotice((await notices())[0] ?? '');
    const table = await driver.waitForExtensionPage('dashboard/index.html#/links');
    await table.waitFor(() => document.querySelector('h1 [data-count="1"]') !== null, { what: 'the link' });
    await table.close();
  });
});
