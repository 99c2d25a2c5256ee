// What a page does after the first look, one thing at a time, told unasked by the script in it. One page for most of
// them: each leaves it as it was.
import { beforeAll, expect, test } from '@jest/globals';
import type { Driver, Tab, View } from '../../../scripts/browser/driver';
import type { PageScan } from '../../../src/core/scan/page-scan-schema';
import { site } from '../../fakes/records';
import { entriesOf, pressAndWait, track, until } from '../browsers';
import { countLooks } from './count-looks';
import { heardOf, listen, send, told } from './hear';

const at = 'https://blog.example/';
const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Living</title>${head}</head><body>${body}</body></html>`;
const source = (path: string, body: string) => ({
  url: at + path,
  body: html(body),
  headers: { 'content-type': 'text/html; charset=utf-8' },
});
const events = ['popup', 'mutation', 'pointer', 'scroll'] as const;
const body = `<p id="text"><a id="one" href="https://example.com/one">one</a> <a id="relative" href="inner">inner</a></p>
<p><a id="picture" href="https://example.com/picture"><img alt="" width="40" height="20"></a></p><div id="place"></div>
${events.map((event) => `<div id="open-${event}"></div><section id="closed-${event}"></section>`).join('')}<div style="height: 3000px"></div>`;

const hrefs = (scan: { readonly findings: readonly { readonly href: string }[] }): string[] =>
  scan.findings.map(({ href }) => href.replace('https://example.com/', ''));

const linkTo = (path: string, inner = path): string => `<a href="https://example.com/${path}">${inner}</a>`;

const layerIs = (tab: Tab, there: boolean, what: string): Promise<unknown> =>
  tab.waitFor(`document.querySelectorAll("html > [aria-hidden=true]").length === ${Number(there)}`, { what });

/** What answers to a change has had its turn by then. */
const quiet = (tab: Tab): Promise<void> =>
  tab.evaluate(async () => {
    for (let left = 60; left > 0; left -= 1) await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => requestIdleCallback(done));
  });

export function caseTests(driver: () => Driver): void {
  let tab: Tab;
  let tabId: number;
  beforeAll(async () => {
    await track(driver(), [site('example.com')]);
    await listen(driver());
    tab = await driver().openPage(source('cases', body));
    tabId = await tab.id();
    await (await pressAndWait(driver(), tab)).close();
  });
  // Without the driver's own question, which brings the tab to the front and so closes the popup.
  const badgeSays = (id: number, wanted: string): Promise<boolean> =>
    until(
      async () =>
        wanted === (await driver().inExtension((of: number) => chrome.action.getBadgeText({ tabId: of }), id)),
      `the badge to say ${wanted || 'nothing'}`,
    );
  const shows = (what: string, ...wanted: string[]) =>
    told(driver(), tabId, what, (scan) => hrefs(scan).join() === wanted.join());

  test('nodes come and go', async () => {
    await shows('the first look', 'one', 'picture');
    await tab.evaluate(() => {
      const place = document.querySelector('#place') as HTMLElement;
      place.innerHTML = '<ul><li><a href="https://example.com/two">two</a></li></ul>';
    });
    await shows('a link deep in what came', 'one', 'picture', 'two');
    await tab.evaluate(() => document.querySelector('#text')?.before(document.querySelector('#place ul') as Element));
    await shows('its new place', 'two', 'one', 'picture');
    await tab.evaluate(() => document.querySelector('ul')?.remove());
    await shows('the link to go', 'one', 'picture');
  });

  test('shadow roots come and go, however deep one stands in the other', async () => {
    // A page of its own: so many make the script rest for a while.
    const deep = await driver().openPage(source('deep', body));
    const id = await deep.id();
    await (await pressAndWait(driver(), deep)).close();
    const shown = (what: string, ...wanted: string[]) =>
      told(driver(), id, what, (scan) => hrefs(scan).join() === wanted.join());
    await deep.evaluate(() => {
      const outer = document.createElement('div');
      outer.id = 'deep';
      // Without boxes: the browser's own layout ends a tab with so many.
      outer.hidden = true;
      let host = outer;
      for (let level = 0; level < 5_000; level += 1) {
        const inner = document.createElement('div');
        host.attachShadow({ mode: 'open' }).append(inner);
        host = inner;
      }
      host.innerHTML = '<a href="https://example.com/deepest">deepest</a>';
      document.querySelector('#place')?.append(outer);
    });
    await shown('the deepest link', 'one', 'picture', 'deepest');
    await deep.evaluate(() => document.querySelector('#deep')?.remove());
    await shown('it to go', 'one', 'picture');
    await deep.close();
  });

  test('of many who ask for the scan at nearly the same time each gets the places of the links', async () => {
    await tab.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<p id="first"><a href="/a">a</a>'));
    const places = await driver().inExtension(async (id: number) => {
      const asked: Promise<{ findings: readonly { linkIndex: number | null }[] }>[] = [];
      for (let times = 0; times < 60; times += 1) {
        asked.push(chrome.tabs.sendMessage(id, { verb: 'get-scan' }));
        // About a millisecond. Timers of a tab that nobody sees are a thousand times as slow.
        await chrome.runtime.getPlatformInfo();
      }
      return (await Promise.all(asked)).map(({ findings }) => findings.map(({ linkIndex }) => linkIndex).join());
    }, tabId);
    // The first may come before the page script has seen the new link.
    expect([...new Set(places)].sort()).toEqual(places[0] === '0,2' ? ['0,2', '1,3'] : ['1,3']);
    await tab.evaluate(() => document.querySelector('#first')?.remove());
    await shows('the page as it was', 'one', 'picture');
  });

  test('an open root and a readable frame that appear later are followed as well', async () => {
    await tab.evaluate(() => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<a href="https://example.com/root">root</a><p></p>';
      const frame = Object.assign(document.createElement('iframe'), {
        srcdoc: '<a href="https://example.com/frame">frame</a>',
      });
      document.querySelector('#place')?.append(host, frame);
    });
    await shows('links in the root and in the frame', 'one', 'picture', 'root', 'frame');
    await tab.evaluate(() => {
      const host = document.querySelector('#place > div');
      const frame = document.querySelector('iframe');
      for (const root of [host?.shadowRoot?.querySelector('p'), frame?.contentDocument?.body])
        root?.insertAdjacentHTML('beforeend', '<a href="https://example.com/later">later</a>');
    });
    const { scan } = await shows('links that came into both', 'one', 'picture', 'root', 'later', 'frame', 'later');
    expect(scan.findings.map(({ frameUrl }) => frameUrl)).toEqual([
      ...[null, null, null, null],
      ...['about:srcdoc', 'about:srcdoc'],
    ]);
    await tab.evaluate(() => document.querySelector('#place')?.replaceChildren());
    await shows('both to go', 'one', 'picture');
  });

  test('href, rel, base and meta robots', async () => {
    const change = (code: string) => tab.evaluate(`void (${code})`);
    await change(`one.href = 'https://example.com/else'`);
    await shows('another address', 'else', 'picture');
    await change(`one.removeAttribute('href')`);
    await shows('no address', 'picture');
    await change(`one.href = 'https://example.com/one'`);
    await shows('the address again', 'one', 'picture');
    await change(`one.rel = 'ugc'`);
    await told(driver(), tabId, 'the rel', ({ findings }) => findings[0]?.type === 'ugc');
    await change(`one.removeAttribute('rel')`);
    await told(driver(), tabId, 'no rel', ({ findings }) => findings[0]?.type === 'follow');
    await change(`document.head.insertAdjacentHTML('beforeend', '<base href="https://example.com/based/">')`);
    await shows('the base', 'one', 'based/inner', 'picture');
    await change(`document.querySelector('base').href = 'https://example.com/other/'`);
    await shows('another base', 'one', 'other/inner', 'picture');
    await change(`document.querySelector('base').remove()`);
    await shows('no base', 'one', 'picture');
    const followed = (what: string, wanted: boolean) =>
      told(driver(), tabId, what, ({ page, findings }) =>
        [!page.robots.nofollow, ...findings.map((one) => one.followed)].every((one) => one === wanted),
      );
    await change(`document.head.insertAdjacentHTML('beforeend', '<meta name="robots" content="nofollow">')`);
    await followed('meta robots', false);
    await change(`document.querySelector('meta[name=robots]').content = 'noarchive'`);
    await followed('another meta robots', true);
    await change(`document.querySelector('meta[name=robots]').content = 'none'`);
    await followed('meta robots again', false);
    await change(`document.querySelector('meta[name=robots]').remove()`);
    await followed('no meta robots', true);
  });

  test('marks are on the link when its text is replaced and when it moves, and nowhere else', async () => {
    const marked = (): Promise<string[]> =>
      tab.evaluate(() =>
        [...CSS.highlights].flatMap(([name, ranges]) =>
          [...ranges].map((range) => `${name} ${(range as Range).toString()}`),
        ),
      );
    const isMarked = (text: string) =>
      until(async () => (await marked()).join() === `backlight-follow ${text}`, `the mark on ${text}`);
    await isMarked('one');
    await tab.evaluate(`one.textContent = 'other words'`);
    await isMarked('other words');
    await tab.evaluate(`one.innerHTML = '<b>more</b> <i>words</i>'`);
    await isMarked('more words');
    await tab.evaluate(`place.append(one)`);
    await isMarked('more words');
    await tab.evaluate(`text.prepend(one); one.textContent = 'one'`);
    await isMarked('one');
  });

  test('badge and popup follow', async () => {
    const popup = await pressAndWait(driver(), tab);
    const rows = (view: View, count: number) =>
      view.waitFor((wanted: number) => document.querySelectorAll('.finding').length === wanted, {}, count);
    await rows(popup, 2);
    await tab.evaluate(`place.innerHTML = '<a href="https://example.com/new">new</a>'.repeat(3)`);
    await rows(popup, 5);
    await badgeSays(tabId, '5');
    await tab.evaluate(`place.replaceChildren()`);
    await rows(popup, 2);
    await badgeSays(tabId, '2');
    await popup.close();
  });

  test('nothing runs while nothing changes: our own marks and layer cause no look', async () => {
    await told(driver(), tabId, 'the scan to be complete', ({ complete }) => complete);
    await layerIs(tab, true, 'the frame around the picture');
    const looks = await countLooks(driver(), tabId);
    const before = await heardOf(driver(), tabId);
    await quiet(tab);
    expect(await heardOf(driver(), tabId)).toEqual(before);
    expect(await looks()).toBe(0);
  });

  // Nothing but the event may lead to them, so their hosts were there from the first look on.
  const found: string[] = [];
  test.each(events)('a root that came to an element of the page is found after the next event: %s', async (event) => {
    await tab.evaluate((name: string) => {
      for (const mode of ['open', 'closed'] as const) {
        const root = document.querySelector(`#${mode}-${name}`)?.attachShadow({ mode });
        if (root) root.innerHTML = `<a href="https://example.com/${mode}-${name}">${mode}</a>`;
      }
    }, event);
    const beganAt = Date.now();
    if (event === 'mutation') await tab.evaluate(`place.append('words')`);
    if (event === 'scroll') await tab.evaluate('scrollBy(0, 50)');
    if (event === 'pointer') await tab.hover('#relative');
    if (event === 'popup') await (await pressAndWait(driver(), tab)).close();
    found.push(`open-${event}`, `closed-${event}`);
    const { at: foundAt } = await shows('both roots', 'one', 'picture', ...found);
    // One second, and three more for a machine that tests another browser at the same time.
    expect(foundAt - beganAt).toBeLessThan(4_000);
  });

  test('document.open and write', async () => {
    await tab.evaluate((text: string) => {
      document.open();
      document.write(text);
      document.close();
    }, html('<p><a id="one" href="https://example.com/written">written</a></p><div id="place"></div>'));
    await shows('what was written', 'written');
    await tab.evaluate(`place.innerHTML = '<a href="https://example.com/after">after</a>'`);
    await shows('what came after it', 'written', 'after');
    await badgeSays(tabId, '2');
    await tab.close();
  });

  test('words that come and go, and a last frame that leaves the view, cause no look either', async () => {
    const far = '<div style="height: 3000px"></div>';
    const own = await driver().openPage(
      source(
        'layer',
        `<p>${linkTo('words')} <b>none</b></p>${far}<p>${linkTo('picture', '<img width="40" height="20">')}`,
      ),
    );
    const id = await own.id();
    await (await pressAndWait(driver(), own)).close();
    await told(driver(), id, 'the scan to be complete', ({ complete }) => complete);
    await layerIs(own, false, 'no layer where nothing is framed');
    const looks = await countLooks(driver(), id);
    await own.hover('a');
    await layerIs(own, true, 'the words');
    await own.hover('b');
    await layerIs(own, false, 'the words to go');
    await own.evaluate('scrollTo(0, 9999)');
    await layerIs(own, true, 'the frame');
    await own.evaluate('scrollTo(0, 0)');
    await layerIs(own, false, 'the frame to go');
    await quiet(own);
    expect(await looks()).toBe(0);
    // The count counts.
    await own.evaluate(`document.body.append('more')`);
    await until(async () => (await looks()) > 0, 'the look after a change');
    await own.close();
  });

  test('an address in SVG’s older attribute is another: the next press tells', async () => {
    const inSvg = (path: string): string => `<a xlink:href="https://${path}"><text y="20">words</text></a>`;
    const drawing = await driver().openPage(
      source('drawing', `<svg>${inSvg('other.net/')}${inSvg('example.com/old')}${inSvg('example.com/gone')}</svg>`),
    );
    const id = await drawing.id();
    await (await pressAndWait(driver(), drawing)).close();
    await told(driver(), id, 'both links', (scan) => hrefs(scan).join() === 'old,gone');
    await drawing.evaluate(() => {
      const [other, old, gone] = [...document.querySelectorAll('svg a')];
      const xlink = 'http://www.w3.org/1999/xlink';
      other?.setAttributeNS(xlink, 'href', 'https://example.com/came');
      old?.setAttributeNS(xlink, 'href', 'https://example.com/new');
      gone?.removeAttributeNS(xlink, 'href');
    });
    // A press of the button leaves what was read a moment ago; this one never does.
    const { findings, counts } = (await send<{ scan: PageScan }>(driver(), id, 'check-headers')).scan;
    expect(hrefs({ findings })).toEqual(['came', 'new']);
    expect(findings.map(({ linkIndex }) => linkIndex)).toEqual([0, 1]);
    expect(counts).toMatchObject({ links: 2, outbound: 0 });
    await drawing.close();
  });

  test('a new address is a new scan, and relative addresses are of it', async () => {
    await track(driver(), [site('blog.example/shop'), site('example.com')]);
    const spa = await driver().openPage(
      source('shop/first', '<a href="item">item</a> <a id="one" href="https://example.com/one">one</a>'),
    );
    const id = await spa.id();
    await (await pressAndWait(driver(), spa)).close();
    const arrives = (path: string, item: string) =>
      told(driver(), id, path, ({ page, findings }) => page.url === at + path && findings[0]?.href === at + item);
    const seen = async (): Promise<Record<string, unknown>> =>
      Object.fromEntries(
        (await entriesOf(driver()))
          .filter(({ site, sourceUrl }) => site === 'example.com' && String(sourceUrl).startsWith(`${at}shop/`))
          .map(({ sourceUrl, timesSeen }) => [String(sourceUrl).slice(`${at}shop/`.length), timesSeen]),
      );
    const keeps = (wanted: Record<string, number>) => {
      const text = JSON.stringify(Object.entries(wanted).sort());
      return until(async () => JSON.stringify(Object.entries(await seen()).sort()) === text, `entries ${text}`);
    };
    await arrives('shop/first', 'shop/item');
    await keeps({ first: 1 });
    await spa.evaluate(`history.pushState(null, '', '/shop/deep/second')`);
    await spa.evaluate(`one.textContent = 'changed'`);
    await arrives('shop/deep/second', 'shop/deep/item');
    await keeps({ first: 1, 'deep/second': 1 });
    await spa.evaluate(`history.replaceState(null, '', '/shop/third')`);
    await arrives('shop/third', 'shop/item');
    await keeps({ first: 1, 'deep/second': 1, third: 1 });
    await spa.evaluate('history.back()');
    await arrives('shop/first', 'shop/item');
    // The same document at the same address: the same load.
    await keeps({ first: 1, 'deep/second': 1, third: 1 });
    await spa.close();
    await track(driver(), [site('example.com')]);
  });

  test('a return from the browser’s back-forward cache: badge and popup are right at once', async () => {
    const next = source('next', '<p>No link</p>');
    const first = source('back', '<a href="https://example.com/one">one</a>');
    const back = await driver().openPage({ ...first, resources: { [next.url]: next } });
    const id = await back.id();
    await (await pressAndWait(driver(), back)).close();
    await badgeSays(id, '1');
    await back.evaluate(
      `addEventListener('pageshow', (event) => { window.returned = event.persisted ? 'kept' : 'loaded'; })`,
    );
    await back.goto(next.url);
    await badgeSays(id, '');
    await back.evaluate('void setTimeout(() => history.back())');
    await back.waitFor(`location.pathname === '/back' && document.readyState === 'complete'`);
    const returned = await back.evaluate('window.returned ?? null');
    expect(returned).toBe('kept');
    await badgeSays(id, '1');
    expect(hrefs(await send(driver(), id, 'get-scan'))).toEqual(['one']);
    const popup = await pressAndWait(driver(), back);
    await popup.waitFor(() => document.querySelectorAll('.finding').length === 1);
    await back.close();
  });
}
