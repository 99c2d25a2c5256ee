// The commands beside the button's own. In Firefox each is pressed as keys in the browser's window, which opens the page as
// for a person; a Chromium without a window hears no keys, so there the button is pressed first and the listener is told
// (keyboard.test.ts presses real keys where there is a screen).
import { expect, test } from '@jest/globals';
import type { Tab } from '../../scripts/browser/driver';
import { site } from '../fakes/records';
import { describeInBrowsers, pressAndWait, track, until } from './browsers';
import { inEach, onlyIn } from './only-in';

const html = { 'content-type': 'text/html' };
const page = (url: string, body: string) => ({
  url,
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><main>${body}</main>`,
  headers: html,
});
const three = `<p><a href="https://example.com/1">one</a></p><p style="margin-top:2000px"><a href="https://example.com/2" rel="ugc">two</a></p>
  <p hidden><a href="https://example.com/h">hidden</a></p><p style="margin-top:2000px"><a href="https://example.com/3">three</a></p>`;

const keys = {
  'scan-page': 'Alt+Shift+X',
  'toggle-highlight': 'Alt+Shift+G',
  'next-backlink': 'Alt+Shift+K',
  'previous-backlink': 'Alt+Shift+J',
  'copy-findings': 'Alt+Shift+Y',
  'open-panel': 'Alt+Shift+U',
};

describeInBrowsers('the commands', {}, (driver, kind) => {
  const shows = (tab: Tab, text: string, words = ''): Promise<boolean> =>
    until(async () => {
      const button = await driver().button(tab);
      return button.text === text && button.title.includes(words);
    }, `“${text}” on the button, with “${words}”`);
  /**
   * Gives a command. What it has the button say goes again soon, and a busy machine is long at the command: both this and
   * what else is to come of it are waited for meanwhile.
   */
  async function command(tab: Tab, name: keyof typeof keys, ...come: (() => Promise<unknown>)[]): Promise<void> {
    // To find it out a browser may bring the tab to the front.
    await tab.id();
    await Promise.all([...come.map((wait) => wait()), driver().command(tab, name, keys[name])]);
  }

  /** A page that a press has opened, where the command itself cannot. */
  async function opened(body: string, url = 'https://blog.example/post'): Promise<Tab> {
    const tab = await driver().openPage(page(url, body));
    if (inEach(kind, { chromium: true, firefox: false })) await (await pressAndWait(driver(), tab)).close();
    return tab;
  }

  test('looks at the page without the popup, and says so on the button', async () => {
    await track(driver(), [site('example.com')]);
    const tab = await opened(three);
    await command(tab, 'scan-page', () => shows(tab, '4', '4 backlinks'));
    await tab.close();

    const none = await opened('<p>no link</p>', 'https://blog.example/none');
    await command(none, 'scan-page', () => shows(none, '0', 'no backlink on this page'));
    // And after a moment the button says again what it said before.
    await shows(none, '');
    await none.close();
  });

  test('goes to the next and to the previous backlink, round and round', async () => {
    const tab = await opened(three);
    const middle = (): Promise<string> =>
      tab.evaluate<string>(
        () =>
          [...document.querySelectorAll('a')].find((one) => {
            const { top, bottom } = one.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight && top < bottom;
          })?.textContent ?? '',
      );
    const goes = async (name: 'next-backlink' | 'previous-backlink', at: string, to: string): Promise<void> => {
      await command(tab, name, () => shows(tab, at));
      await until(async () => (await middle()) === to, `${to} to be seen`);
    };
    await goes('next-backlink', '1/3', 'one');
    await goes('next-backlink', '2/3', 'two');
    await driver().stopBackground();
    await goes('next-backlink', '3/3', 'three');
    await goes('next-backlink', '1/3', 'one');
    await goes('previous-backlink', '3/3', 'three');
    await goes('previous-backlink', '2/3', 'two');
    // The page goes on, and one's place in it stays.
    await tab.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<a href="https://example.com/0">zero</a>'),
    );
    await goes('next-backlink', '4/4', 'three');
    await tab.close();
  });

  test('turns the marks off and on', async () => {
    const highlight = (): Promise<unknown> =>
      driver().inExtension(() =>
        chrome.storage.local.get('settings').then(({ settings }) => (settings as { highlight?: boolean })?.highlight),
      );
    const tab = await opened(three);
    await command(tab, 'toggle-highlight', () => shows(tab, '○'));
    expect(await highlight()).toBe(false);
    await command(tab, 'toggle-highlight', () => shows(tab, '●'));
    expect(await highlight()).toBe(true);
    await tab.close();
  });

  test('copies the links of the page, and leaves nothing behind in it', async () => {
    const tab = await opened(three);
    // What is evaluated here counts as a press in the page for Chromium: a moment later the page may copy.
    await tab.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      for (const name of ['copy', 'beforecopy', 'focus', 'blur', 'selectionchange'])
        document.addEventListener(name, () => seen.push(name), true);
      new MutationObserver(() => seen.push('changed')).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
      });
    });
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    await command(tab, 'copy-findings', () => shows(tab, '✓', 'Copied 4 links.'));
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    const seen = await tab.evaluate<string[]>(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen.filter((name) => name === 'changed' || name.endsWith('copy'))).toEqual([]);
    const text = await driver().clipboard();
    expect(text.split(/\r?\n/)).toHaveLength(5);
    expect(text).toContain('https://example.com/2');
    await tab.close();
  });

  test('where the page may not copy, a small popup offers it', async () => {
    const tab = await opened(three, 'http://plain.example/post');
    if (inEach(kind, { chromium: false, firefox: true })) {
      // Its background may copy for a moment after the press, whatever the page is.
      await command(tab, 'copy-findings', () => shows(tab, '✓'));
      expect(await driver().clipboard()).toContain('https://example.com/2');
    } else {
      await command(tab, 'copy-findings');
      const popup = await driver().waitForPopup('popup/copy.html');
      await popup.waitFor(() => document.activeElement?.matches('[data-copy]'), { what: 'the button' });
      expect(await popup.evaluate(() => document.querySelector('p')?.textContent)).toContain('4 links of this page');
      await popup.press('Enter');
      await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'done', { what: 'the copy' });
      await popup.close();
    }
    // The button opens the ordinary popup again.
    const popup = await pressAndWait(driver(), tab);
    expect(await popup.evaluate(() => document.querySelectorAll('.finding').length)).toBe(4);
    await popup.close();
    await tab.close();
  });

  (onlyIn('panel-by-its-command', kind) ? test : test.skip)('opens the panel', async () => {
    const tab = await opened(three);
    await command(tab, 'open-panel');
    const isOpen = (): Promise<boolean> => driver().inExtension('browser.sidebarAction.isOpen({})') as Promise<boolean>;
    await until(isOpen, 'the sidebar to be open');
    const panel = await driver().openPanel(tab);
    await panel.waitFor(() => !['loading', undefined].includes(document.querySelector('main')?.dataset.state), {
      what: 'the panel',
    });
    await panel.close();
    await tab.close();
  });

  test('says why where there is nothing to look at', async () => {
    const closed = await driver().openExtensionPage('dashboard/index.html');
    await command(closed, 'next-backlink', () => shows(closed, '–', 'cannot be read'));
    await closed.close();
    await track(driver(), []);
    const tab = await opened(three);
    await command(tab, 'next-backlink', () => shows(tab, '–', 'no site is tracked'));
    await tab.close();
  });

  test('the settings list each with its keys', async () => {
    const dashboard = await driver().openExtensionPage('dashboard/index.html#/settings');
    const keysOf = (name: string): Promise<string> =>
      dashboard.waitFor<string | null>(
        (row: string) => document.querySelector(`[data-command="${row}"] dd`)?.textContent ?? null,
        { what: `the keys of ${name}` },
        name,
      );
    await until(async () => (await keysOf('_execute_action')) === 'Alt Shift L', 'the keys of the button');
    for (const name of Object.keys(keys)) expect(await keysOf(name)).not.toBe('');
    if (process.env.BACKLIGHT_PICTURES)
      for (const colorScheme of ['light', 'dark'] as const) {
        await dashboard.emulate({ colorScheme });
        await dashboard.evaluate(() => document.querySelector('.shortcuts')?.scrollIntoView({ block: 'center' }));
        await dashboard.screenshot(`${process.env.BACKLIGHT_PICTURES}/settings-${kind}-${colorScheme}.png`);
      }
    // In Firefox the tests above gave each its keys; a fresh Chromium has those of the manifest.
    const scan = await keysOf('scan-page');
    expect(scan).toBe(inEach(kind, { chromium: 'No keys yet', firefox: 'Alt Shift X' }));
    await dashboard.close();
  });
});
