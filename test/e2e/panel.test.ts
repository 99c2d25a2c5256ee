// The panel beside the pages, as people have it: the real side panel and the real sidebar, following the tab in front.
import { expect, test } from '@jest/globals';
import type { Driver, PanelView, Tab } from '../../scripts/browser/driver';
import { site } from '../fakes/records';
import { violations } from './axe';
import { describeInBrowsers, pressAndWait, track, until } from './browsers';
import { overflows } from './overflow';

const page = (url: string, links: number) => ({
  url,
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><main>${Array.from(
    { length: links },
    (_, at) => `<p><a href="https://example.com/${at}">link ${at} of a page with words</a></p>`,
  ).join('')}</main>`,
  headers: { 'content-type': 'text/html' },
});

const shown = () => ({
  state: document.querySelector('main')?.dataset.state,
  kind: document.querySelector<HTMLElement>('.popup-state')?.dataset.kind,
  links: document.querySelectorAll('.finding').length,
});

/** Waits until the panel shows this. */
async function shows(panel: PanelView, wanted: Partial<ReturnType<typeof shown>>): Promise<void> {
  let now: Record<string, unknown> = {};
  await until(
    async () => {
      now = await panel.evaluate(shown);
      return Object.entries(wanted).every(([key, value]) => now[key] === value);
    },
    `the panel to show ${JSON.stringify(wanted)}`,
  ).catch((error: Error) => {
    throw new Error(`${error.message}; it shows ${JSON.stringify(now)}`);
  });
}

/** Whether our script is in the page: only then does anything answer. */
async function isLookedAt(driver: Driver, tab: Tab): Promise<boolean> {
  const id = await tab.id();
  return driver.inExtension(
    (tabId: number) =>
      chrome.tabs.sendMessage(tabId, { verb: 'get-scan' }).then(
        (scan: unknown) => scan !== undefined,
        () => false,
      ),
    id,
  );
}

describeInBrowsers('the panel', {}, (driver, kind) => {
  test('shows the page in front, and says what to do where nobody looked', async () => {
    await track(driver(), [site('example.com')]);
    const first = await driver().openPage(page('https://blog.example/post', 2));
    const panel = await driver().openPanel(first);
    await shows(panel, { state: 'unreadable', kind: 'closed' });
    expect(await isLookedAt(driver(), first)).toBe(false);
    await first.toFront();
    expect(await violations(panel)).toEqual([]);

    const popup = await pressAndWait(driver(), first);
    await shows(panel, { state: 'found', links: 2 });
    await popup.close();

    const second = await driver().openPage(page('https://other.example/post', 3));
    await second.toFront();
    await shows(panel, { state: 'unreadable', kind: 'closed' });
    expect(await isLookedAt(driver(), second)).toBe(false);
    await second.toFront();
    await (await pressAndWait(driver(), second)).close();
    await shows(panel, { state: 'found', links: 3 });

    await first.toFront();
    await shows(panel, { state: 'found', links: 2 });
    await first.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<a href="https://example.com/new">new</a>'),
    );
    await shows(panel, { state: 'found', links: 3 });

    // Another site: what was pressed before counts no longer.
    await first.serve(page('https://third.example/', 1));
    await first.goto('https://third.example/');
    await shows(panel, { state: 'unreadable', kind: 'closed' });
    await panel.close();
    await first.close();
    await second.close();
  });

  test('leads to a link, and stays where the popup goes', async () => {
    const tab = await driver().openPage(page('https://blog.example/walk', 4));
    await (await pressAndWait(driver(), tab)).close();
    const panel = await driver().openPanel(tab);
    await shows(panel, { state: 'found', links: 4 });
    await panel.click('.finding[data-index="2"]');
    await panel.waitFor(() => document.querySelector('.finding[data-index="2"]')?.ariaCurrent === 'true', {
      what: 'the row to be marked',
    });
    await panel.click('[data-open=dashboard]');
    const dashboard = await driver().waitForExtensionPage('dashboard/index.html');
    expect(await panel.isOpen()).toBe(true);
    await dashboard.close();
    await panel.close();
    await tab.close();
  });

  test.each([320, 400, 600])('fits %d pixels, and only its list scrolls', async (width) => {
    const tab = await driver().openPage(page('https://blog.example/long', 60));
    await (await pressAndWait(driver(), tab)).close();
    const panel = await driver().openPanel(tab);
    await shows(panel, { state: 'found', links: 60 });
    await panel.resize(width);
    const laid = await panel.waitFor<Record<string, number> | null>(
      (wide: number) => {
        const list = document.querySelector('.popup-list');
        const foot = document.querySelector('.popup-foot');
        if (!list || !foot || Math.abs(innerWidth - wide) > 2) return null;
        return {
          width: document.documentElement.scrollWidth - innerWidth,
          height: document.documentElement.scrollHeight - innerHeight,
          scrolls: Number(list.scrollHeight > list.clientHeight),
          list: list.clientHeight,
          below: Math.round(innerHeight - foot.getBoundingClientRect().bottom),
        };
      },
      { what: `a panel of ${width} pixels` },
      width,
    );
    expect(laid).toMatchObject({ width: 0, height: 0, scrolls: 1, below: 0 });
    expect(laid.list).toBeGreaterThan(200);
    expect(await overflows(panel)).toEqual([]);
    if (process.env.BACKLIGHT_PICTURES)
      for (const colorScheme of ['light', 'dark'] as const) {
        await panel.emulate({ colorScheme });
        await panel.screenshot(`${process.env.BACKLIGHT_PICTURES}/panel-${kind}-${width}-${colorScheme}.png`);
      }
    await panel.close();
    await tab.close();
  });

  test('looks by itself where that is granted, but not at a muted site', async () => {
    await driver().grantAllSites();
    const tab = await driver().openPage(page('https://granted.example/', 2));
    const panel = await driver().openPanel(tab);
    await shows(panel, { state: 'found', links: 2 });
    await driver().inExtension(() =>
      chrome.storage.local.set({ 'muted-sites': { version: 1, hosts: ['quiet.example'] } }),
    );
    await tab.serve(page('https://quiet.example/', 3));
    await tab.toFront();
    // Until all of the browser knows, it puts the script there. That one sleeps, and to ask whether it looked wakes it: so
    // each time it is another load.
    const isLeftOut = async (): Promise<boolean> => {
      await tab.goto('https://quiet.example/');
      return !(await isLookedAt(driver(), tab));
    };
    await until(isLeftOut, 'the muted site to be left out');
    await shows(panel, { state: 'unreadable', kind: 'muted' });
    await panel.close();
    await tab.close();
  });
});
