// Every link to another site by its type: marked and counted where that was chosen, at once, and taken back at once; of it
// nothing is kept. And what else is chosen for marks holds on a page that is open.
import { expect, test } from '@jest/globals';
import type { Driver, Tab } from '../../scripts/browser/driver';
import { site } from '../fakes/records';
import { describeInBrowsers, entriesOf, pressAndWait, track, until } from './browsers';
import { countListeners } from './living/count-listeners';

const page = (url: string, body: string) => ({
  url,
  body: `<!doctype html><html lang="en"><title>A page</title>${body}`,
  headers: { 'content-type': 'text/html' },
});

/** How many texts are marked in each style, by the browser's own registry; and whether a layer of ours is there. */
function marks(): string {
  const sizes = [...CSS.highlights].map(([name, one]) => `${name.replace('backlight-', '')} ${one.size}`);
  const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
  const tinted = rules.some((rule) => rule.includes('follow') && rule.includes('background-color')) ? 'tint' : 'plain';
  const layer = document.documentElement.lastElementChild?.ariaHidden === 'true' ? ', framed' : '';
  return `${sizes.sort().join(', ')}${sizes.length > 0 ? `: ${tinted}` : ''}${layer}`;
}
const marked = (tab: Tab, wanted: string): Promise<unknown> =>
  tab.waitFor(
    (ask: string, expected: string) => new Function(`${ask}; return marks()`)() === expected,
    { what: `the marks "${wanted}"` },
    marks.toString(),
    wanted,
  );
const choose = (driver: Driver, choice: object): Promise<unknown> =>
  driver.inExtension((one: object) => chrome.storage.local.set({ settings: { version: 1, ...one } }), choice);

describeInBrowsers('marks as they are chosen', {}, (driver) => {
  test('every link to another site, on an open page and back; counted, and never kept', async () => {
    await track(driver(), [site('example.com')]);
    await choose(driver(), {});
    const tab = await driver().openPage(
      page(
        'https://blog.example/post',
        `<p><a href="https://example.com/">tracked</a> <a href="/own">own</a> <a href="https://sub.blog.example/">below</a>
         <a href="https://a.example/">a</a> <a href="https://b.example/" rel="nofollow">b</a>
         <a href="https://c.example/" rel="UGC,nofollow">c</a> <a href="mailto:me@d.example">d</a>
         <a href="https://www.google.com/url?q=https://blog.example/x">own through a redirect</a></p>`,
      ),
    );
    const popup = await pressAndWait(driver(), tab);
    await marked(tab, 'follow 1: tint');
    expect(await popup.evaluate(() => document.querySelector('.outside'))).toBeNull();
    await popup.close();

    await choose(driver(), { what: 'external' });
    await marked(tab, 'follow 2, nofollow 1, ugc 1: tint');
    const again = await pressAndWait(driver(), tab);
    await again.waitFor(() => document.querySelector<HTMLElement>('.outside')?.dataset.outside === '4', {
      what: 'the count',
    });
    expect(
      await again.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.outside [data-style]')].map(
          ({ dataset }) => `${dataset.style} ${dataset.count}`,
        ),
      ),
    ).toEqual(['follow 2', 'nofollow 1', 'ugc 1', 'sponsored 0']);
    await again.close();
    // A link that comes later, and a type that changes.
    await tab.evaluate(() => {
      document.querySelector('p')?.insertAdjacentHTML('beforeend', '<a href="https://e.example/" rel=sponsored>e</a>');
      document.querySelector('[href="https://a.example/"]')?.setAttribute('rel', 'nofollow');
    });
    await marked(tab, 'follow 1, nofollow 2, sponsored 1, ugc 1: tint');
    await choose(driver(), { what: 'tracked' });
    await marked(tab, 'follow 1: tint');
    expect((await entriesOf(driver())).map(({ targetUrl }) => targetUrl)).toEqual(['https://example.com/']);
    await tab.close();
  });

  test('told to leave, neither script hears the page any more, until the next press', async () => {
    await track(driver(), [site('example.com')]);
    await choose(driver(), {});
    const tab = await driver().openPage(
      page(
        'https://blog.example/left',
        '<a href="https://example.com/">tracked</a> <a href="https://a.example/">a</a>',
      ),
    );
    const tabId = await tab.id();
    await (await pressAndWait(driver(), tab)).close();
    await marked(tab, 'follow 1: tint');
    const listeners = await countListeners(driver(), tab);
    await choose(driver(), { what: 'external' });
    await marked(tab, 'follow 2: tint');
    expect(await listeners()).toBe(1);
    await driver().inExtension((id: number) => chrome.tabs.sendMessage(id, { verb: 'leave' }), tabId);
    await marked(tab, '');
    expect(await listeners()).toBe(0);
    await (await pressAndWait(driver(), tab)).close();
    await marked(tab, 'follow 2: tint');
    await tab.close();
  });

  test('what the page tells crawlers counts; of very many only those near the viewport are marked', async () => {
    await track(driver(), []);
    await choose(driver(), { what: 'external' });
    const held = await driver().openPage(
      page('https://held.example/', '<meta name="robots" content="nofollow"><a href="https://a.example/">a</a>'),
    );
    await (await pressAndWait(driver(), held)).close();
    await marked(held, 'held 1: tint');
    await held.close();

    const many = Array.from(
      { length: 5_000 },
      (_, at) => `<p><a href="https://s${at}.example/">link ${at}</a></p>`,
    ).join('');
    const tab = await driver().openPage(page('https://many.example/', many));
    await (await pressAndWait(driver(), tab)).close();
    const drawn = (): number => CSS.highlights.get('backlight-follow')?.size ?? 0;
    const near = await tab.waitFor<number>(drawn, { what: 'marks' });
    expect(near).toBeLessThanOrEqual(1_000);
    const last = (): boolean =>
      [...(CSS.highlights.get('backlight-follow') ?? [])].some((range) =>
        (range as Range).startContainer.textContent?.startsWith('link 49'),
      );
    expect(await tab.evaluate(last)).toBe(false);
    await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await tab.waitFor(last, { what: 'marks at the end of the page' });
    expect(await tab.evaluate(drawn)).toBeLessThanOrEqual(1_000);
    await tab.close();
  });

  test('another style, other colours, and a muted site, each at once', async () => {
    await track(driver(), [site('example.com')]);
    await choose(driver(), {});
    const tab = await driver().openPage(
      page('https://blog.example/post', '<a href="https://example.com/">tracked</a>'),
    );
    await (await pressAndWait(driver(), tab)).close();
    await marked(tab, 'follow 1: tint');
    await choose(driver(), { marker: 'line', palette: 'high-contrast' });
    await marked(tab, 'follow 1: plain');
    await choose(driver(), { marker: 'frame' });
    await marked(tab, ', framed');
    await choose(driver(), {});
    await marked(tab, 'follow 1: tint');
    await until(async () => (await driver().badge(tab)) === '1', 'the number on the button');

    const popup = await pressAndWait(driver(), tab);
    await popup.click('[data-mute]');
    await popup.waitFor(() => document.querySelector('.here')?.textContent?.includes('is muted') === true, {
      what: 'the popup to say so',
    });
    await popup.close();
    await marked(tab, '');
    await until(async () => (await driver().badge(tab)) === '', 'no number on the button');
    const again = await pressAndWait(driver(), tab);
    await again.click('[data-mute]');
    await again.waitFor(() => document.querySelector<HTMLElement>('.here')?.dataset.muted === 'false', {
      what: 'the popup to take it back',
    });
    await again.close();
    await marked(tab, 'follow 1: tint');
    await tab.close();
  });
});
