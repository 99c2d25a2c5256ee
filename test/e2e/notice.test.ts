// What is noticed without nagging: the number on the button with its colour, mark and words, the popup's lines, and the
// one notice there is, with the permission that comes and goes with its switch.
import { expect, test } from '@jest/globals';
import type { ButtonLook, Driver, Tab } from '../../scripts/browser/driver';
import { waitUntil } from '../../scripts/browser/wait-until';
import type { LinkType } from '../../src/core/classify/rel';
import { standard } from '../../src/core/highlight/palettes/standard';
import type { Entry } from '../../src/core/ledger/entry';
import { site } from '../fakes/records';
import { violations } from './axe';
import { builtApart, describeInBrowsers, pressAndWait, track, until } from './browsers';
import { entriesAt, look, nothing, page, settled } from './life/looks';
import { inEach, onlyIn } from './only-in';

const rel = (value: string, path = 'page', host = 'example.com'): string =>
  `<p>We like <a rel="${value}" href="https://${host}/${path}">the ${path}</a> a lot.</p>`;
const ground = (type: LinkType): string => standard.paints[type].textOnLight;

/** Waits until the button is as wanted; what it says then. */
async function buttonOnce(driver: Driver, tab: Tab, text: string): Promise<ButtonLook> {
  let last: ButtonLook | undefined;
  const ask = async (): Promise<ButtonLook | null> => {
    last = await driver.button(tab);
    return last.text === text ? last : null;
  };
  return waitUntil(`the button to say “${text}”`, ask, 20_000).catch((error: Error) => {
    throw new Error(`${error.message}; at last: ${JSON.stringify(last)}`, { cause: error });
  });
}

/** Waits until one of the links of a page is of this status. */
async function linkIs(driver: Driver, url: string, path: string, status: string): Promise<void> {
  const is = (entry: Entry): boolean => entry.targetKey.endsWith(`/${path}`) && entry.status === status;
  await until(async () => (await entriesAt(driver, url)).some(is), `${path} to be ${status}`);
}

/** The texts the button had, one after the other, from a call on until the function it gives is called. */
async function watchButton(driver: Driver, tab: Tab): Promise<() => Promise<string[]>> {
  const id = await tab.id();
  await driver.inExtension((tabId: number) => {
    const own = globalThis as { seen?: string[]; watching?: ReturnType<typeof setInterval> };
    own.seen = [];
    own.watching = setInterval(async () => {
      const text = await chrome.action.getBadgeText({ tabId });
      if (own.seen?.at(-1) !== text) own.seen?.push(text);
    }, 5);
  }, id);
  return () =>
    driver.inExtension(() => {
      const own = globalThis as { seen?: string[]; watching?: ReturnType<typeof setInterval> };
      clearInterval(own.watching);
      return own.seen ?? [];
    });
}

/** Waits until the table has one row, of this target: its number is there before its rows are. */
async function showsOnly(dashboard: Tab, target: string): Promise<void> {
  const shown = (text: string): boolean =>
    document.querySelector('h1 [data-count="1"]') !== null &&
    (document.querySelector('[role=grid]')?.textContent ?? '').includes(text);
  await dashboard.waitFor(shown, { what: `one link in the table, to ${target}` }, target);
}

describeInBrowsers('the button', {}, (driver) => {
  test.each<[string, string, LinkType, string]>([
    ['follow', rel('sponsored', 'a') + rel('ugc', 'b') + rel('', 'c'), 'follow', 'Best: follow, followed'],
    [
      'nofollow',
      rel('sponsored', 'a') + rel('ugc', 'b') + rel('nofollow', 'c'),
      'nofollow',
      'Best: nofollow, not followed',
    ],
    ['ugc', rel('sponsored', 'a') + rel('sponsored', 'b') + rel('ugc', 'c'), 'ugc', 'Best: ugc, not followed'],
    [
      'sponsored',
      rel('sponsored', 'a') + rel('sponsored', 'b') + rel('sponsored', 'c'),
      'sponsored',
      'Best: sponsored, not followed',
    ],
  ])('has the colour of the best: %s', async (name, body, type, best) => {
    await track(driver(), [site('example.com')]);
    const tab = await look(driver(), page(`best-${name}`, body));
    const { title, ...colours } = await buttonOnce(driver(), tab, '3');
    expect(colours).toEqual({ text: '3', ground: ground(type), ink: '#FFFFFF' });
    expect(title.split('\n')).toEqual([
      `Backlight: 3 backlinks on this page, ${name === 'follow' ? 1 : 0} followed`,
      best,
    ]);
    await tab.close();
  });

  test('what a page holds back has not the colour of what is followed', async () => {
    await track(driver(), [site('example.com')]);
    const tab = await look(driver(), page('held', rel(''), '<meta name="robots" content="nofollow">'));
    const { ground: seen, title } = await buttonOnce(driver(), tab, '1');
    expect(seen).toBe(ground('nofollow'));
    expect(title).toContain("Best: follow, not followed: the page's robots meta");
    await tab.close();
  });

  test('a rel that became another in another load: a mark, the words, and the way to the link', async () => {
    await track(driver(), [site('example.com')]);
    const first = page('turned', rel('', 'one') + rel('', 'two'));
    const tab = await look(driver(), first);
    await until(async () => (await driver().badge(tab)) === '2', 'the number');
    await settled(driver(), tab, first.url);
    await look(driver(), page('turned', rel('nofollow', 'one') + rel('', 'two')), tab);
    const marked = await buttonOnce(driver(), tab, '2!');
    expect(marked.ground).toBe(ground('follow'));
    expect(marked.title.split('\n').slice(-1)).toEqual(['1 link turned nofollow']);

    // It stands while the page is looked at again: the number is never without it.
    const seen = await watchButton(driver(), tab);
    await tab.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<p><a href="https://example.com/three">x</a>'),
    );
    await buttonOnce(driver(), tab, '3!');
    await settled(driver(), tab, first.url);
    expect((await seen()).filter((text) => !text.endsWith('!'))).toEqual([]);

    // After a stop too.
    await driver().stopBackground();
    await tab.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<p><a href="https://example.com/four">x</a>'),
    );
    await buttonOnce(driver(), tab, '4!');

    const popup = await pressAndWait(driver(), tab);
    await popup.waitFor(
      () => document.querySelector('[data-news=unfollowed]')?.textContent?.includes('1 link turned nofollow'),
      {
        what: 'the line',
      },
    );
    expect(await violations(popup)).toEqual([]);
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-news=unfollowed]')?.focus());
    await popup.press('Enter').catch(() => undefined);
    const dashboard = await driver().waitForExtensionPage('dashboard/index.html#/links');
    await showsOnly(dashboard, 'example.com/one');
    await dashboard.close();

    // The next load has changed nothing.
    await look(
      driver(),
      page('turned', rel('nofollow', 'one') + rel('', 'two') + rel('', 'three') + rel('', 'four')),
      tab,
    );
    expect((await buttonOnce(driver(), tab, '4')).title).not.toContain('turned');
    await tab.close();
  });

  test('a link that is gone: beside the number; alone where none is left; until it is back', async () => {
    await track(driver(), [site('example.com')]);
    const first = page('gone', rel('', 'one') + rel('', 'two'));
    const tab = await look(driver(), first);
    await settled(driver(), tab, first.url);
    await look(driver(), page('gone', rel('', 'two')), tab);
    expect((await buttonOnce(driver(), tab, '1!')).title).toMatch(/\n1 link missing since .*\d/);
    await look(driver(), page('gone', nothing + rel('', 'one', 'other.example')), tab);
    const alone = await buttonOnce(driver(), tab, '!');
    expect(alone.title.split('\n')).toEqual([
      'Backlight: no backlinks on this page',
      expect.stringMatching(/^2 links missing, the first since .*\d/),
    ]);
    expect(Object.values(standard.paints).map(({ textOnLight }) => textOnLight as string)).not.toContain(alone.ground);
    const popup = await pressAndWait(driver(), tab);
    expect(await popup.evaluate(() => document.querySelector('main')?.dataset.state)).toBe('nothing');
    await popup.waitFor(() => document.querySelector('[data-news=missing][data-count="2"]') !== null, {
      what: 'the line',
    });
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await look(driver(), first, tab);
    const back = await buttonOnce(driver(), tab, '2');
    expect(back.title).not.toContain('missing');
    await tab.close();
  });

  test('what a look cannot tell is not missing; a muted site has no mark', async () => {
    await track(driver(), [site('example.com')]);
    const first = page('doubt', rel('', 'one') + rel('', 'two'));
    const tab = await look(driver(), first);
    await settled(driver(), tab, first.url);
    await look(driver(), page('doubt', rel('', 'two'), '', { status: 500 }), tab);
    await linkIs(driver(), first.url, 'one', 'not checked');
    expect(await driver().button(tab)).toMatchObject({ text: '1', title: expect.not.stringContaining('missing') });

    await driver().inExtension(() =>
      chrome.storage.local.set({ 'muted-sites': { version: 1, hosts: ['blog.example'] } }),
    );
    await look(driver(), page('doubt', rel('', 'two')), tab);
    await linkIs(driver(), first.url, 'one', 'missing');
    // The popup says it still: there one asks.
    const popup = await pressAndWait(driver(), tab);
    await popup.waitFor(() => document.querySelector('[data-news=missing]') !== null, { what: 'the line' });
    expect(await driver().button(tab)).toMatchObject({ text: '', title: expect.not.stringContaining('missing') });
    await popup.close();
    await driver().inExtension(() => chrome.storage.local.remove('muted-sites'));
    await tab.close();
  });
});

/** The ids of the notices that are shown. */
const notices = (driver: Driver): Promise<string[]> =>
  driver.inExtension(async () => Object.keys(await chrome.notifications.getAll()));
const mayNotify = (driver: Driver): Promise<boolean> =>
  driver.inExtension(() => chrome.permissions.contains({ permissions: ['notifications'] }));

async function openSettings(driver: Driver): Promise<Tab> {
  const dashboard = await driver.openExtensionPage('dashboard/index.html#/settings');
  // Firefox's own window is lower than the page otherwise, and the mouse reaches nothing below it.
  await dashboard.setViewport(1200, 640);
  await dashboard.waitFor(() => document.querySelector('[data-card=notices]') !== null, { what: 'the card' });
  return dashboard;
}
const SWITCH = '[data-card=notices] [role=switch]';
const switched = (dashboard: Tab, on: boolean, when: string): Promise<unknown> =>
  dashboard.waitFor(
    (wanted: string) =>
      document.querySelector('[data-card=notices] [role=switch]')?.getAttribute('aria-checked') === wanted,
    { what: `the switch to be ${on ? 'on' : 'off'} ${when}` },
    String(on),
  );
const wanted = (driver: Driver): Promise<unknown> =>
  driver.inExtension(async () => {
    const { settings } = await chrome.storage.local.get<{ settings?: { tellUnfollowed?: boolean } }>('settings');
    return settings?.tellUnfollowed;
  });

/** A page whose link is followed at a first load and has another rel at a second. */
async function turn(
  driver: Driver,
  path: string,
  links: (value: string) => string,
  { value = 'nofollow', host = 'blog.example' } = {},
): Promise<Tab> {
  const url = `https://${host}/${path}`;
  const tab = await look(driver, { ...page(path, links('')), url });
  await settled(driver, tab, url);
  await look(driver, { ...page(path, links(value)), url }, tab);
  await buttonMarked(driver, tab);
  return tab;
}
const buttonMarked = (driver: Driver, tab: Tab): Promise<boolean> =>
  until(async () => (await driver.badge(tab)).endsWith('!'), 'the mark');

describeInBrowsers(
  'a notice',
  (kind) => ({
    incognito: true,
    ...inEach(kind, { chromium: { extensionDir: builtApart(kind), granted: ['notifications'] }, firefox: {} }),
  }),
  (driver, kind) => {
    test('is asked for by the press on its switch, and a no is told', async () => {
      await track(driver(), [site('example.com'), site('rival.org', 'rival')]);
      const dashboard = await openSettings(driver());
      await switched(dashboard, false, 'at first');
      // Without a window Chromium shows no question that could be refused.
      if (onlyIn('notices-asked-for', kind)) {
        expect(await mayNotify(driver())).toBe(false);
        await dashboard.click(SWITCH);
        await driver().answerPrompt(false);
        await dashboard.waitFor(() => document.querySelector('[data-card=notices] [role=status]')?.textContent !== '', {
          what: 'that it was refused',
        });
        expect([await wanted(driver()), await mayNotify(driver())]).toEqual([undefined, false]);
        expect(await violations(dashboard)).toEqual([]);
      }
      await dashboard.click(SWITCH);
      if (onlyIn('notices-asked-for', kind)) await driver().answerPrompt(true);
      await switched(dashboard, true, 'after the press');
      expect([await wanted(driver()), await mayNotify(driver())]).toEqual([true, true]);
      expect(await violations(dashboard)).toEqual([]);
      await dashboard.close();
    });

    test('tells once of a link that turned nofollow, and a press on it leads to the link', async () => {
      const tab = await turn(driver(), 'told', (value) => rel(value, 'mine') + rel('', 'other'));
      await until(async () => (await notices(driver())).length === 1, 'the notice');
      const [id = ''] = await notices(driver());
      // Only Firefox says what stands in it.
      if (onlyIn('words-of-a-notice', kind))
        expect(
          await driver().inExtension(async () => Object.values(await chrome.notifications.getAll())),
        ).toMatchObject([{ title: 'Your backlink turned nofollow', message: 'On blog.example, to example.com/mine' }]);
      await driver().pressNotice(id);
      const dashboard = await driver().waitForExtensionPage('dashboard/index.html#/links');
      await showsOnly(dashboard, 'example.com/mine');
      await until(async () => (await notices(driver())).length === 0, 'the notice to go');
      await dashboard.close();

      // Later looks at this load, after a stop as well, and the next load tell nothing more: the other page is told next.
      await tab.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<a href="https://example.com/x">x</a>'));
      await until(async () => (await driver().badge(tab)) === '3!', 'the next look');
      await settled(driver(), tab, 'https://blog.example/told');
      await driver().stopBackground();
      await tab.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<a href="https://example.com/y">y</a>'));
      await until(async () => (await driver().badge(tab)) === '4!', 'the look after a stop');
      await settled(driver(), tab, 'https://blog.example/told');
      await look(driver(), page('told', rel('nofollow', 'mine') + rel('', 'other')), tab);
      await settled(driver(), tab, 'https://blog.example/told');
      const next = await turn(driver(), 'next', (value) => rel(value, 'a') + rel(value, 'b') + rel('', 'c'));
      await until(async () => (await notices(driver())).length > 0, 'the notice of the next page');
      expect(await notices(driver())).toHaveLength(1);
      if (onlyIn('words-of-a-notice', kind))
        expect(
          await driver().inExtension(async () => Object.values(await chrome.notifications.getAll())),
        ).toMatchObject([{ title: '2 of your backlinks turned nofollow' }]);
      // Pressed when the background sleeps, it wakes it.
      await driver().stopBackground();
      await driver().pressNotice((await notices(driver()))[0] ?? '');
      const both = await driver().waitForExtensionPage('dashboard/index.html#/links');
      await both.waitFor(() => document.querySelector('h1 [data-count="2"]') !== null, {
        what: 'two links in the table',
      });
      await both.close();
      await tab.close();
      await next.close();
    });

    test('never of a rival, of what came back, on a muted site, or from a private window', async () => {
      const rival = await turn(driver(), 'rival', (value) => rel(value, 'page', 'rival.org'));
      await rival.close();
      const back = page('back', rel('nofollow'));
      const tab = await look(driver(), back);
      await settled(driver(), tab, back.url);
      await look(driver(), page('back', rel('')), tab);
      await buttonMarked(driver(), tab);
      await tab.close();

      const muted = await look(driver(), page('muted', rel('', 'm')));
      await settled(driver(), muted, 'https://blog.example/muted');
      await driver().inExtension(() =>
        chrome.storage.local.set({ 'muted-sites': { version: 1, hosts: ['blog.example'] } }),
      );
      await look(driver(), page('muted', rel('nofollow', 'm')), muted);
      await settled(driver(), muted, 'https://blog.example/muted');
      // Nothing shows when it was thought of; once a later one of another site is told, it was.
      const later = await turn(driver(), 'later', (value) => rel(value, 'l'), { host: 'other.example' });
      await until(async () => (await notices(driver())).length > 0, 'the notice of another site');
      const [only = '', ...more] = await notices(driver());
      expect(more).toEqual([]);
      await driver().inExtension((id: string) => chrome.notifications.clear(id), only);
      await until(async () => (await notices(driver())).length === 0, 'it to go');
      await later.close();
      await driver().inExtension(() => chrome.storage.local.remove('muted-sites'));
      // Nor later, now that it is muted no more: this load was thought of.
      await muted.evaluate(() =>
        document.body.insertAdjacentHTML('beforeend', '<a href="https://example.com/x">x</a>'),
      );
      await until(async () => (await driver().badge(muted)) === '2!', 'the mark');
      await muted.close();

      const seen = await look(driver(), page('private', rel('', 'p')));
      await settled(driver(), seen, 'https://blog.example/private');
      await seen.close();
      const hidden = await driver().openPrivatePage(page('private', rel('nofollow', 'p')));
      await (await pressAndWait(driver(), hidden)).close();
      await until(async () => (await driver().badge(hidden)) === '1', 'the number');
      await hidden.close();

      // What is told last shows that nothing before it was.
      const told = await turn(driver(), 'after', (value) => rel(value, 'z'), { value: 'ugc' });
      await until(async () => (await notices(driver())).length > 0, 'the notice');
      const all = await notices(driver());
      expect(all).toHaveLength(1);
      await driver().inExtension((id: string) => chrome.notifications.clear(id), all[0]);
      await told.close();
    });

    test('a reset, and the switch, give the permission back', async () => {
      const dashboard = await openSettings(driver());
      await switched(dashboard, true, 'in another tab');
      await dashboard.click(onlyIn('notices-asked-for', kind) ? '[data-reset]' : SWITCH);
      await switched(dashboard, false, 'after the reset');
      await until(async () => !(await mayNotify(driver())), 'the permission to be given back');
      // Chromium would ask again, in no window.
      if (!onlyIn('notices-asked-for', kind)) return;
      await driver().approvePrompts();
      await dashboard.click('[data-undo]');
      await switched(dashboard, true, 'after its undo');
      expect([await wanted(driver()), await mayNotify(driver())]).toEqual([true, true]);
      await dashboard.click(SWITCH);
      await switched(dashboard, false, 'after a press');
      await until(async () => !(await mayNotify(driver())), 'the permission to be given back');
      await dashboard.click('[data-undo]');
      await switched(dashboard, true, 'after the undo of that');
      // Taken back in the browser's own settings: said, and off.
      await driver().inExtension(() => chrome.permissions.remove({ permissions: ['notifications'] }));
      await switched(dashboard, false, 'once the permission is gone');
      await dashboard.waitFor(() => document.querySelector('[data-card=notices] [role=status]')?.textContent !== '', {
        what: 'that it was taken back',
      });
      expect(await wanted(driver())).toBe(true);
      expect(await violations(dashboard)).toEqual([]);
      await dashboard.close();
    });
  },
);
