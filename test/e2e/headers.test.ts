// What response headers tell crawlers, heard as the browser gets them: of the page, of frames of other sites, of nobody
// else's load, and without a request. And pages that the browser prepares unseen. Against a real server on this machine.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Driver, Kind, LaunchOptions, Tab } from '../../scripts/browser/driver';
import { wholeScanOf } from '../../scripts/browser/whole-scan';
import type { PageScan } from '../../src/core/scan/page-scan-schema';
import { site } from '../fakes/records';
import { builtGranted, describeInBrowsers, entriesOf, pressAndWait, track, until } from './browsers';
import { inEach, onlyIn } from './only-in';

const link = (words: string): string => `<a href="https://example.com/${words}">${words}</a>`;
/** What is served at each path, with these headers; a page at `/turns` has other headers each time. */
const pages: Record<string, { readonly body: string; readonly rules?: readonly string[] }> = {
  '/held': { body: link('held'), rules: ['nofollow'] },
  '/plain': { body: link('plain') },
  '/moves': { body: `<script>history.pushState(null, '', '/elsewhere')</script>${link('moved')}`, rules: ['nofollow'] },
  '/both': { body: link('both'), rules: ['otherbot: noindex', 'nofollow'] },
  '/turns': { body: link('turns') },
  '/start': {
    body: `${link('start')}<script type="speculationrules">{"prerender":[{"source":"list","urls":["/next"]}]}</script>`,
  },
  '/next': { body: link('next') + link('next2'), rules: ['nofollow'] },
};
const heard: string[] = [];
let turn = 0;
const server: Server = createServer(({ url = '' }, response) => {
  if (url === '/around') {
    pages[url] = {
      body: link('top') + ['held', 'plain'].map((one) => `<iframe src="${at('frame', `/${one}`)}"></iframe>`).join(''),
    };
  }
  const page = pages[url];
  if (url !== '/favicon.ico') heard.push(url);
  if (url === '/turns') turn += 1;
  const rules = url === '/turns' ? [turn % 2 ? 'nofollow' : 'noarchive'] : (page?.rules ?? []);
  response.writeHead(page ? 200 : 404, {
    'content-type': 'text/html; charset=utf-8',
    ...(rules.length ? { 'x-robots-tag': [...rules] } : {}),
  });
  response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${page?.body ?? ''}`);
});
const at = (host: string, where: string): string =>
  `http://${host}.localhost:${(server.address() as AddressInfo).port}${where}`;

beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  heard.length = 0;
});

const granted = (kind: Kind): LaunchOptions => ({ network: true, extensionDir: builtGranted(kind) });

async function settled(driver: Driver, tab: Tab, isSo: (scan: PageScan) => boolean): Promise<PageScan> {
  const id = await tab.id();
  let scan: PageScan | null = null;
  const asked = async (): Promise<boolean> => {
    const now = await wholeScanOf(driver, id);
    scan = now;
    return now?.complete === true && isSo(now);
  };
  await until(asked, 'the scan').catch((error: Error) => {
    throw new Error(`${error.message}: ${JSON.stringify(scan)}`);
  });
  return scan as unknown as PageScan;
}
const reasons = ({ findings }: PageScan) => findings.map(({ anchorText, reason }) => [anchorText, reason]);

describeInBrowsers('response headers, heard as they come', granted, (driver, kind) => {
  beforeEach(() => track(driver(), [site('example.com')]));

  test('of the page, and nothing is asked for it', async () => {
    const tab = await driver().openPage({ url: at('blog', '/held') });
    await pressAndWait(driver(), tab);
    const scan = await settled(driver(), tab, ({ findings }) => findings.length === 1);
    expect(scan.page.robots).toEqual({
      ...{ noindex: false, nofollow: true, headers: 'checked' },
      sources: [{ from: 'header', bot: 'robots', value: 'nofollow' }],
    });
    expect(reasons(scan)).toEqual([['held', 'x-robots-tag']]);
    expect(heard).toEqual(['/held']);
    await tab.close();
  });

  test('each by itself where the browser gives them so, else told as joined', async () => {
    const tab = await driver().openPage({ url: at('blog', '/both') });
    await pressAndWait(driver(), tab);
    const scan = await settled(driver(), tab, ({ findings }) => findings.length === 1);
    const { sources } = scan.page.robots;
    expect(sources).toEqual(
      inEach<PageScan['page']['robots']['sources']>(kind, {
        chromium: [
          { from: 'header', bot: 'otherbot', value: 'noindex' },
          { from: 'header', bot: 'robots', value: 'nofollow' },
        ],
        firefox: [{ from: 'header', bot: 'otherbot', value: 'noindex, nofollow', merged: true }],
      }),
    );
    await tab.close();
  });

  test('that there are none is known too', async () => {
    const tab = await driver().openPage({ url: at('blog', '/plain#part') });
    await pressAndWait(driver(), tab);
    const scan = await settled(driver(), tab, ({ findings }) => findings.length === 1);
    expect(scan.page.robots).toEqual({ noindex: false, nofollow: false, headers: 'checked', sources: [] });
    await tab.close();
  });

  test('of frames of other sites, each its own', async () => {
    const tab = await driver().openPage({ url: at('blog', '/around') });
    await pressAndWait(driver(), tab);
    const scan = await settled(driver(), tab, ({ findings }) => findings.length === 3);
    expect(reasons(scan)).toEqual([
      ['top', 'follow'],
      ['held', 'x-robots-tag'],
      ['plain', 'follow'],
    ]);
    expect(heard.sort()).toEqual(['/around', '/held', '/plain']);
    await tab.close();
  });

  test('never those of another load of the same address', async () => {
    turn = 0;
    const tab = await driver().openPage({ url: at('blog', '/turns') });
    for (const where of ['/plain', '/turns']) {
      await tab.evaluate((to: string) => {
        location.href = to;
      }, where);
      await tab.waitFor(
        (to: string) => location.pathname === to && document.readyState === 'complete',
        { what: where },
        where,
      );
    }
    expect(turn).toBe(2);
    await pressAndWait(driver(), tab);
    const second = await settled(driver(), tab, ({ findings }) => findings.length === 1);
    expect(second.page.robots.sources).toEqual([{ from: 'header', bot: 'robots', value: 'noarchive' }]);
    for (const where of ['/plain', '/turns']) {
      await tab.evaluate(() => history.back());
      await tab.waitFor(
        (to: string) => location.pathname === to && document.readyState === 'complete',
        { what: where },
        where,
      );
    }
    await pressAndWait(driver(), tab);
    const first = await settled(driver(), tab, ({ findings }) => findings.length === 1);
    // Out of the cache of whole pages it is the first load still; loaded anew it is the third.
    expect(first.page.robots.sources).toEqual([{ from: 'header', bot: 'robots', value: 'nofollow' }]);
    await tab.close();
  });

  if (onlyIn('moved-address', kind))
    test('are not known of an address that a page moved to without asking for it', async () => {
      const tab = await driver().openPage({ url: at('blog', '/moves') });
      await tab.waitFor(() => location.pathname === '/elsewhere', { what: 'the page to move on' });
      await pressAndWait(driver(), tab);
      const scan = await settled(driver(), tab, ({ findings }) => findings.length === 1);
      expect(scan.page.robots.headers).toBe('not checked');
      await tab.close();
    });

  if (onlyIn('prepared-unseen', kind))
    test('a page prepared unseen is told of once it is shown, and not before', async () => {
      await driver().inExtension(async () => {
        const unseen: string[] = [];
        Object.assign(globalThis, { unseen });
        chrome.runtime.onMessage.addListener((message, { documentLifecycle, url }) => {
          if (message.verb === 'page-scanned' && documentLifecycle === 'prerender') unseen.push(url ?? '');
        });
        const script = { id: 'all', js: ['content-scripts/scan.js'], matches: ['*://*/*'], allFrames: true };
        await chrome.scripting.registerContentScripts([script]);
      });
      const tab = await driver().openPage({ url: at('blog', '/start') });
      await until(async () => (await driver().badge(tab)) === '1', 'the number of the page one sees');
      const told = (): Promise<string[]> =>
        driver().inExtension(() => (globalThis as { unseen?: string[] }).unseen ?? []);
      await until(async () => (await told()).length > 0, 'the page prepared unseen to be looked at');
      const kept = async () =>
        (await entriesOf(driver())).filter(({ sourceUrl }) => String(sourceUrl).endsWith('/next'));
      expect(await driver().badge(tab)).toBe('1');
      expect(await kept()).toEqual([]);
      await tab.evaluate(() => {
        location.href = '/next';
      });
      await until(async () => (await driver().badge(tab)) === '2', 'the number of the page that is shown now');
      expect(
        await tab.evaluate(
          () =>
            (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming & { activationStart: number })
              .activationStart,
        ),
      ).toBeGreaterThan(0);
      await until(async () => (await kept()).length === 2, 'its links');
      expect((await kept()).map(({ timesSeen, reason }) => [timesSeen, reason])).toEqual(
        Array(2).fill([1, 'x-robots-tag']),
      );
      await driver().inExtension(() => chrome.scripting.unregisterContentScripts());
      await tab.close();
    });
});
