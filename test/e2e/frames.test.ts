// Frames of other sites, once the browser lets us read them: each is read by a script of its own, and what was seen in all
// of them is one scan of one page, in the counts, the popup, the number on the button and the ledger.
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Driver, PageSource, Tab } from '../../scripts/browser/driver';
import { waitUntil } from '../../scripts/browser/wait-until';
import { wholeScanOf } from '../../scripts/browser/whole-scan';
import type { PageScan } from '../../src/core/scan/page-scan-schema';
import { site } from '../fakes/records';
import { describeInBrowsers, entriesOf, pressAndWait, track, until } from './browsers';

const html = { 'content-type': 'text/html; charset=utf-8' };
const link = (words: string, rel = ''): string =>
  `<a href="https://example.com/${words}" ${rel && `rel="${rel}"`}>${words}</a>`;
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}`;
const frame = (src: string, more = ''): string => `<iframe src="${src}" ${more}></iframe>`;
const nofollow = '<meta name="robots" content="nofollow">';

/** A page of blog.example with these frames. */
function source(body: string, frames: Readonly<Record<string, string>> = {}, name = 'post'): PageSource {
  const served = Object.entries(frames).map(([url, one]) => [url, { body: one, headers: html }]);
  return { url: `https://blog.example/${name}`, body: page(body), headers: html, frames: Object.fromEntries(served) };
}

/** The scan of a tab once it is so. */
async function settled(driver: Driver, tab: Tab, isSo: (scan: PageScan) => boolean, what: string): Promise<PageScan> {
  const id = await tab.id();
  let scan: PageScan | null = null;
  const asked = async (): Promise<boolean> => {
    scan = await wholeScanOf(driver, id);
    return scan !== null && isSo(scan);
  };
  // Fifty frames are fifty processes.
  await waitUntil(what, asked, 120_000).catch((error: Error) => {
    throw new Error(`${error.message}: ${JSON.stringify(scan)}`);
  });
  return scan as unknown as PageScan;
}

const allRead = ({ unreadFrames, complete }: PageScan): boolean => unreadFrames.length === 0 && complete;
const holds =
  (...words: string[]) =>
  (scan: PageScan): boolean =>
    scan.complete && String(scan.findings.map(({ anchorText }) => anchorText)) === String(words);

/** What is compared of each finding. */
const told = ({ findings }: PageScan): unknown[] =>
  findings.map(({ anchorText, frameUrl, relation, reason, linkIndex }) => [
    ...[anchorText, frameUrl, relation, reason, linkIndex],
  ]);

async function entriesAt(driver: Driver, sourceUrl: string): Promise<Record<string, unknown>[]> {
  return (await entriesOf(driver)).filter((entry) => entry.sourceUrl === sourceUrl);
}

describeInBrowsers('frames of other sites, not granted', {}, (driver) => {
  test('stay closed, and are named', async () => {
    await track(driver(), [site('example.com')]);
    const tab = await driver().openPage(
      source(link('top') + frame('https://a.example/a'), { 'https://a.example/a': page(link('a')) }),
    );
    await pressAndWait(driver(), tab);
    const scan = await settled(driver(), tab, holds('top'), 'the page to be read');
    expect(scan.unreadFrames).toEqual([{ origin: 'https://a.example', count: 1 }]);
    const kept = await driver().inExtension(async () => Object.keys(await chrome.storage.session.get(null)));
    expect(kept.filter((key) => key.startsWith('page-parts'))).toEqual([]);
    await tab.close();
  });
});

describeInBrowsers('frames of other sites', { incognito: true }, (driver) => {
  beforeAll(() => driver().grantAllSites());
  beforeEach(() => track(driver(), [site('example.com')]));

  test('are read, counted, listed last and by address, and kept with the page', async () => {
    const own = '<a href="/own">own</a>';
    const other = '<a href="https://else.example/">else</a>';
    const tab = await driver().openPage(
      source(`${link('top')}${frame('https://z.example/z')}${own}${frame('https://a.example/a')}${other}`, {
        'https://z.example/z': page(link('z', 'ugc') + own),
        'https://a.example/a': page(other + link('a'), nofollow),
      }),
    );
    await pressAndWait(driver(), tab);
    const scan = await settled(driver(), tab, allRead, 'both frames to be read');
    expect(told(scan)).toEqual([
      ['top', null, 'backlink', 'follow', 0],
      ['a', 'https://a.example/a', 'backlink', 'meta robots', null],
      ['z', 'https://z.example/z', 'backlink', 'rel', null],
    ]);
    expect(scan.counts).toEqual({
      ...{ links: 7, internal: 2, outbound: 2, other: 0, unresolved: 0 },
      backlinks: { total: 3, followed: 1, notFollowed: 2, follow: 2, nofollow: 0, ugc: 1, sponsored: 0, wrapped: 0 },
    });
    expect(scan.readFrames).toEqual(['https://a.example/a', 'https://z.example/z']);
    await until(async () => (await driver().badge(tab)) === '3', 'the number of all three');
    // Asking for the tab's number brings it to the front, which closes the popup.
    const popup = await pressAndWait(driver(), tab);
    await popup.waitFor(() => document.querySelectorAll('.finding').length === 3, { what: 'three rows' });
    const { url } = scan.page;
    await until(async () => (await entriesAt(driver(), url)).length === 3, 'three entries');
    const entries = await entriesAt(driver(), url);
    expect(entries.map(({ timesSeen, referringDomain }) => [timesSeen, referringDomain])).toEqual(
      Array(3).fill([1, 'blog.example']),
    );
    await tab.close();
  });

  test('within one another: each is read once, by its own script or by that of the document around it', async () => {
    const tab = await driver().openPage(
      source(
        frame('https://a.example/1') + frame('/own') + frame('https://a.blog.example/sub'),
        {
          // Its own site within it, another site within that, and the page's own site within a foreign one.
          'https://a.example/1': page(link('a1') + frame('/2') + frame('https://b.example/3')),
          'https://a.example/2': page(link('a2')),
          'https://b.example/3': page(link('b3') + frame('https://blog.example/back')),
          'https://blog.example/back': page(link('back')),
          'https://blog.example/own': page(link('own') + frame('https://c.example/4')),
          'https://c.example/4': page(link('c4')),
          'https://a.blog.example/sub': page(link('sub')),
        },
        'nested',
      ),
    );
    await pressAndWait(driver(), tab);
    const scan = await settled(driver(), tab, holds('own', 'sub', 'a1', 'a2', 'b3', 'back', 'c4'), 'seven links');
    expect(scan.unreadFrames).toEqual([]);
    expect(scan.findings.map(({ frameUrl }) => frameUrl)).toEqual([
      ...['https://blog.example/own', 'https://a.blog.example/sub', 'https://a.example/1', 'https://a.example/2'],
      ...['https://b.example/3', 'https://blog.example/back', 'https://c.example/4'],
    ]);
    expect(scan.counts).toMatchObject({ links: 7, internal: 0, outbound: 0, backlinks: { total: 7 } });
    await tab.close();
  });

  test('links are judged by the site of the frame: its own are internal', async () => {
    const tab = await driver().openPage(
      source(
        frame('https://www.example.com/widget'),
        { 'https://www.example.com/widget': page(`${link('home')}<a href="https://blog.example/">back</a>`) },
        'internal',
      ),
    );
    await pressAndWait(driver(), tab);
    const scan = await settled(driver(), tab, allRead, 'the frame to be read');
    expect(told(scan)).toEqual([['home', 'https://www.example.com/widget', 'internal', 'follow', null]]);
    expect(scan.counts).toMatchObject({ links: 2, internal: 1, outbound: 1, backlinks: { total: 0 } });
    await tab.close();
  });

  test('a frame that was sent on elsewhere is not unread', async () => {
    const tab = await driver().openPage({
      ...source(
        link('top') + frame('https://go.example/'),
        { 'https://www.arrived.example/x': page(link('in')) },
        'sent',
      ),
      resources: {
        'https://go.example/': { status: 302, headers: { location: 'https://www.arrived.example/x' }, body: '' },
      },
    });
    await pressAndWait(driver(), tab);
    const scan = await settled(driver(), tab, holds('top', 'in'), 'the frame to be read');
    expect(scan.unreadFrames).toEqual([]);
    expect(scan.readFrames).toEqual(['https://www.arrived.example/x']);
    await tab.close();
  });

  test('a frame that comes, changes and goes is followed', async () => {
    const tab = await driver().openPage(
      source(link('top') + frame('https://a.example/a'), { 'https://a.example/a': page(link('a')) }, 'living'),
    );
    await pressAndWait(driver(), tab);
    await settled(driver(), tab, holds('top', 'a'), 'the frame to be read');
    const popup = await pressAndWait(driver(), tab);
    await popup.waitFor(() => document.querySelectorAll('.finding').length === 2, { what: 'two rows' });
    await tab.evaluate(() => document.querySelector('iframe')?.remove());
    await popup.waitFor(() => document.querySelectorAll('.finding').length === 1, { what: 'one row' });
    const scan = await settled(driver(), tab, holds('top'), 'the frame to be forgotten');
    expect(scan.readFrames).toEqual([]);
    await until(async () => (await driver().badge(tab)) === '1', 'the number without the frame');
    await tab.close();
  });

  test('a frame that moves on counts as what it shows', async () => {
    const tab = await driver().openPage(
      source(
        link('top') + frame('https://a.example/a'),
        { 'https://a.example/a': page(link('a')), 'https://a.example/b': page(link('b')) },
        'moving',
      ),
    );
    await pressAndWait(driver(), tab);
    await settled(driver(), tab, holds('top', 'a'), 'the frame to be read');
    await tab.evaluate(() => document.querySelector('iframe')?.setAttribute('src', 'https://a.example/b'));
    const isForgotten = ({ complete, findings }: PageScan): boolean =>
      complete && findings.every(({ anchorText }) => anchorText !== 'a');
    await settled(driver(), tab, isForgotten, 'what it showed to be forgotten');
    // Where the page told of the change before the new document was there, nobody has put the script into it yet.
    await pressAndWait(driver(), tab);
    const scan = await settled(driver(), tab, holds('top', 'b'), 'what it shows to be read');
    expect(scan.unreadFrames).toEqual([]);
    await tab.close();
  });

  test('what a page of before had in its frames is none of the next page', async () => {
    const tab = await driver().openPage({
      ...source(link('top') + frame('https://a.example/a'), { 'https://a.example/a': page(link('a')) }, 'before'),
      resources: { 'https://blog.example/after': { body: page(link('after')), headers: html } },
    });
    await pressAndWait(driver(), tab);
    await settled(driver(), tab, holds('top', 'a'), 'the frame to be read');
    await tab.goto('https://blog.example/after');
    await pressAndWait(driver(), tab);
    const scan = await settled(driver(), tab, holds('after'), 'the next page');
    expect(scan.readFrames).toEqual([]);
    await until(async () => (await entriesAt(driver(), scan.page.url)).length === 1, 'its one entry');
    await tab.close();
  });

  test('fifty of them are one scan, seen once', async () => {
    const names = Array.from({ length: 50 }, (_, at) => String(at).padStart(2, '0'));
    const tab = await driver().openPage(
      source(
        link('top') + names.map((name) => frame(`https://f${name}.example/`)).join(''),
        Object.fromEntries(names.map((name) => [`https://f${name}.example/`, page(link(name))])),
        'fifty',
      ),
    );
    await pressAndWait(driver(), tab);
    const scan = await settled(driver(), tab, holds('top', ...names), 'all fifty to be read');
    expect(scan.unreadFrames).toEqual([]);
    expect(scan.counts).toMatchObject({ links: 51, backlinks: { total: 51 } });
    await until(async () => (await entriesAt(driver(), scan.page.url)).length === 51, '51 entries');
    for (const { timesSeen } of await entriesAt(driver(), scan.page.url)) expect(timesSeen).toBe(1);
    await until(async () => (await driver().badge(tab)) === '51', 'the number of all');
    await tab.close();
  });

  test('sandboxed, one is read like any other; what has no address stays unread', async () => {
    const tab = await driver().openPage(
      source(
        link('top') +
          frame('https://a.example/a', 'sandbox') +
          '<iframe sandbox srcdoc="&lt;a href=&quot;https://example.com/s&quot;>s&lt;/a>"></iframe>',
        { 'https://a.example/a': page(link('a')) },
        'sandboxed',
      ),
    );
    await pressAndWait(driver(), tab);
    const scan = await settled(driver(), tab, holds('top', 'a'), 'the sandboxed frame to be read');
    expect(scan.unreadFrames).toEqual([{ origin: 'srcdoc', count: 1 }]);
    await tab.close();
  });

  test('a press on its row shows a link in a frame there', async () => {
    const tab = await driver().openPage(
      source(
        `${link('top')}<div style="height:3000px"></div>${frame('https://a.example/a')}`,
        { 'https://a.example/a': page(`${link('first')} ${link('second')}`) },
        'reveal',
      ),
    );
    const popup = await pressAndWait(driver(), tab);
    await popup.waitFor(() => document.querySelectorAll('.finding').length === 3, { what: 'three rows' });
    await popup.click('.finding[data-index="2"]');
    await popup.waitFor(() => document.querySelector('.finding[data-index="2"][aria-current]'), { what: 'the row' });
    const id = await tab.id();
    await until(
      () =>
        driver().inExtension(async (tabId: number) => {
          const func = () => document.activeElement?.textContent;
          const results = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func });
          return results.some(({ result }) => result === 'second');
        }, id),
      'the link to have the focus',
    );
    // The page itself has come to where the frame is.
    await tab.waitFor(() => scrollY > 1_000, { what: 'the frame to be scrolled into view' });
    await tab.close();
  });

  test('a background that stopped has lost none of them', async () => {
    const tab = await driver().openPage(
      source(link('top') + frame('https://a.example/a'), { 'https://a.example/a': page(link('a')) }, 'stopped'),
    );
    await pressAndWait(driver(), tab);
    await settled(driver(), tab, holds('top', 'a'), 'the frame to be read');
    await driver().stopBackground();
    await tab.evaluate(() => {
      const more = document.createElement('a');
      more.href = 'https://example.com/more';
      more.textContent = 'more';
      document.body.prepend(more);
    });
    await settled(driver(), tab, holds('more', 'top', 'a'), 'both after the stop');
    await until(async () => (await driver().badge(tab)) === '3', 'the number of all three');
    await tab.close();
  });

  test('back in a page out of the cache, its frames are part of it again', async () => {
    const tab = await driver().openPage({
      ...source(link('top') + frame('https://a.example/a'), { 'https://a.example/a': page(link('a')) }, 'back'),
      resources: { 'https://blog.example/further': { body: page('nothing'), headers: html } },
    });
    await pressAndWait(driver(), tab);
    await settled(driver(), tab, holds('top', 'a'), 'the frame to be read');
    await tab.evaluate(() => {
      (window as { stayed?: boolean }).stayed = true;
      // Only what a page did for itself is undone by going back in it.
      location.href = '/further';
    });
    await tab.waitFor(() => location.pathname === '/further', { what: 'the next page' });
    await tab.evaluate(() => history.back());
    await tab.waitFor(() => location.pathname === '/back', { what: 'the page of before' });
    const restored = await tab.evaluate(() => (window as { stayed?: boolean }).stayed === true);
    // Where the browser loaded it anew nobody has pressed there yet.
    if (!restored) await pressAndWait(driver(), tab);
    await settled(driver(), tab, holds('top', 'a'), 'both to be told again');
    await until(async () => (await driver().badge(tab)) === '2', 'the number of both');
    await tab.close();
  });

  test('in a private window they are shown, and nothing of the tab is stored', async () => {
    const tab = await driver().openPrivatePage(
      source(link('top') + frame('https://a.example/a'), { 'https://a.example/a': page(link('a')) }, 'private'),
    );
    await pressAndWait(driver(), tab);
    await settled(driver(), tab, holds('top', 'a'), 'the frame to be read');
    const id = await tab.id();
    const session = await driver().inExtension(() => chrome.storage.session.get(null));
    expect(Object.keys(session).filter((key) => key.endsWith(` ${id}`))).toEqual([]);
    expect(JSON.stringify(session)).not.toContain('/private');
    await tab.close();
    expect(await entriesAt(driver(), 'https://blog.example/private')).toEqual([]);
  });

  describe('with a hostile page', () => {
    test('frames that never load hold up nothing', async () => {
      const tab = await driver().openPage(source(link('top') + frame('https://a.example/never'), {}, 'never'));
      await pressAndWait(driver(), tab);
      await settled(driver(), tab, holds('top'), 'the page to be read');
      await tab.close();
    });
  });
});
