// Resolving a shortened link: one request to the shortener at a press, none to the target, nothing without a press.
// Shortener and target are real servers on this machine. The list of shorteners knows no such hosts, so the page's part
// is played by a listener in its tab that says what a page with short links says; all behind it is the real thing.
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser } from 'puppeteer-core';
import type { Driver, Kind, LaunchOptions, Tab, View } from '../../scripts/browser/driver';
import type { UnresolvedLink } from '../../src/platform/messages';
import { scan, site } from '../fakes/records';
import { violations } from './axe';
import { builtOpenTo, describeInBrowsers, pressAndWait, temporaryFolder, track, until } from './browsers';
import { onlyIn } from './only-in';

interface Heard {
  readonly what: string;
  readonly headers: IncomingHttpHeaders;
}

/** A server on this machine that remembers what it was asked. */
class Listening {
  readonly heard: Heard[] = [];
  connections = 0;
  readonly #server: Server;

  constructor(answer: (path: string, response: ServerResponse) => void) {
    this.#server = createServer((request, response) => {
      // What browsers ask by themselves of a site that is visited.
      if (request.url !== '/favicon.ico')
        this.heard.push({ what: `${request.method} ${request.url}`, headers: request.headers });
      answer(request.url ?? '', response);
    });
    this.#server.on('connection', () => {
      this.connections += 1;
    });
  }

  async open(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  forget(): void {
    this.heard.length = 0;
    this.connections = 0;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

const target = new Listening((_, response) => response.end('the target'));
const targetUrl = (path: string): string => `http://target.localhost:${target.port}${path}`;
const short = (path: string): string => `http://short.localhost:${shortener.port}${path}`;

const shortener = new Listening((path, response) => {
  const page = (body: string): void => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(body);
  };
  const to = path.startsWith('/moved')
    ? targetUrl('/page?a=1')
    : path === '/letters'
      ? Buffer.from(targetUrl('/é')).toString('latin1')
      : null;
  if (to) {
    response.writeHead(301, { location: to, 'set-cookie': 'seen=1' });
    response.end();
  } else if (path === '/page') {
    const address = targetUrl('/tco');
    page(
      `<head><noscript><META http-equiv="refresh" content="0;URL=${address}"></noscript><title>${address}</title></head><script>window.opener = null; location.replace("${address.replaceAll('/', '\\/')}")</script>`,
    );
  } else if (path === '/cookie') {
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'who=me; Path=/' });
    response.end('a visit');
  } else page('<title>Nothing here</title>');
});

beforeAll(async () => {
  await target.open();
  await shortener.open();
});
afterAll(async () => {
  await target.close();
  await shortener.close();
});

const source = {
  url: 'https://blog.example/short',
  body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Short</title><a href="https://example.com/">a link</a>',
  headers: { 'content-type': 'text/html' },
};

/** Has the tab tell of these short links, whatever it holds. The button must have been pressed there. */
async function tellOf(driver: Driver, tab: Tab, links: readonly UnresolvedLink[]): Promise<void> {
  const plain = scan([], { url: source.url, scannedAt: '2099-01-01T00:00:00.000Z' });
  const told = { ...plain, counts: { ...plain.counts, unresolved: links.length } };
  await driver.inExtension(
    (tabId: number, answers: string) =>
      chrome.scripting.executeScript({
        target: { tabId },
        args: [answers],
        func: (text) => {
          const all = JSON.parse(text);
          chrome.runtime.onMessage.addListener((command, _, respond) => {
            // The page script answers a moment later, and the first answer counts.
            if (command.verb in all) respond(all[command.verb]);
          });
        },
      }),
    await tab.id(),
    // As text: on the way Chromium drops what is null.
    JSON.stringify({ rescan: { scanId: 'told', scan: told }, 'list-unresolved': links }),
  );
}

const link = (href: string, text = 'a short link'): UnresolvedLink => ({ href, text });

/** The popup of a page with these short links, the list opened. */
async function opened(driver: Driver, tab: Tab, links: readonly UnresolvedLink[]): Promise<View> {
  await (await pressAndWait(driver, tab)).close();
  await tellOf(driver, tab, links);
  const popup = await pressAndWait(driver, tab);
  await popup.click('.shortened:not([data-watch]) > summary');
  await popup.waitFor(() => document.querySelector('.shortened-row'), { what: 'the list' });
  return popup;
}

const resolveButton = (href: string): string => `[data-resolve=${JSON.stringify(href)}]`;
const toldIn = (popup: View, href: string): Promise<string> =>
  popup.waitFor(
    (address: string) => document.querySelector(`[data-href=${JSON.stringify(address)}] .shortened-told`)?.textContent,
    { what: `an answer about ${href}`, timeout: 15_000 },
    href,
  );
const stored = (driver: Driver): Promise<Record<string, string | null>> =>
  driver.inExtension(
    async () =>
      (await chrome.storage.local.get<Record<string, { links: Record<string, string | null> }>>('resolved-links'))[
        'resolved-links'
      ]?.links ?? {},
  );
const waiting = (driver: Driver): Promise<string[]> =>
  driver.inExtension(async () => Object.keys(await chrome.storage.session.get(null)));

/** Chromium hears of a newly given webRequest at its next start, or where another extension has it, such as a blocker. */
async function installAnother(driver: Driver): Promise<void> {
  const folder = temporaryFolder();
  const manifest = { manifest_version: 3, name: 'Another', version: '1', permissions: ['webRequest'] };
  writeFileSync(`${folder}/manifest.json`, JSON.stringify(manifest));
  await (driver as unknown as { readonly browser: Browser }).browser.installExtension(folder);
  // A worker that runs already goes on without.
  await driver.stopBackground();
}

// The test's shortener is no row of the table, so the policy does not let the built extension ask it.
const options = (kind: Kind): LaunchOptions => ({
  network: true,
  incognito: true,
  extensionDir: builtOpenTo(kind, `http://short.localhost:${shortener.port}`),
});

describeInBrowsers('a shortened link', options, (driver, kind) => {
  beforeEach(async () => {
    await track(driver(), [site('example.com')]);
    await driver().inExtension(async () => {
      await chrome.storage.local.remove('resolved-links');
      await chrome.storage.session.clear();
      const { origins = [] } = await chrome.permissions.getAll();
      await chrome.permissions.remove({ origins, permissions: ['webRequest'] });
    });
    shortener.forget();
    target.forget();
  });

  if (onlyIn('answer-not-shown-yet', kind))
    test('stays as it is where Chromium does not show the answer yet, and that is said', async () => {
      await driver().approvePrompts();
      const tab = await driver().openPage(source);
      const popup = await opened(driver(), tab, [link(short('/moved'))]);
      await popup.click(resolveButton(short('/moved')));
      await popup.waitFor(() => document.querySelector('.said')?.textContent?.includes('after its next start'), {
        what: 'the reason',
      });
      expect(await popup.evaluate(() => document.querySelectorAll('[data-resolve]:enabled').length)).toBe(1);
      expect(await stored(driver())).toEqual({});
      expect(shortener.heard.map(({ what }) => what)).toEqual(['GET /moved']);
      expect(target.connections).toBe(0);
      await tab.close();
      await installAnother(driver());
    });

  test('is resolved at a press by one request, without cookie, referrer or origin; the target hears nothing', async () => {
    await driver().approvePrompts();
    // A visit that leaves a cookie, which an ordinary request would bring along.
    const visit = await driver().openPage({ url: short('/cookie') });
    await visit.close();
    shortener.forget();
    const links = [link(short('/moved')), link(short('/page')), link(short('/letters')), link(short('/nothing'))];
    const tab = await driver().openPage(source);
    const popup = await opened(driver(), tab, links);
    expect(
      await popup.evaluate(() => document.querySelector('.shortened:not([data-watch]) > summary')?.textContent),
    ).toBe('4 shortened links hide where they lead');
    expect(
      await popup.evaluate(() => document.querySelector('.shortened:not([data-watch]) section > p')?.textContent),
    ).toBe(
      'Backlight will ask short.localhost where this link leads. short.localhost learns your network address; the target learns nothing.',
    );
    expect(await violations(popup)).toEqual([]);
    expect(shortener.heard).toEqual([]);

    await popup.click(resolveButton(short('/moved')));
    expect(await toldIn(popup, short('/moved'))).toContain(`leads to target.localhost:${target.port}/page?a=1`);
    expect(shortener.heard.map(({ what }) => what)).toEqual(['GET /moved']);
    const headers = shortener.heard[0]?.headers ?? {};
    for (const name of ['cookie', 'referer', 'origin', 'authorization']) expect(headers).not.toHaveProperty(name);

    await popup.click(resolveButton(short('/page')));
    expect(await toldIn(popup, short('/page'))).toContain('/tco');
    await popup.click(resolveButton(short('/letters')));
    await toldIn(popup, short('/letters'));
    await popup.click(resolveButton(short('/nothing')));
    expect(await toldIn(popup, short('/nothing'))).toBe('short.localhost did not say where it leads.');
    expect(await violations(popup)).toEqual([]);
    expect(await stored(driver())).toEqual({
      [short('/moved')]: targetUrl('/page?a=1'),
      [short('/page')]: targetUrl('/tco'),
      [short('/letters')]: targetUrl('/%C3%A9'),
      [short('/nothing')]: null,
    });
    expect(shortener.heard.map(({ what }) => what)).toEqual([
      'GET /moved',
      'GET /page',
      'GET /letters',
      'GET /nothing',
    ]);
    for (const one of shortener.heard) expect(one.headers).not.toHaveProperty('cookie');
    expect(target.heard).toEqual([]);
    expect(target.connections).toBe(0);
    expect(await waiting(driver())).toEqual([]);

    // The same question asked the ordinary way, by a visit: the servers do hear what is sent to them.
    const ordinary = await driver().openPage({ url: short('/moved') });
    expect(shortener.heard.at(-1)?.headers.cookie).toContain('who=me');
    await until(async () => target.heard.length === 1, 'the target to be asked');
    await ordinary.close();
    await tab.close();
  });

  test('is resolved also when the browser’s question has closed the popup', async () => {
    await driver().approvePrompts();
    const tab = await driver().openPage(source);
    const popup = await opened(driver(), tab, [link(short('/moved-later'))]);
    // As Chromium does when it asks: in the press, and nothing after it runs.
    await popup.evaluate(() => {
      document.addEventListener('click', () => setTimeout(() => window.close()));
    });
    await popup.click(resolveButton(short('/moved-later'))).catch(() => {});
    await until(async () => Object.keys(await stored(driver())).length === 1, 'the answer to be kept');
    expect(await stored(driver())).toEqual({ [short('/moved-later')]: targetUrl('/page?a=1') });
    expect(shortener.heard.map(({ what }) => what)).toEqual(['GET /moved-later']);
    expect(target.connections).toBe(0);
    expect(await waiting(driver())).toEqual([]);
    await tab.close();
  });

  test('is not asked about because of a later yes to something else, nor after a long time', async () => {
    const tab = await driver().openPage(source);
    const tabId = await tab.id();
    await driver().inExtension(
      (address: string, id: number) =>
        chrome.storage.session.set({ [`asked-link ${address}`]: { tabId: id, atMs: Date.now() } }),
      short('/moved'),
      tabId,
    );
    await driver().grantAllSites();
    // Then the background has heard of it.
    await until(
      async () => (await driver().inExtension(() => chrome.scripting.getRegisteredContentScripts())).length > 0,
      'what a grant brings about',
    );
    expect(shortener.heard).toEqual([]);
    // Now with all it needs, but the press is of ten minutes ago.
    const answer = await driver().inExtension(
      async (address: string, id: number) => {
        await chrome.storage.session.set({ [`asked-link ${address}`]: { tabId: id, atMs: Date.now() - 600_000 } });
        return chrome.runtime.sendMessage({ verb: 'resolve-link', address });
      },
      short('/moved'),
      tabId,
    );
    expect(answer).toEqual({ failed: 'not asked' });
    expect(shortener.heard).toEqual([]);
    await tab.close();
  });

  test('is offered by the popup where a page has it, once an address, and asked about by nobody', async () => {
    const tab = await driver().openPage({
      ...source,
      body: `${source.body} <a href="https://t.co/aBc1">news</a> <a href="https://t.co/aBc1">news</a> <a href="https://bit.ly/x1y2z3">more</a>`,
    });
    const popup = await pressAndWait(driver(), tab);
    await popup.waitFor(
      () =>
        document.querySelector('.shortened:not([data-watch]) > summary')?.textContent ===
        '3 shortened links hide where they lead',
    );
    await popup.click('.shortened:not([data-watch]) > summary');
    await popup.waitFor(() => document.querySelector('.shortened-row'), { what: 'the list' });
    expect(
      await popup.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.shortened-row')].map((row) => [
          row.dataset.href,
          row.querySelector('bdi')?.textContent,
        ]),
      ),
    ).toEqual([
      ['https://t.co/aBc1', 'news'],
      ['https://bit.ly/x1y2z3', 'more'],
    ]);
    expect(await violations(popup)).toEqual([]);
    expect(await waiting(driver())).toEqual([]);
    expect(await stored(driver())).toEqual({});
    await tab.close();
  });

  test('in a private window stays as it is: no button, no request, nothing kept', async () => {
    await driver().approvePrompts();
    const tab = await driver().openPrivatePage(source);
    const popup = await opened(driver(), tab, [link(short('/moved'))]);
    expect(await popup.evaluate(() => document.querySelector('[data-private]')?.textContent)).toBe(
      'Not in private windows: what is found out would be kept.',
    );
    expect(await popup.evaluate(() => document.querySelectorAll('[data-resolve]').length)).toBe(0);
    // Not even when a press is made up.
    const answer = await driver().inExtension(
      async (address: string, id: number) => {
        await chrome.storage.session.set({ [`asked-link ${address}`]: { tabId: id, atMs: Date.now() } });
        return chrome.runtime.sendMessage({ verb: 'resolve-link', address });
      },
      short('/moved'),
      await tab.id(),
    );
    expect(answer).toEqual({ failed: 'private' });
    expect(shortener.heard).toEqual([]);
    expect(await stored(driver())).toEqual({});
    await tab.close();
  });
});
