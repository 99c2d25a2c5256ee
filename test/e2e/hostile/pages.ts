// Pages that fight back or look for us. What they look like is in test/pages/hostile-*; here is what they do.
import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Driver, Tab } from '../../../scripts/browser/driver';
import { site } from '../../fakes/records';
import { builtFor, pressAndWait, scanOf, track, until } from '../browsers';
import { madePage } from '../made-pages';

const page = (url: string, body: string, headers: Record<string, string> = {}) => ({
  url,
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${body}`,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
});

async function setHighlight(driver: Driver, on: boolean): Promise<void> {
  await driver.inExtension(
    (highlight: boolean) => chrome.storage.local.set({ settings: { version: 1, highlight } }),
    on,
  );
}

/** Lets the page draw so many frames: whatever answers to a change has had its turn by then. */
function frames(tab: Tab, count: number): Promise<void> {
  return tab.evaluate(
    (left: number) =>
      new Promise<void>((done) => {
        const next = (): void => {
          left -= 1;
          if (left < 0) done();
          else requestAnimationFrame(next);
        };
        next();
      }),
    count,
  );
}

const complete = (driver: Driver, tab: Tab): Promise<boolean> =>
  until(async () => (await scanOf(driver, tab))?.complete === true, 'the whole page to be read');

/** What a page can see of a script that was put into it; the watchers are set up by `watched` below. */
function traces() {
  const { seen } = window as unknown as { seen: { records: number; violations: string[] } };
  const resources = performance.getEntriesByType('resource').map(({ name }) => name);
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? [])];
  return {
    ...seen,
    resources,
    globals: Object.getOwnPropertyNames(window).sort(),
    markup: document.documentElement.outerHTML,
    scripts: document.scripts.length,
    sheets: roots.map((root) => [root.styleSheets.length, root.adoptedStyleSheets.length]),
    highlights: CSS.highlights.size,
    selection: String(getSelection()),
    focus: document.activeElement?.tagName,
    scroll: `${scrollX} ${scrollY}`,
    history: history.length,
  };
}

const watched = `<link rel="icon" href="data:,"><div><template shadowrootmode="open"><a href="https://example.com/in-root">in a root</a></template></div>
<p><a href="https://example.com/a">a</a> <a href="https://example.com/b"><img alt="" width="30" height="20"></a></p>
<script>
  window.seen = { records: 0, violations: [] };
  document.addEventListener('securitypolicyviolation', (event) => seen.violations.push(event.violatedDirective));
  new ReportingObserver((reports) => seen.violations.push(...reports.map(({ type }) => type)), { buffered: true }).observe();
  new MutationObserver((records) => { seen.records += records.length; })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
</script>`;

/** Our layers, the frames they draw, and the words they show beside a link. */
interface Layers {
  readonly layers: number;
  readonly boxes: number;
  readonly words: number;
}

/** Our layers in the page, by what only an extension sees: how many there are, and how many frames they draw. */
function layersIn(driver: Driver, tabId: number): Promise<Layers> {
  return driver.inExtension(async (id: number) => {
    const [first] = await chrome.scripting.executeScript({
      target: { tabId: id },
      func: () => {
        type Opened = HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
        const { dom } = chrome as unknown as { dom?: { openOrClosedShadowRoot(of: HTMLElement): ShadowRoot | null } };
        const roots = [...document.querySelectorAll<Opened>('[aria-hidden=true]')].map((one) =>
          dom ? dom.openOrClosedShadowRoot(one) : one.openOrClosedShadowRoot,
        );
        const ours = roots.flatMap((root) => (root?.querySelector('.clip, .words') ? [root] : []));
        const count = (selector: string) => ours.reduce((sum, root) => sum + root.querySelectorAll(selector).length, 0);
        return { layers: ours.length, boxes: count('.box'), words: count('.words') };
      },
    });
    return first?.result as Layers;
  }, tabId);
}

export function pageTests(driver: () => Driver): void {
  test('a page under a strict policy that looks for us while nothing is marked finds nothing', async () => {
    await setHighlight(driver(), false);
    await track(driver(), [site('example.com')]);
    const policy =
      "default-src 'none'; img-src data:; script-src 'unsafe-inline'; report-uri https://blog.example/report";
    const tab = await driver().openPage(
      page('https://blog.example/strict', watched, { 'content-security-policy': policy, 'x-robots-tag': 'nofollow' }),
    );
    const before = await tab.evaluate(traces);
    const popup = await pressAndWait(driver(), tab);
    await complete(driver(), tab);
    expect((await scanOf(driver(), tab)).findings).toHaveLength(3);
    await popup.close();
    await frames(tab, 5);
    expect(await tab.evaluate(traces)).toEqual(before);
    expect(before).toMatchObject({ records: 0, violations: [] });
    // Chromium's read of the cache passes the interception, which no network lies behind; a report would be another.
    expect(new Set(tab.requests.map(({ url }) => url))).toEqual(new Set(['https://blog.example/strict']));
    await tab.close();
  });

  test('no file of ours answers a page that knows its address', async () => {
    const tab = await driver().openPage(page('https://blog.example/probes', watched));
    const files = (readdirSync(builtFor(driver().kind), { recursive: true }) as string[]).filter((name) =>
      /\.\w+$/.test(name),
    );
    expect(files.length).toBeGreaterThan(20);
    const answered = await tab.evaluate(
      async (addresses: string[]) => {
        const byElement = (kind: 'img' | 'script' | 'link', address: string): Promise<boolean> =>
          new Promise((done) => {
            const element = document.createElement(kind);
            element.onload = () => done(true);
            element.onerror = () => done(false);
            if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: address });
            else element.src = address;
            document.head.append(element);
          });
        const ways = (address: string): Promise<boolean>[] => [
          fetch(address).then(
            () => true,
            () => false,
          ),
          fetch(address, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          ),
          ...(['img', 'script', 'link'] as const).map((kind) => byElement(kind, address)),
        ];
        const found = await Promise.all(
          addresses.map(async (one) => ((await Promise.all(ways(one))).includes(true) ? one : '')),
        );
        return found.filter(Boolean);
      },
      files.map((name) => driver().extensionUrl + name),
    );
    expect(answered).toEqual([]);
    await tab.close();
  });

  test('a page that has replaced what a script reads with learns of no call', async () => {
    await setHighlight(driver(), true);
    const { source, sites } = madePage('hostile-overrides');
    await track(driver(), sites);
    const tab = await driver().openPage(source);
    const popup = await pressAndWait(driver(), tab);
    await complete(driver(), tab);
    await tab.waitFor('CSS.highlights.size > 0', { what: 'marks' });
    await popup.close();
    expect(await tab.evaluate('document.documentElement.dataset.caught')).toBeUndefined();
    await tab.close();
  });

  test('a flood of events and messages neither stops nor misleads it', async () => {
    await setHighlight(driver(), false);
    await track(driver(), [site('example.com')]);
    const flood = `<script>
      const names = ['keydown', 'pointerover', 'pointermove', 'pointerdown', 'focusin', 'scroll', 'resize', 'popstate', 'hashchange', 'pageshow', 'pagehide', 'visibilitychange', 'load', 'DOMContentLoaded', 'animationstart', 'transitionrun', 'toggle', 'message', 'slotchange'];
      const targets = [window, document, document.documentElement, ...document.querySelectorAll('a, div')];
      const step = () => {
        for (const target of targets) for (const name of names) target.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
        for (let at = 0; at < 100; at += 1) postMessage({ verb: 'page-scanned', scanId: at, scan: null }, '*');
        requestAnimationFrame(step);
      };
      step();
    </script>`;
    const tab = await driver().openPage(page('https://blog.example/flood', watched + flood));
    const before = await tab.evaluate('seen.records');
    await (await pressAndWait(driver(), tab)).close();
    await complete(driver(), tab);
    expect((await scanOf(driver(), tab)).findings).toHaveLength(3);
    expect(await tab.evaluate('seen.records')).toBe(before);
    await tab.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        href: 'https://example.com/late',
        textContent: 'late',
      });
      document.body.append(link);
    });
    await until(async () => (await scanOf(driver(), tab)).findings.length === 4, 'the late link');
    const popup = await pressAndWait(driver(), tab);
    expect(await popup.evaluate(() => document.querySelectorAll('.finding').length)).toBe(4);
    expect((await scanOf(driver(), tab)).page.url).toBe('https://blog.example/flood');
    await tab.close();
  });

  test('what a page does to our layer ends in no fight, and off takes it back', async () => {
    await setHighlight(driver(), true);
    await track(driver(), [site('example.com')]);
    const tab = await driver().openPage(
      page(
        'https://blog.example/fight',
        `${watched}<script>
        window.fight = { act: null, times: 0 };
        const isLayer = (node) => node instanceof HTMLElement && node.getAttribute('aria-hidden') === 'true' && node.shadowRoot === null;
        new MutationObserver((records) => {
          for (const record of records) for (const node of record.addedNodes)
            if (fight.act && isLayer(node) && node !== fight.copy) { fight.times += 1; fight[fight.act](node); }
        }).observe(document.documentElement, { childList: true, subtree: true });
        fight.remove = (node) => node.remove();
        fight.move = (node) => { if (node.parentNode !== document.body) document.body.prepend(node); };
        fight.clone = (node) => { fight.copy = node.cloneNode(true); fight.copy.id = 'copy'; document.body.append(fight.copy); };
        </script>`,
      ),
    );
    const tabId = await tab.id();
    await (await pressAndWait(driver(), tab)).close();
    const boxes = async (): Promise<number> => (await layersIn(driver(), tabId)).boxes;
    await until(async () => (await boxes()) === 1, 'the frame around the picture');

    const provoke = async (act: 'remove' | 'move' | 'clone'): Promise<number> => {
      await tab.evaluate((way: string) => {
        const { fight } = window as unknown as { fight: { act: string | null; times: number } };
        fight.times = 0;
        fight.act = way;
        const layer = [...document.querySelectorAll('[aria-hidden=true]:not(#copy)')][0];
        // Whatever hangs there now is dealt with as if it had just come.
        if (layer) (fight as unknown as Record<string, (node: Element) => void>)[way]?.(layer);
      }, act);
      // Every look of ours is an occasion to put the layer back.
      for (let at = 0; at < 2; at += 1) {
        await driver().inExtension((id: number) => chrome.tabs.sendMessage(id, { verb: 'rescan' }), tabId);
        await frames(tab, 15);
      }
      return tab.evaluate(() => {
        const { fight } = window as unknown as { fight: { act: string | null; times: number } };
        fight.act = null;
        return fight.times;
      });
    };
    for (const act of ['clone', 'move', 'remove'] as const)
      expect({ act, most: (await provoke(act)) <= 6 }).toEqual({ act, most: true });
    expect((await layersIn(driver(), tabId)).layers).toBeLessThanOrEqual(1);

    await setHighlight(driver(), false);
    await until(async () => (await layersIn(driver(), tabId)).layers === 0, 'our layer to go');
    expect(await tab.evaluate('document.querySelectorAll("[aria-hidden=true]:not(#copy)").length')).toBe(0);
    await tab.close();
  });

  test('a host of somebody else’s that looks like our layer stays', async () => {
    await setHighlight(driver(), true);
    await track(driver(), [site('example.com')]);
    const tab = await driver().openPage(
      page(
        'https://blog.example/widgets',
        `${watched}<script>
        const inner = '<div class="clip"><div class="box"></div></div>';
        const widget = (mode, rules) => {
          const host = document.createElement('div');
          host.className = 'widget-' + mode;
          if (rules) host.ariaHidden = 'true';
          const root = host.attachShadow({ mode });
          root.innerHTML = inner;
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          if (rules) root.adoptedStyleSheets.push(sheet);
          document.documentElement.append(host);
        };
        widget('open', '');
        widget('closed', ':host{all:initial!important;position:fixed!important;inset:0!important}.clip{position:absolute}');
        </script>`,
      ),
    );
    await (await pressAndWait(driver(), tab)).close();
    await tab.waitFor('document.querySelectorAll("html > [aria-hidden=true]:not([class])").length === 1', {
      what: 'our layer',
    });
    expect(await tab.evaluate('document.querySelectorAll("html > [class|=widget]").length')).toBe(2);
    await tab.close();
  });

  test('events that a page makes up call nothing forth', async () => {
    await setHighlight(driver(), true);
    await track(driver(), [site('example.com')]);
    // Without a picture there is nothing to frame, so no layer of ours either.
    const tab = await driver().openPage(page('https://blog.example/made-up', watched.replace(/<img[^>]*>/, 'b')));
    await (await pressAndWait(driver(), tab)).close();
    await tab.waitFor('CSS.highlights.size > 0', { what: 'marks' });
    await tab.evaluate(() => {
      for (const link of document.querySelectorAll('a'))
        for (const name of ['pointerover', 'focusin', 'pointerdown', 'pointerover'])
          link.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
    });
    await frames(tab, 5);
    expect(await tab.evaluate('seen.records')).toBe(0);
    expect(await layersIn(driver(), await tab.id())).toEqual({ layers: 0, boxes: 0, words: 0 });
    await tab.close();
  });

  test('a layer that the page has taken out is back after the next look', async () => {
    await setHighlight(driver(), true);
    await track(driver(), [site('example.com')]);
    const tab = await driver().openPage(page('https://blog.example/taken', watched));
    const tabId = await tab.id();
    await (await pressAndWait(driver(), tab)).close();
    const boxes = async (): Promise<number> => (await layersIn(driver(), tabId)).boxes;
    await until(async () => (await boxes()) === 1, 'the frame around the picture');
    await tab.evaluate(() => document.querySelector('[aria-hidden=true]')?.remove());
    await driver().inExtension((id: number) => chrome.tabs.sendMessage(id, { verb: 'rescan' }), tabId);
    await until(async () => (await boxes()) === 1, 'the frame to be back');
    await tab.close();
  });

  test('letters that turn, hide and look alike cannot disguise a host in the popup', async () => {
    await setHighlight(driver(), false);
    const { source, sites } = madePage('hostile-letters');
    await track(driver(), sites);
    const tab = await driver().openPage(source);
    const popup = await pressAndWait(driver(), tab);
    const rows = await popup.evaluate(() => {
      // The host as it is drawn: its letters from left to right.
      const drawn = (address: Element): string => {
        const text = address.firstChild as Text;
        const letters = Array.from({ length: text.data.search(/\/|$/) }, (_, at) => {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return { letter: text.data.charAt(at), left: range.getBoundingClientRect().left };
        });
        return letters
          .sort((a, b) => a.left - b.left)
          .map(({ letter }) => letter)
          .join('');
      };
      return [...document.querySelectorAll('.finding')].map((row) => ({
        host: drawn(row.querySelector('.address > [dir=ltr]') as Element),
        words: row.querySelector('.anchor > bdi') !== null,
      }));
    });
    expect(rows.filter(({ host }) => host === 'example.com')).toHaveLength(8);
    expect(rows.filter(({ host }) => host.startsWith('xn--'))).toHaveLength(1);
    expect(rows.every(({ words }) => words)).toBe(true);
    expect(await popup.evaluate(() => document.querySelectorAll('a[href]:not([href^=http]), main img').length)).toBe(0);
    if (process.env.BACKLIGHT_PICTURES)
      await popup.screenshot(`${process.env.BACKLIGHT_PICTURES}/letters-${driver().kind}.png`);
    await tab.close();
  });
}
