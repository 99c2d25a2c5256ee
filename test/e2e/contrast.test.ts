// With a contrast theme the reader's own few colours take the place of ours, and backgrounds and shadows say nothing any
// more: what is selected, sorted by, switched on or of some type is still seen. And nothing moves for whoever asks so.
import { expect, test } from '@jest/globals';
import type { Driver, Kind, Tab, View } from '../../scripts/browser/driver';
import { site } from '../fakes/records';
import { colourViolations } from './axe';
import { describeInBrowsers, entriesOf, pressAndWait, track, until } from './browsers';
import { onlyIn } from './only-in';

type Theme = 'light' | 'dark';
const themes = (kind: Kind): readonly Theme[] => (onlyIn('dark-contrast-theme', kind) ? ['light', 'dark'] : ['light']);
const page = {
  url: 'https://blog.example/post',
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title><main>${['', 'nofollow', 'ugc', 'sponsored'].map((rel, at) => `<p>Some <a href="https://example.com/${at}" rel="${rel}">link ${at}</a> here.</p>`).join('')}</main>`,
  headers: { 'content-type': 'text/html; charset=utf-8' },
};

/** With the reader's colours, without motion, and only then looked at. */
async function wear(view: View, theme: Theme): Promise<void> {
  await view.emulate({ colorScheme: theme, forcedColors: 'active', reducedMotion: 'reduce' });
  await view.waitFor(
    () => matchMedia('(forced-colors: active)').matches && matchMedia('(prefers-reduced-motion: reduce)').matches,
    { what: 'the colours of the reader' },
  );
}

async function open(driver: Driver, room: string, theme: Theme = 'light'): Promise<Tab> {
  const dashboard = await driver.openExtensionPage(`dashboard/index.html#/${room}`);
  await dashboard.setViewport(1200, 640);
  await wear(dashboard, theme);
  await dashboard.waitFor(() => !['loading', undefined].includes(document.querySelector('main')?.dataset.state), {
    what: room,
  });
  return dashboard;
}

/** From room to room in one document, as a press on the navigation leads. */
async function goTo(dashboard: Tab, room: string): Promise<void> {
  await dashboard.evaluate((to: string) => {
    if (!location.hash.startsWith(`#/${to}`)) location.hash = `#/${to}`;
  }, room);
  await dashboard.waitFor(
    (wanted: string) => {
      const main = document.querySelector('main');
      return main?.dataset.room === wanted && main.dataset.state !== 'loading';
    },
    { what: room },
    room,
  );
}

/** Whether a property is another one here than there. */
function differs(one: string, other: string, property: string): boolean {
  const value = (at: string) => {
    const [, selector = '', pseudo = null] = /^(.*?)(::\w+)?$/.exec(at) ?? [];
    const element = document.querySelector(selector);
    if (!element) throw new Error(`There is no ${selector}`);
    return getComputedStyle(element, pseudo).getPropertyValue(property);
  };
  return value(one) !== value(other);
}

const moves = 'document.getAnimations().length';

describeInBrowsers('with forced colours and without motion', {}, (driver, kind) => {
  test('the popup says what is switched on and of which type a link is', async () => {
    await track(driver(), [{ ...site('example.com'), colour: 'blue' }]);
    const tab = await driver().openPage(page);
    const popup = await pressAndWait(driver(), tab);
    await until(async () => (await entriesOf(driver())).length === 4, 'the links to be kept');
    await wear(popup, 'light');
    expect(await colourViolations(popup)).toEqual([]);
    expect(
      await popup.evaluate(() =>
        [...document.querySelectorAll('.finding .type-chip')].map((chip) => getComputedStyle(chip).borderBlockEndStyle),
      ),
    ).toEqual(['solid', 'dashed', 'dotted', 'double']);
    const switched = '.switch .switch-track';
    const on = await popup.evaluate<string>(`getComputedStyle(document.querySelector('${switched}')).backgroundColor`);
    await popup.click('.switch[aria-checked=true]');
    await popup.waitFor(
      (was: string) =>
        getComputedStyle(document.querySelector('.switch[aria-checked=false] .switch-track') as Element)
          .backgroundColor !== was,
      { what: 'the switch to look another way' },
      on,
    );
    await popup.click('.switch[aria-checked=false]');
    expect(await popup.evaluate(moves)).toBe(0);
    await popup.close();
    await tab.close();
  });

  test('the table shows what is selected, sorted by, filtered by, and where one is', async () => {
    const links = await open(driver(), 'links');
    await links.waitFor(() => document.querySelector('main')?.hasAttribute('data-whole'), { what: 'all links' });
    await links.click('tr[data-link]:nth-of-type(2) .tick > input');
    await links.waitFor(() => document.querySelector('tr[aria-selected=true]') !== null, { what: 'one selected' });
    await links.click('tr[data-link]:nth-of-type(3) .opener > button');
    await links.waitFor(() => document.querySelector('.link-panel') !== null, { what: 'the panel' });
    expect(await colourViolations(links)).toEqual([]);
    const plain = 'tbody tr[data-link]:not([aria-selected=true], [data-opened])';
    for (const [what, other, property] of [
      ['tbody tr[aria-selected=true]', plain, 'outline-style'],
      ['tbody tr[data-opened]', plain, 'outline-style'],
      ['th[aria-sort] .sort-mark', 'th:not([aria-sort]) .sort-mark', 'visibility'],
      ['th[aria-sort] .sort-mark', '.links thead', 'background-color'],
      ['.drop-down-caret', '.links thead', 'background-color'],
      ['[data-filter-type=all]', '[data-filter-type=ugc]', 'outline-style'],
      ['.side a[aria-current]', '.side a:not([aria-current])', 'outline-style'],
      ['.column-edge::after', '.links thead', 'background-color'],
      ['.site-dot', '.links thead', 'background-color'],
    ] as const)
      expect([what, await links.evaluate<boolean>(differs, what, other, property)]).toEqual([what, true]);
    await links.press('Escape');
    await links.waitFor(() => document.activeElement?.matches('table.links'), { what: 'the focus to be back' });
    await links.press('ArrowDown');
    await links.waitFor(
      () =>
        getComputedStyle(document.querySelector('.links [data-at]') as Element, '::before').borderBlockStartStyle ===
        'solid',
      { what: 'the cell one is at' },
    );
    expect(await links.evaluate(moves)).toBe(0);
    await links.close();
  });

  test.each(themes(kind))('every room is legible, %s', async (theme) => {
    const dashboard = await open(driver(), 'links', theme);
    await dashboard.click('tr[data-link]:nth-of-type(3) .opener > button');
    await dashboard.waitFor(() => document.querySelector('.link-panel') !== null, { what: 'the panel' });
    for (const room of ['links', 'sites', 'memory', 'settings', 'help', 'import', 'welcome']) {
      await goTo(dashboard, room);
      if (room === 'sites') await dashboard.click('[data-edit]');
      expect([room, await colourViolations(dashboard)]).toEqual([room, []]);
      expect([room, await dashboard.evaluate(moves)]).toEqual([room, 0]);
    }
    await dashboard.close();
  });
});
