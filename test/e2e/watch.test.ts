// Looking by itself: what was allowed, where, and until when; nothing elsewhere, and nothing once it is taken back.
import { expect, test } from '@jest/globals';
import type { Driver, Tab } from '../../scripts/browser/driver';
import { site } from '../fakes/records';
import { violations } from './axe';
import { describeInBrowsers, entriesOf, pressAndWait, track, until } from './browsers';

const body = (text: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${text}</title></head>
<body><p><a href="https://example.com/${text}">${text}</a></p></body></html>`;

function open(driver: Driver, url: string): Promise<Tab> {
  return driver.openPage({ url, body: body('page'), headers: { 'content-type': 'text/html; charset=utf-8' } });
}

const marksIn = (tab: Tab): Promise<number> =>
  tab.evaluate(
    () => [...CSS.highlights].filter(([name]) => name.startsWith('backlight-')).flatMap(([, all]) => [...all]).length,
  );

const isMarked = (tab: Tab, what: string): Promise<boolean> => until(async () => (await marksIn(tab)) === 1, what);
const isPlain = (tab: Tab, what: string): Promise<boolean> => until(async () => (await marksIn(tab)) === 0, what);
const shows = (driver: Driver, tab: Tab, text: string): Promise<boolean> =>
  until(async () => (await driver.badge(tab)) === text, `the badge "${text}"`);

/** A page that is watched for sure: once it is marked, every page that was opened before would be as well. */
async function afterAnother(driver: Driver, url: string): Promise<void> {
  const another = await open(driver, url);
  await isMarked(another, 'marks on a page that is watched');
  await another.close();
}

const registered = (driver: Driver): Promise<unknown> =>
  driver.inExtension(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ matches, excludeMatches }) => ({
      matches,
      excludeMatches: excludeMatches ?? [],
    })),
  );

describeInBrowsers('watching', {}, (driver) => {
  test('always on this site: allowed in the popup, it looks there and nowhere else, also after the worker stopped', async () => {
    await track(driver(), [site('example.com')]);
    const first = await open(driver(), 'https://blog.example/first');
    await driver().approvePrompts();
    const popup = await pressAndWait(driver(), first);
    await popup.waitFor(() => document.querySelector('[data-watch=never]') !== null, { what: 'the line of watching' });
    await popup.click('[data-watch] > summary');
    await popup.waitFor(() => document.querySelector('[data-watch-row=site]')?.textContent?.includes('blog.example'), {
      what: 'the choice',
    });
    expect(await violations(popup)).toEqual([]);
    await popup.click('[data-watch-row=site] [data-watch-start]');
    await until(async () => JSON.stringify(await registered(driver())).includes('blog.example'), 'the registration');
    expect(await registered(driver())).toEqual([{ matches: ['*://*.blog.example/*'], excludeMatches: [] }]);
    if (await popup.isOpen()) await popup.close();

    const second = await open(driver(), 'https://blog.example/second');
    await isMarked(second, 'marks without a press');
    await shows(driver(), second, '1');
    await driver().stopBackground();
    const below = await open(driver(), 'https://sub.blog.example/third');
    await isMarked(below, 'marks below the site');
    const elsewhere = await open(driver(), 'https://other.example/fourth');
    await afterAnother(driver(), 'https://blog.example/fifth');
    expect(await marksIn(elsewhere)).toBe(0);
    expect(await driver().badge(elsewhere)).toBe('');
    // What it finds it keeps, like after a press.
    const kept = async () => (await entriesOf(driver())).map(({ sourceUrl }) => sourceUrl);
    const found = ['https://blog.example/second', 'https://sub.blog.example/third'];
    await until(async () => {
      const now = await kept();
      return found.every((url) => now.includes(url));
    }, 'both to be kept');
    expect(await kept()).not.toContain('https://other.example/fourth');

    const again = await pressAndWait(driver(), second);
    await again.waitFor(() => document.querySelector('[data-watch=site]') !== null, { what: 'the line that says so' });
    await again.click('[data-watch] > summary');
    await again.click('[data-pause=on]');
    await again.waitFor(() => document.querySelector('[data-watch=paused]') !== null, { what: 'the pause' });
    expect(await violations(again)).toEqual([]);
    await isPlain(below, 'no marks during a pause');
    await again.close();
    const during = await open(driver(), 'https://blog.example/sixth');
    // A press is a wish, and ends nothing.
    await (await pressAndWait(driver(), during)).close();
    await isMarked(during, 'marks after a press during a pause');
    expect(await marksIn(below)).toBe(0);
    const resume = await pressAndWait(driver(), during);
    await resume.click('[data-watch] > summary');
    await resume.click('[data-pause=off]');
    await isMarked(below, 'marks after the pause');

    await resume.click('[data-watch-row=site] [data-watch-stop]');
    await resume.waitFor(() => document.querySelector('[data-watch=never]') !== null, { what: 'the end' });
    await until(async () => JSON.stringify(await registered(driver())) === '[]', 'no registration');
    for (const tab of [below, second]) await isPlain(tab, 'no marks once it is taken back');
    expect(await driver().inExtension(() => chrome.permissions.getAll().then(({ origins }) => origins))).toEqual([]);
    await resume.close();
    for (const tab of [first, second, below, elsewhere, during]) await tab.close();
  });

  test('on every site: open pages come alive, muted ones stay quiet, and the settings take it back', async () => {
    const early = await open(driver(), 'https://early.example/');
    const quiet = await open(driver(), 'https://quiet.example/');
    const dashboard = await driver().openExtensionPage('dashboard/index.html#/settings');
    await dashboard.waitFor(() => document.querySelector('[data-card=watching]') !== null, { what: 'the settings' });
    await dashboard.type('[data-mute-field]', 'quiet.example');
    await dashboard.press('Enter');
    await dashboard.waitFor(() => document.querySelector('[data-muted]') !== null, { what: 'the muted site' });
    await driver().grantAllSites();
    await isMarked(early, 'marks on a page that was open');
    await until(
      async () => JSON.stringify(await registered(driver())).includes('quiet.example'),
      'the muted site left out',
    );
    await quiet.reload();
    await afterAnother(driver(), 'https://late.example/');
    expect(await marksIn(quiet)).toBe(0);
    expect(await driver().badge(quiet)).toBe('');

    await dashboard.waitFor(() => document.querySelector('[data-grant="*://*/*"] time') !== null, {
      what: 'what was allowed, and since when',
    });
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('[data-grant="*://*/*"] button');
    await dashboard.waitFor(() => document.querySelector('[data-grant="*://*/*"]') === null, { what: 'it taken back' });
    await isPlain(early, 'no marks once it is taken back');
    // Nor does a change of what is chosen bring it back there.
    await driver().inExtension(() => chrome.storage.local.set({ settings: { version: 1, palette: 'grey' } }));
    const pressed = await open(driver(), 'https://pressed.example/');
    await (await pressAndWait(driver(), pressed)).close();
    await isMarked(pressed, 'marks after a press');
    await pressed.close();
    expect(await marksIn(early)).toBe(0);
    expect(await registered(driver())).toEqual([]);
    expect(dashboard.problems).toEqual([]);
    for (const tab of [early, quiet, dashboard]) await tab.close();
  });
});
