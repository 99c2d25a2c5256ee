// Words that would run or ask for something if anything took them for more than words: through every field a page or a
// person can fill, into popup, dashboard and exports. And the policy behind it, which would stop them all the same.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import Papa from 'papaparse';
import type { Browser } from 'puppeteer-core';
import type { Driver, Tab, View } from '../../../scripts/browser/driver';
import { unguardCell } from '../../../src/core/export/guard-cell';
import { naughtyStrings } from '../../fakes/corpus';
import { canaries } from '../../fakes/hostile-words';
import { finding, scan, site } from '../../fakes/records';
import { entriesOf, pressAndWait, track, until } from '../browsers';
import { inEach } from '../only-in';

const naughty = naughtyStrings();
const texts = [...canaries, ...(naughty ?? [])];

// A thread in WordPress's markup, so that there are authors and posts too.
const source = {
  url: 'https://board.example/thread/',
  body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>A thread</title><ol></ol>',
  headers: { 'content-type': 'text/html' },
};

/** Fills the page: every text as a link's words, title, rel, address, and as its post's author. */
function fill(words: readonly string[], most: number): void {
  document.title = words.slice(0, most).join(' ').slice(0, 290);
  const list = document.querySelector('ol') as HTMLElement;
  for (const [at, text] of words.entries()) {
    const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, classes: string, inner: string | Node) => {
      const element = document.createElement(name);
      if (classes) element.className = classes;
      element.append(inner);
      return element;
    };
    const link = make('a', '', text);
    link.setAttribute('href', `https://example.com/${at}?q=${text.slice(0, 200)}`);
    if (at < most) {
      link.setAttribute('rel', text);
      link.setAttribute('title', text);
      const item = make('li', 'comment', make('span', 'comment-author', make('span', 'fn', text)));
      item.id = `comment-${at}`;
      const own = make('a', '', 'then');
      own.href = `#comment-${at}`;
      item.append(make('div', 'comment-metadata', own), make('p', '', text), make('div', 'comment-content', link));
      list.append(item);
    } else list.append(make('li', '', link));
  }
}

/** What would be there if a text had become more than a text. */
function caught() {
  const own = location.origin;
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  return {
    ran: document.documentElement.dataset.canary ?? null,
    elements: all('main :is(img, iframe, script, style, base, meta, object, form[action], link)').length,
    handlers: all('*').filter((one) => one.getAttributeNames().some((name) => name.startsWith('on'))).length,
    addresses: all('main :is([href], [src], [action])')
      .flatMap((one) => ['href', 'src', 'action'].map((name) => one.getAttribute(name)))
      .filter((address) => address !== null && !/^(?:https?:|#|\.?\/)/.test(address)),
    requests: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith(own)),
  };
}
const nothing = { ran: null, elements: 0, handlers: 0, addresses: [], requests: [] };

/** Presses every such button at once: a hundred mouse clicks would take long. */
const pressAll = (view: View, selector: string, most: number): Promise<void> =>
  view.evaluate(
    (at: string, count: number) => {
      for (const one of [...document.querySelectorAll<HTMLElement>(at)].slice(0, count)) one.click();
    },
    selector,
    most,
  );

/** Gives an entry of its own to each address, as the newest of all: no page of ours may make a link of any. */
async function plantEntries(driver: Driver, addresses: readonly string[]): Promise<void> {
  const [entry] = await entriesOf(driver);
  await driver.inExtension(
    (rows: object[]) =>
      new Promise<void>((done, fail) => {
        const open = indexedDB.open('backlight');
        open.onsuccess = () => {
          const writing = open.result.transaction('entries', 'readwrite');
          for (const row of rows) writing.objectStore('entries').put(row);
          writing.oncomplete = () => {
            open.result.close();
            done();
          };
          writing.onerror = () => fail(writing.error);
        };
      }),
    addresses.map((one) => ({
      ...entry,
      ...addressesAll(one),
      sourceUrl: one,
      targetKey: one,
      lastSeen: '2099-01-01T00:00:00.000Z',
    })),
  );
}
const addressesAll = (one: string) => ({
  targetUrl: one,
  href: one,
  rawHref: one,
  frameUrl: one,
  canonical: one,
  post: { url: one, author: one },
});

const schemes = [
  'javascript:document.documentElement.dataset.canary=1',
  'data:text/html,<script>alert(1)</script>',
  ' javascript:alert(1)',
  'vbscript:alert(1)',
  'blob:https://canary.example/1',
  'file:///etc/passwd',
  'chrome://settings/',
];

/** Opens so many links of the table, one after the other. */
async function openEach(dashboard: Tab, count: number): Promise<void> {
  const opened = `document.querySelector('[data-opened-link]')?.dataset.openedLink ?? null`;
  await dashboard.waitFor(() => document.querySelector('main')?.hasAttribute('data-whole'), { what: 'all links' });
  await dashboard.click('tr[data-link] .opener > button');
  for (let at = 1; ; at += 1) {
    await dashboard.waitFor(() => document.querySelector('.link-panel .traits') !== null, { what: 'what is known' });
    if (
      at >= count ||
      (await dashboard.evaluate(`document.querySelector('[data-step=after]').ariaDisabled === 'true'`))
    )
      return;
    const before = await dashboard.evaluate<string>(opened);
    await dashboard.evaluate(`document.querySelector('[data-step=after]').click()`);
    await dashboard.waitFor(`${opened} !== ${JSON.stringify(before)}`, { what: 'the next link' });
  }
}

export function canaryTests(driver: () => Driver): void {
  test(`${texts.length} texts stay texts in popup, dashboard and exports`, async () => {
    await track(driver(), [site('example.com')]);
    // As it would be if a text had got past the field.
    await track(driver(), [{ ...site('example.com'), entered: canaries[0] as string }]);
    const tab = await driver().openPage(source);
    await tab.evaluate(fill, texts, canaries.length);
    const popup = await pressAndWait(driver(), tab);
    const ready = (count: number) =>
      popup.waitFor((least: number) => document.querySelectorAll('.finding').length >= least, { what: 'rows' }, count);
    await ready(canaries.length);
    await pressAll(popup, '.finding-more', canaries.length);
    await popup.waitFor(
      (wanted: number) => document.querySelectorAll('.finding-open .traits').length === wanted,
      { what: 'the open rows' },
      canaries.length,
    );
    expect(await popup.evaluate(caught)).toEqual(nothing);
    expect(
      await popup.evaluate(
        (count: number) =>
          [...document.querySelectorAll('.finding .anchor > bdi')].slice(0, count).map((one) => one.textContent),
        canaries.length,
      ),
    ).toEqual(canaries.map((text) => text.trim()));
    await popup.close();
    await until(async () => (await entriesOf(driver())).length >= texts.length - 5, 'the links to be kept');

    const dashboard = await driver().openExtensionPage('dashboard/index.html#/links');
    await dashboard.waitFor(() => document.querySelectorAll('tr[data-link]').length > 20, { what: 'the table' });
    await pressAll(dashboard, '[data-show-column]:not(:checked)', 99);
    await openEach(dashboard, canaries.length);
    expect(await dashboard.evaluate(caught)).toEqual(nothing);

    const save = async (format: string): Promise<string> => {
      await dashboard.waitFor(
        (at: string) => document.querySelector(at) !== null,
        { what: format },
        `[data-export=${format}]`,
      );
      await pressAll(dashboard, `[data-export=${format}]`, 1);
      return readFileSync(await driver().waitForDownload(new RegExp(`^backlight-findings.*\\.${format}$`)), 'utf8');
    };
    const words = (await entriesOf(driver())).map((entry) => entry.anchorText).sort();
    const json = JSON.parse(await save('json')) as { entries: { anchorText: string }[] };
    const csv = Papa.parse<Record<string, string>>((await save('csv')).replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(words).toEqual(expect.arrayContaining([...canaries]));
    expect(json.entries.map(({ anchorText }) => anchorText).sort()).toEqual(words);
    expect(csv.data.map(({ anchorText }) => unguardCell(anchorText ?? '')).sort()).toEqual(words);
    expect(dashboard.problems).toEqual([]);
    await dashboard.evaluate("location.hash = '#/sites'");
    await dashboard.waitFor(() => document.querySelector('.sites > li') !== null, { what: 'the site' });
    expect(await dashboard.evaluate(caught)).toEqual(nothing);
    await dashboard.click('textarea');
    await dashboard.evaluate((all: string) => document.execCommand('insertText', false, all), canaries.join('\n'));
    await dashboard.waitFor(() => document.querySelectorAll('.site-preview > li').length > 10, { what: 'the preview' });
    expect(await dashboard.evaluate(caught)).toEqual(nothing);
    await dashboard.close();
    await tab.close();
  });

  test('addresses that are none of the web never become something to press', async () => {
    await track(driver(), [site('example.com')]);
    const tab = await driver().openPage({ ...source, body: `${source.body}<a href="https://example.com/">a</a>` });
    await (await pressAndWait(driver(), tab)).close();
    await until(async () => (await entriesOf(driver())).length > 0, 'a link to be kept');
    await plantEntries(driver(), schemes);
    const dashboard = await driver().openExtensionPage('dashboard/index.html#/links');
    await dashboard.waitFor(() => document.querySelectorAll('tr[data-link]').length > 0, { what: 'the table' });
    await openEach(dashboard, schemes.length);
    expect(await dashboard.evaluate(() => document.querySelectorAll('main').length)).toBe(1);
    expect(await dashboard.evaluate(() => document.body.textContent)).toContain(schemes[0]);
    expect(await dashboard.evaluate(caught)).toEqual(nothing);
    await dashboard.close();

    // The page script tells the popup the same.
    const told = scan(
      schemes.map((one) => ({ ...finding(), ...addressesAll(one) })),
      { url: source.url, scannedAt: '2099-01-01T00:00:00.000Z' },
    );
    const page = { ...told.page, canonical: schemes[0] };
    await driver().inExtension(
      (id: number, answer: string) =>
        chrome.scripting.executeScript({
          target: { tabId: id },
          args: [answer],
          func: (text) => {
            chrome.runtime.onMessage.addListener((command, _, respond) => {
              // The page script answers a moment later, and the first answer counts.
              if (command.verb === 'rescan') respond({ scanId: 'told', scan: JSON.parse(text) });
            });
          },
        }),
      await tab.id(),
      JSON.stringify({ ...told, page }),
    );
    const popup = await pressAndWait(driver(), tab);
    await popup.waitFor(
      (count: number) => document.querySelectorAll('.finding').length === count,
      { what: 'rows' },
      schemes.length,
    );
    await pressAll(popup, '.finding-more', schemes.length);
    await popup.waitFor(() => document.querySelectorAll('.finding-open .traits').length > 0, { what: 'the open rows' });
    expect(await popup.evaluate(caught)).toEqual(nothing);
    expect(await popup.evaluate(() => document.querySelectorAll('main a[href]').length)).toBe(0);
    await tab.close();
  });

  test('the policy stops whatever would run or leave, in our pages and in the background', async () => {
    const dashboard = await driver().openExtensionPage('dashboard/index.html#/sites');
    await dashboard.waitFor(() => document.querySelector('main textarea') !== null, { what: 'the dashboard' });
    expect(dashboard.problems).toEqual([]);
    await dashboard.evaluate(attempt);
    const refused = (directive: string) =>
      dashboard.waitFor(
        (name: string) =>
          (window as unknown as { refused: string[] }).refused.some(
            (one) => one === name || one.startsWith(`${name}-`),
          ),
        { what: `${directive} to be refused` },
        directive,
      );
    // Inline code is refused by the one or the other, whichever a browser asks first.
    await Promise.any([refused('script-src'), refused('require-trusted-types-for')]);
    for (const one of ['connect-src', 'img-src', 'style-src', 'frame-src', 'font-src', 'form-action', 'base-uri'])
      await refused(one);
    expect(await dashboard.evaluate('document.documentElement.dataset.canary ?? "nothing ran"')).toBe('nothing ran');
    // Firefox knows Trusted Types from 148 on.
    const threw = await dashboard.evaluate('"trustedTypes" in window ? "eval,markup" : "eval"');
    await dashboard.waitFor(`window.threw.join() === '${threw}'`, { what: 'eval and markup to be refused' });
    await dashboard.close();

    const ask = async (): Promise<string> => {
      const event = new Promise<string>((done) =>
        addEventListener('securitypolicyviolation', (one) =>
          done((one as SecurityPolicyViolationEvent).effectiveDirective),
        ),
      );
      const answer = fetch('https://canary.example/').then(
        () => 'answered',
        () => event,
      );
      return answer;
    };
    expect(await inBackground(driver(), ask)).toBe('connect-src');
  });

  if (!naughty) test.skip('the Big List of Naughty Strings is not here', () => undefined);
}

type Work = () => Promise<string>;

/** Runs a function in the service worker or event page. */
function inBackground(driver: Driver, work: Work): Promise<string> {
  return inEach(driver.kind, { chromium: inWorker, firefox: inEventPage })(driver, work);
}

function inEventPage(driver: Driver, work: Work): Promise<string> {
  return driver.inExtension(async (code: string) => {
    const page = await new Promise<(Window & { eval?: unknown }) | undefined>((done) =>
      chrome.runtime.getBackgroundPage(done),
    );
    if (!page || !code) throw new Error('There is no background page');
    const event = new Promise<string>((done) =>
      page.addEventListener('securitypolicyviolation', (one) => done(one.effectiveDirective)),
    );
    return page.fetch('https://canary.example/').then(
      () => 'answered',
      () => event,
    );
  }, String(work));
}

async function inWorker(driver: Driver, work: Work): Promise<string> {
  await driver.inExtension(() => chrome.runtime.sendMessage({ verb: 'wake' }));
  const { browser } = driver as unknown as { readonly browser: Browser };
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(driver.extensionUrl),
  );
  return (await target.worker())?.evaluate(work) ?? 'no worker';
}

/** Tries everything that a text which became more than a text could try. */
function attempt(): void {
  const own = window as unknown as { refused: string[]; threw: string[] };
  own.refused = [];
  own.threw = [];
  document.addEventListener('securitypolicyviolation', (event) => own.refused.push(event.effectiveDirective));
  const away = 'https://canary.example/';
  const put = (name: string, change: object): void => {
    const element = document.createElement(name);
    try {
      Object.assign(element, change);
      document.body.append(element);
      if (element instanceof HTMLFormElement) element.requestSubmit();
    } catch {
      // Refused already where it was to be said.
    }
  };
  fetch(away).catch(() => {});
  navigator.sendBeacon(away);
  put('img', { src: `${away}picture` });
  put('iframe', { src: `${away}frame` });
  put('link', { rel: 'stylesheet', href: `${away}style.css` });
  put('base', { href: away });
  put('form', { action: `${away}form`, method: 'post' });
  new FontFace('canary', `url(${away}font)`).load().catch(() => {});
  const script = document.createElement('script');
  script.append("document.documentElement.dataset.canary = 'inline'");
  document.body.append(script);
  const trials: Record<string, () => void> = {
    // biome-ignore lint/security/noGlobalEval: what must fail.
    eval: () => void globalThis.eval('1'),
    markup: () => {
      document.createElement('div').innerHTML = '<b>markup</b>';
    },
  };
  // In a task of their own: what a debugger evaluates may use eval.
  for (const [name, trial] of Object.entries(trials))
    setTimeout(() => {
      try {
        trial();
      } catch {
        own.threw.push(name);
      }
    });
}
