// From the first run to a file, without a mouse: the sites one tracks, the browser's own shortcut for the button, a filter,
// a note, an export; then, in Chromium, the commands by their keys. Shortcuts are heard only by a browser with a
// window, so there is one on a virtual screen; where that cannot be had the tests are skipped and say so.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Driver, launch, type Tab } from '../../scripts/browser/driver';
import { hasVirtualScreen, startVirtualScreen, type VirtualScreen } from '../../scripts/browser/virtual-screen';
import { builtFor, entriesOf, kindsHere, temporaryFolder, until } from './browsers';
import { onlyIn } from './only-in';

const able = hasVirtualScreen();
const why = able ? '' : ' (skipped: needs Xvfb and xdotool)';

/** Goes on with Tab until the focus is on what is wanted; far more often than a person would have to is a failure. */
async function tabTo(view: Tab, selector: string, key = 'Tab'): Promise<void> {
  await view.waitFor((at: string) => document.querySelector(at) !== null, { what: selector }, selector);
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await view.evaluate((at: string) => document.activeElement?.matches(at) === true, selector)) return;
    await view.press(key);
  }
  throw new Error(`60 presses of ${key} did not lead to ${selector}`);
}

async function write(view: Tab, words: string): Promise<void> {
  for (const letter of words) await view.press(letter);
}

(able ? describe : describe.skip).each(kindsHere)(`by keyboard alone, in %s${why}`, (kind) => {
  let screen: VirtualScreen;
  let driver: Driver;
  const before = process.env.DISPLAY;

  beforeAll(async () => {
    screen = await startVirtualScreen();
    process.env.DISPLAY = screen.name;
    driver = await launch(kind, {
      headless: false,
      firstRun: 'keep',
      extensionDir: builtFor(kind),
      downloadsDir: temporaryFolder(),
    });
  });
  afterAll(async () => {
    await driver?.close();
    screen?.close();
    if (before === undefined) delete process.env.DISPLAY;
    else process.env.DISPLAY = before;
  });

  test('first run, track, press the button, filter, note, export', async () => {
    const welcome = await driver.waitForExtensionPage('dashboard/index.html#/welcome');
    await welcome.waitFor(() => document.activeElement?.localName === 'textarea', { what: 'the question' });
    await write(welcome, 'example.com');
    await welcome.press('Enter');
    await welcome.waitFor(() => document.querySelector('.next-step') !== null, { what: 'the next step' });

    const page = await driver.openPage({
      url: 'https://blog.example/post',
      body: `<!doctype html><html lang="en"><title>A post</title>
        <p><a href="https://example.com/a">words</a> <a href="https://example.com/b" rel="ugc">a comment</a></p>`,
      headers: { 'content-type': 'text/html' },
    });
    // The first question opens a page of ours to ask in; only then is this one brought to the front, as going to it does.
    await entriesOf(driver);
    await page.id();
    await page.hover('a');
    screen.press('alt+shift+l');
    const popups = () => driver.inExtension(() => chrome.runtime.getContexts({ contextTypes: ['POPUP' as never] }));
    await until(async () => ((await popups()) as unknown[]).length === 1, 'the popup to open');
    await until(async () => (await entriesOf(driver)).length === 2, 'the links to be kept');
    screen.press('Escape');
    await until(async () => ((await popups()) as unknown[]).length === 0, 'the popup to close');

    // Back to this tab: in Firefox the keys of a tab that nobody sees move no focus.
    await welcome.hover('h1');
    await welcome.press('Escape');
    await tabTo(welcome, 'nav a[href="#/links"]', 'Shift+Tab');
    await welcome.press('Enter');
    await welcome.waitFor(() => document.querySelectorAll('tr[data-link]').length === 2, { what: 'both links' });
    await tabTo(welcome, '[data-filter-type=ugc]');
    await welcome.press(' ');
    await welcome.waitFor(() => document.querySelectorAll('tr[data-link]').length === 1, {
      what: 'the one of that type',
    });

    await tabTo(welcome, 'table.links');
    await welcome.press('Enter');
    await welcome.waitFor(() => document.activeElement?.matches('.link-panel'), { what: 'the opened link' });
    await tabTo(welcome, '.link-panel textarea');
    await write(welcome, 'ask again');
    await until(async () => (await entriesOf(driver)).some(({ note }) => note === 'ask again'), 'the note to be kept');

    await welcome.press('Escape');
    await tabTo(welcome, '[data-drop-down=export] > summary', 'Shift+Tab');
    await welcome.press('Enter');
    await tabTo(welcome, '[data-export=json]');
    await welcome.press('Enter');
    const file = JSON.parse(readFileSync(await driver.waitForDownload(/^backlight-findings.*\.json$/), 'utf8'));
    expect(file.entries).toMatchObject([{ targetUrl: 'https://example.com/b', type: 'ugc' }]);
    await page.close();
    await welcome.close();
  });

  // No button is pressed here: the keys themselves open the page to us.
  // In Firefox commands.test.ts and menu.test.ts use real keys and the real menu, without a screen.
  const inChromium = onlyIn('keys-on-a-screen', kind) ? test : test.skip;

  inChromium('the commands by their keys: next, previous, copy, panel', async () => {
    const given = { 'copy-findings': 'Alt+Shift+Y', 'open-panel': 'Alt+Shift+U' };
    const list = await driver.openExtensionPage('manifest.json');
    await list.goto('chrome://extensions/');
    const extensionId = new URL(driver.extensionUrl).host;
    for (const [commandName, keybinding] of Object.entries(given))
      await list.evaluate(
        `chrome.developerPrivate.updateExtensionCommand(${JSON.stringify({ extensionId, commandName, keybinding })})`,
      );
    await list.close();

    const page = await driver.openPage({
      url: 'https://blog.example/commands',
      body: `<!doctype html><html lang="en"><title>A post</title>
        <p><a href="https://example.com/c">words</a> <a href="https://example.com/d" rel="ugc">a comment</a></p>`,
      headers: { 'content-type': 'text/html' },
    });
    const badge = (text: string) => until(async () => (await driver.badge(page)) === text, `“${text}” on the button`);
    for (let times = 0; times < 2; times += 1) await page.id();
    screen.press('alt+shift+period');
    await badge('1/2');
    screen.press('alt+shift+comma');
    await badge('2/2');
    // The page was not pressed in: it may not copy, and must not be made to ask for it. A small popup offers it instead.
    screen.press('alt+shift+y');
    const offer = await driver.waitForPopup('popup/copy.html');
    await offer.waitFor(() => document.activeElement?.matches('[data-copy]'), { what: 'the button' });
    screen.press('Return');
    await offer.waitFor(() => document.querySelector('main')?.dataset.state === 'done', { what: 'the copy' });
    screen.press('Escape');
    expect(await driver.clipboard()).toContain('https://example.com/d');

    await page.id();
    screen.press('alt+shift+u');
    const panels = () =>
      driver.inExtension(() => chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] }));
    await until(async () => ((await panels()) as unknown[]).length === 1, 'the panel to open');
    await page.close();
  });
});
