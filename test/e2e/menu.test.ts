// The entries in the menus of pages and links. In Firefox they are chosen in the real menu; Chromium's menu is out of reach
// without a window, so there its listeners are told what it would tell them.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { site } from '../fakes/records';
import { describeInBrowsers, pressAndWait, track, until } from './browsers';
import { inEach, onlyIn } from './only-in';

const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><main>
  <p><a id="plain" href="https://example.com/a">words</a></p>
  <p><a id="paid" href="https://example.com/b" rel="sponsored">paid words</a></p>
  <p><a id="same-1" href="https://example.com/same">one</a> <a id="same-2" href="https://example.com/same" rel="nofollow">two</a></p>
  <p><a id="foreign" href="https://shop.news.co.uk/x">elsewhere</a></p>
  <p><a id="wrapped" href="https://www.google.com/url?q=https://deep.wrapped.example/page&sa=D">through a redirect</a></p>
  <p id="text">nothing but words</p></main>`;

describeInBrowsers('the menu', {}, (driver, kind) => {
  const entered = (): Promise<string[]> =>
    driver().inExtension(() =>
      chrome.storage.local
        .get<{ sites?: { sites: { host: string; role: string }[] } }>('sites')
        .then(({ sites }) => (sites?.sites ?? []).map(({ host, role }) => `${host} ${role}`)),
    );
  const open = async (url: string) => {
    const tab = await driver().openPage({ url, body, headers: { 'content-type': 'text/html' } });
    if (inEach(kind, { chromium: true, firefox: false })) await (await pressAndWait(driver(), tab)).close();
    return tab;
  };
  const tracked = (line: string): Promise<boolean> =>
    until(async () => (await entered()).includes(line), `${line} to be tracked`);

  test('tracks the site of a page, of a link, and the one behind a redirect', async () => {
    await track(driver(), [site('example.com')]);
    const tab = await open('https://www.blog.example/post');
    await tab.id();
    // It goes again soon, and a busy machine is long at the menu: it is waited for meanwhile. What was tracked stays.
    const sign = until(async () => (await driver().badge(tab)) === '✓', 'the sign');
    await Promise.all([sign, driver().menu(tab, '#text', 'track-page-site')]);
    await tracked('blog.example mine');
    await driver().menu(tab, '#foreign', 'track-link-site');
    await tracked('news.co.uk mine');
    await driver().menu(tab, '#wrapped', 'track-link-site');
    await tracked('wrapped.example mine');
    const title = async (): Promise<string> =>
      driver().inExtension((tabId: number) => chrome.action.getTitle({ tabId }), await tab.id());
    // Once more changes nothing. The words for it go again soon as well.
    const words = until(async () => (await title()).includes('blog.example is tracked already'), 'the words for it');
    await Promise.all([words, driver().menu(tab, '#text', 'track-page-site')]);
    expect(await entered()).toHaveLength(4);
    await tab.close();
  });

  test('copies the verdict of exactly that link, and says where there is none', async () => {
    await track(driver(), [site('example.com')]);
    const tab = await open('https://blog.example/verdicts');
    const copied = async (selector: string, words: string): Promise<void> => {
      const signed = async (): Promise<boolean> => (await driver().badge(tab)) === '✓';
      await until(async () => !(await signed()), 'the sign before to go');
      // It goes again soon: it is waited for meanwhile.
      await Promise.all([until(signed, 'the sign'), driver().menu(tab, selector, 'copy-verdict')]);
      // Only then: to look at the clipboard a page of ours takes the focus, and with it the leave to copy.
      expect(await driver().clipboard()).toBe(words);
    };
    await copied('#plain', 'https://example.com/a\nfollow · followed');
    await copied('#paid', "https://example.com/b\nsponsored · not followed: the link's own rel");
    // Firefox tells the words of the link too.
    const share = '1 of 2 links to this address: ';
    const no = "nofollow · not followed: the link's own rel";
    const verdicts = inEach(kind, { chromium: `${share}follow · followed\n${share}${no}`, firefox: no });
    await copied('#same-2', `https://example.com/same\n${verdicts}`);
    await driver().menu(tab, '#foreign', 'copy-verdict');
    const popup = await driver().waitForPopup('popup/copy.html');
    await popup.waitFor(() => document.querySelector('p')?.textContent?.includes('none of your sites'), {
      what: 'the words for no finding',
    });
    expect(await popup.evaluate(() => document.querySelector('button'))).toBeNull();
    await popup.close();
    await tab.close();
  });

  (onlyIn('words-of-the-menu', kind) ? test : test.skip)('speaks the language chosen', async () => {
    const tab = await open('https://blog.example/language');
    const labels = async (): Promise<string> => JSON.stringify(await driver().menuLabels(tab, '#plain'));
    const inLanguage = (id: string): string =>
      JSON.stringify([wordsIn(id, 'menu_track_link_site'), wordsIn(id, 'menu_copy_verdict')]);
    const speak = (language: string): Promise<void> =>
      driver().inExtension(
        (id: string) => chrome.storage.local.set({ settings: { version: 1, language: id } }),
        language,
      );
    expect(await labels()).toBe(inLanguage('en'));
    await speak('de');
    await until(async () => (await labels()) === inLanguage('de'), 'the menu in German');
    await speak('browser');
    await until(async () => (await labels()) === inLanguage('en'), 'the menu in English again');
    await tab.close();
  });
});

/** A language that has no words for it yet says it in English. */
function wordsIn(language: string, key: string): string {
  const all = [language, 'en'].map((id) => JSON.parse(readFileSync(`public/_locales/${id}/messages.json`, 'utf8')));
  return all.find((words) => key in words)[key].message;
}
