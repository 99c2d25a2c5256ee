// The highlight marks every tracked link, changes no layout, touches nothing of the page, and off means off.
import { expect, test } from '@jest/globals';
import type { Driver, Tab } from '../../scripts/browser/driver';
import { site } from '../fakes/records';
import { describeInBrowsers, pressAndWait, track } from './browsers';
import { madePage, slugs } from './made-pages';

/** What highlighting must not change: every element's box, the page's size, its markup, its style sheets. */
function pageState() {
  const boxes: string[] = [];
  const sheets: number[] = [];
  const visit = (root: Document | ShadowRoot): void => {
    sheets.push(root.adoptedStyleSheets.length);
    for (const element of Document.prototype.querySelectorAll.call(root, '*')) {
      const { x, y, width, height } = element.getBoundingClientRect?.call(element) ?? {};
      boxes.push([x, y, width, height].join());
      if (element.shadowRoot instanceof ShadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  const { scrollWidth, scrollHeight } = document.documentElement;
  return {
    boxes,
    sheets,
    html: document.documentElement.outerHTML,
    size: `${scrollWidth} ${scrollHeight}`,
    scroll: `${scrollX} ${scrollY}`,
    marks: CSS.highlights.size,
  };
}

// The same, for pages without names that hide the DOM and with a layer of ours that is left out.
const withoutOurs = `(() => {
  const state = (${pageState.toString().replace('Document.prototype.querySelectorAll.call(root, ', 'root.querySelectorAll(').replace('.getBoundingClientRect?.call(element) ?? {}', '.getBoundingClientRect()')})();
  const ours = [...document.documentElement.children].findIndex((one, at) => at > 1 && one.getAttribute('aria-hidden') === 'true');
  return { ...state, ours: ours >= 0, boxes: ours >= 0 ? state.boxes.slice(0, -1) : state.boxes };
})()`;

async function setHighlight(driver: Driver, on: boolean): Promise<void> {
  await driver.inExtension(
    (highlight: boolean) => chrome.storage.local.set({ settings: { version: 1, highlight } }),
    on,
  );
}

/** Whether anything is marked: text by the registry, all else by a layer of ours. */
const marked = `() => CSS.highlights.size > 0 || [...document.documentElement.children].some((one) => one.getAttribute('aria-hidden') === 'true')`;

interface State {
  boxes: string[];
  sheets: number[];
  html: string;
  size: string;
  scroll: string;
  marks: number;
  ours: boolean;
}
const stateOf = (tab: Tab): Promise<State> => tab.evaluate<State>(withoutOurs);

describeInBrowsers('the highlight', {}, (driver) => {
  test.each(slugs.filter((slug) => slug !== 'clobbered-form' && !/^(?:platform|hostile)-/.test(slug)))(
    'changes no box on %s, and off restores the page',
    async (slug) => {
      const { source, sites } = madePage(slug);
      await setHighlight(driver(), true);
      await track(driver(), sites);
      const tab = await driver().openPage(source);
      const before = await stateOf(tab);
      await pressAndWait(driver(), tab);
      await tab.waitFor(`(${marked})()`, { what: 'marks' });
      const during = await stateOf(tab);
      expect(during.boxes).toEqual(before.boxes);
      expect(during.size).toBe(before.size);
      expect(during.scroll).toBe(before.scroll);
      await setHighlight(driver(), false);
      await tab.waitFor(`!(${marked})()`, { what: 'the marks to go' });
      expect(await stateOf(tab)).toEqual(before);
      await tab.close();
    },
  );

  test('a page of text links sees no mutation; marks stay when the popup closes', async () => {
    const { source, sites } = madePage('four-types');
    await setHighlight(driver(), true);
    await track(driver(), sites);
    const tab = await driver().openPage(source);
    await tab.evaluate(() => {
      const seen = { records: 0 };
      Object.assign(window, { seen });
      new MutationObserver((records) => {
        seen.records += records.length;
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const popup = await pressAndWait(driver(), tab);
    await tab.waitFor(() => CSS.highlights.size > 0, { what: 'marks' });
    await popup.close();
    const after = await tab.evaluate(() => ({
      records: (window as unknown as { seen: { records: number } }).seen.records,
      names: [...CSS.highlights.keys()].sort(),
      ranges: [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0),
    }));
    expect(after.records).toBe(0);
    expect(after.names).toEqual(['backlight-follow', 'backlight-nofollow', 'backlight-sponsored', 'backlight-ugc']);
    expect(after.ranges).toBe(12);
    await tab.close();
  });

  test('a picture and an empty link are framed by one layer of ours, which follows when a box scrolls', async () => {
    const { source, sites } = madePage('layouts');
    await setHighlight(driver(), true);
    await track(driver(), sites);
    const tab = await driver().openPage(source);
    await pressAndWait(driver(), tab);
    await tab.waitFor(
      () => [...document.documentElement.children].some((one) => one.getAttribute('aria-hidden') === 'true'),
      { what: 'the layer' },
    );
    const layer = await tab.evaluate(() => {
      const ours = [...document.documentElement.children].filter((one) => one.getAttribute('aria-hidden') === 'true');
      const style = getComputedStyle(ours[0] as Element);
      return {
        count: ours.length,
        events: style.pointerEvents,
        position: style.position,
        hidden: (ours[0] as Element).shadowRoot === null,
      };
    });
    expect(layer).toEqual({ count: 1, events: 'none', position: 'fixed', hidden: true });
    await tab.close();
  });

  test('on a page of 20,100 elements text is framed too: no style sheet is felt, no box moves, off is off', async () => {
    await setHighlight(driver(), true);
    await track(driver(), [site('example.com')]);
    const tab = await driver().openPage({
      url: 'https://blog.example/large',
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Large</title><p><a href="https://example.com/">words in a line</a></p>${'<i></i>'.repeat(20_100)}`,
      headers: { 'content-type': 'text/html' },
    });
    const read = () => {
      const { x, y, width, height } = (document.querySelector('a') as Element).getBoundingClientRect();
      const layer = [...document.documentElement.children].find((one) => one.getAttribute('aria-hidden') === 'true');
      const { scrollWidth, scrollHeight } = document.documentElement;
      return {
        box: [x, y, width, height, scrollWidth, scrollHeight],
        layer: layer !== undefined,
        texts: CSS.highlights.size,
        sheets: document.adoptedStyleSheets.length,
      };
    };
    const before = await tab.evaluate(read);
    await (await pressAndWait(driver(), tab)).close();
    await tab.waitFor(`(${marked})()`, { what: 'the frame' });
    expect(await tab.evaluate(read)).toEqual({ ...before, layer: true });
    await setHighlight(driver(), false);
    await tab.waitFor(`!(${marked})()`, { what: 'the frame to go' });
    expect(await tab.evaluate(read)).toEqual(before);
    await tab.close();
  });

  test('the page keeps its focus, selection and listeners, and finds nothing by the script’s address', async () => {
    const { source, sites } = madePage('four-types');
    await setHighlight(driver(), true);
    await track(driver(), sites);
    const tab = await driver().openPage(source);
    await tab.evaluate(() => {
      (document.querySelector('#plain') as HTMLElement).focus();
      getSelection()?.selectAllChildren(document.querySelector('p') as Element);
      Object.assign(window, { before: Object.getOwnPropertyNames(window).length });
    });
    await pressAndWait(driver(), tab);
    await tab.waitFor(() => CSS.highlights.size > 0, { what: 'marks' });
    const after = await tab.evaluate(async (script: string) => {
      const answer = await fetch(script).then(
        () => 'answered',
        () => 'nothing',
      );
      const globals = Object.getOwnPropertyNames(window).filter((name) => /backlight/i.test(name));
      return { focus: document.activeElement?.id, selection: String(getSelection()), answer, globals };
    }, `${driver().extensionUrl}content-scripts/scan.js`);
    expect(after).toEqual({ focus: 'plain', selection: 'Plain: follow, many words.', answer: 'nothing', globals: [] });
    await tab.close();
  });
});
