// What the popup shows: one state for each thing a page can be, each legible and steerable in light and dark.
import { expect, test } from '@jest/globals';
import type { View } from '../../scripts/browser/driver';
import { site } from '../fakes/records';
import { violations } from './axe';
import { describeInBrowsers, pressAndWait, scanOf, track } from './browsers';
import { madePage } from './made-pages';
import { inEach } from './only-in';

const html = { 'content-type': 'text/html; charset=utf-8' };
const page = (url: string, body: string) => ({
  url,
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${body}`,
  headers: html,
});

/** Mine of every type, one of them hidden; rivals; one of the site's own; one elsewhere. */
const mixed = page(
  'https://blog.example/mixed',
  `<p><a href="https://example.com/plain">plain</a> <a href="https://example.com/again">again</a>
  <a href="https://example.com/n" rel="nofollow">no</a> <a href="https://example.com/u" rel="ugc">user</a>
  <a href="https://example.com/s" rel="sponsored">paid</a> <a href="https://rival.org/n" rel="nofollow">rival one</a>
  <a href="https://rival.org/f">rival two</a> <a href="/own">own</a> <a href="https://other.org/">other</a></p>
  <p style="display:none"><a href="https://example.com/h">unseen</a></p>`,
);

/** What stands in the popup, read off its document. */
function shown() {
  const words = (selector: string): string =>
    document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  return {
    state: document.querySelector('main')?.dataset.state,
    title: words('h1'),
    parts: words('.headline-parts'),
    legend: Object.fromEntries(all('.type-legend > li').map((one) => [one.dataset.style, Number(one.dataset.count)])),
    groups: Object.fromEntries(
      all('.group').map((one) => [
        one.dataset.group,
        [...one.querySelectorAll('.finding .anchor')].map((anchor) => anchor.textContent),
      ]),
    ),
    hidden: all('.finding:has(.flag) .anchor').map((one) => one.textContent),
    chips: all('.finding > .type-chip').map(
      (one) => `${one.firstElementChild?.textContent}${one.hasAttribute('data-held') ? ' held' : ''}`,
    ),
    hint: words('.empty-state > p'),
    kind: document.querySelector<HTMLElement>('.popup-state')?.dataset.kind ?? null,
    notes: all('.notes > li').map((one) => one.dataset.note),
  };
}
const shownIn = (popup: View) => popup.evaluate(shown);

describeInBrowsers('the popup', {}, (driver, kind) => {
  test('asks for the first site; named right there, its links are shown', async () => {
    await track(driver(), []);
    const tab = await driver().openPage(mixed);
    const popup = await pressAndWait(driver(), tab);
    expect(await shownIn(popup)).toMatchObject({ state: 'no-sites', title: 'Which sites do you want to follow?' });
    expect(await violations(popup)).toEqual([]);
    await popup.type('textarea', 'not a site');
    await popup.waitFor(() => document.querySelector('.site-preview [data-ok=false]') !== null, {
      what: 'the reason why not',
    });
    expect(await violations(popup)).toEqual([]);
    await popup.evaluate(() => {
      const field = document.querySelector('textarea') as HTMLTextAreaElement;
      field.value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await popup.type('textarea', 'example.com');
    await popup.waitFor(() => document.querySelector('.site-preview [data-ok=true]') !== null, {
      what: 'the site understood',
    });
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'found', { what: 'the links' });
    expect(Object.keys((await shownIn(popup)).groups)).toEqual(['mine']);
    await tab.close();
  });

  test('the followed first, counts that add up, mine and rivals and the site’s own apart, the hidden one said', async () => {
    await track(driver(), [site('example.com'), site('rival.org', 'rival'), site('blog.example')]);
    const tab = await driver().openPage(mixed);
    const popup = await pressAndWait(driver(), tab);
    const seen = await shownIn(popup);
    expect(seen).toMatchObject({
      state: 'found',
      title: '4 followed backlinks of 8',
      legend: { follow: 4, nofollow: 2, ugc: 1, sponsored: 1 },
      groups: {
        mine: ['plain', 'again', 'no', 'user', 'paid', 'unseen'],
        rival: ['rival one', 'rival two'],
        internal: ['own'],
      },
      hidden: ['unseen'],
      chips: ['F', 'F', 'N', 'U', 'S', 'F', 'N', 'F', 'F'],
    });
    // Chromium hands the headers out without a request.
    const headers = inEach(kind, { chromium: '', firefox: 'headers not checked · check headers' });
    expect(seen.parts).toBe(`yours: 3 of 6rivals: 1 of 2${headers}`);
    expect(await violations(popup)).toEqual([]);
    const { backlinks } = (await scanOf(driver(), tab)).counts;
    expect({ followed: 4, total: 8 }).toMatchObject({ followed: backlinks.followed, total: backlinks.total });
    expect(Object.values<number>(seen.legend).reduce((sum, one) => sum + one, 0)).toBe(backlinks.total);
    await tab.close();
  });

  test('a link that its page holds back never wears the plain F', async () => {
    const { source, sites } = madePage('held-by-meta');
    await track(driver(), sites);
    const tab = await driver().openPage(source);
    const popup = await pressAndWait(driver(), tab);
    await popup.waitFor(() => !document.querySelector('[data-note=incomplete]'), { what: 'the whole page to be read' });
    expect(await shownIn(popup)).toMatchObject({
      title: '0 followed backlinks of 2',
      legend: { follow: 0, held: 1, nofollow: 0, ugc: 1, sponsored: 0 },
      chips: ['F held', 'U'],
      notes: ['noindex', 'canonical'],
    });
    expect(await violations(popup)).toEqual([]);
    await tab.close();
  });

  test('a page whose only links are the site’s own has no backlinks, and says so', async () => {
    await track(driver(), [site('blog.example')]);
    const tab = await driver().openPage(mixed);
    const popup = await pressAndWait(driver(), tab);
    expect(await shownIn(popup)).toMatchObject({
      state: 'found',
      title: 'No backlinks on this page',
      legend: {},
      groups: { internal: ['own'] },
    });
    expect(await violations(popup)).toEqual([]);
    await tab.close();
  });

  test('a long list is drawn in part, and its counts are those of the whole', async () => {
    await track(driver(), [site('example.com')]);
    const many = Array.from({ length: 130 }, (_, at) => `<p><a href="https://example.com/${at}">link ${at}</a></p>`);
    const tab = await driver().openPage(page('https://blog.example/many', many.join('')));
    const popup = await pressAndWait(driver(), tab);
    const seen = await shownIn(popup);
    expect(seen.title).toBe('130 followed backlinks of 130');
    expect(seen.chips).toHaveLength(100);
    expect(await popup.evaluate(() => document.querySelector('.group-head > .number')?.textContent)).toBe(
      '130 of 130 followed',
    );
    await popup.click('.more button');
    await popup.waitFor(() => document.querySelectorAll('.finding').length === 130, { what: 'the rest' });
    expect(await popup.evaluate(() => document.querySelector('.more'))).toBeNull();
    const { width, height } = await popup.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      height: document.documentElement.scrollHeight,
    }));
    expect(width).toBe(380);
    expect(height).toBeLessThanOrEqual(561);
    await tab.close();
  });

  test('a page without any says how many links it looked at', async () => {
    await track(driver(), [site('example.com')]);
    const tab = await driver().openPage(
      page('https://blog.example/none', '<a href="/a">a</a> <a href="https://other.org/">b</a> <a href="/c">c</a>'),
    );
    const popup = await pressAndWait(driver(), tab);
    expect(await shownIn(popup)).toMatchObject({
      state: 'nothing',
      title: 'No links to your sites here',
      hint: 'Looked at 3 links on this page.',
    });
    expect(await violations(popup)).toEqual([]);
    await tab.close();
  });

  const pdf =
    '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/MediaBox[0 0 200 200]/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>';
  test.each([
    { what: 'a text', url: 'https://files.example/a', type: 'text/plain', body: 'https://example.com', is: 'document' },
    {
      what: 'a picture',
      url: 'https://files.example/b',
      type: 'image/gif',
      body: Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAAC', 'base64'),
      is: 'document',
    },
    { what: 'a PDF', url: 'https://files.example/c.pdf', type: 'application/pdf', body: pdf, is: 'pdf' },
  ])('$what is told to be no web page', async ({ url, type, body, is }) => {
    await track(driver(), [site('example.com')]);
    const tab = await driver().openPage({ url, body, headers: { 'content-type': type } });
    const popup = await pressAndWait(driver(), tab);
    expect(await shownIn(popup)).toMatchObject({ state: 'unreadable', kind: is });
    expect(await violations(popup)).toEqual([]);
    await tab.close();
  });

  test.each(['about:blank', inEach(kind, { chromium: 'chrome://version/', firefox: 'about:license' })])(
    '%s is told to be the browser’s own',
    async (address) => {
      await track(driver(), [site('example.com')]);
      const tab = await driver().openPage(page('https://blog.example/before', ''));
      // Firefox opens its own pages, and never reports that they have loaded.
      tab.goto(address).catch(() => undefined);
      await tab.waitFor((wanted: string) => location.href === wanted, { what: address }, address);
      const popup = await pressAndWait(driver(), tab);
      expect(await shownIn(popup)).toMatchObject({
        state: 'unreadable',
        kind: 'browser',
        title: 'A page the browser keeps to itself',
      });
      expect(await violations(popup)).toEqual([]);
      await tab.close();
    },
  );
});
