// Shadow roots that no change tells of: what is said of a page before they were looked for, and when they are looked for.
import { beforeAll, expect, test } from '@jest/globals';
import type { Driver } from '../../../scripts/browser/driver';
import { site } from '../../fakes/records';
import { pressAndWait, track } from '../browsers';
import { heardOf, listen, told } from './hear';

const at = 'https://roots.example/';
const tracked = 'https://example.com/';
const html = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Roots</title></head><body>${body}</body></html>`;
const source = (path: string, body: string) => ({
  url: at + path,
  body: html(body),
  headers: { 'content-type': 'text/html; charset=utf-8' },
});
// To ask each of these for a root takes long enough to be put down and taken up again.
const MANY = '<p></p>'.repeat(200_000);

export function lateRootTests(driver: () => Driver): void {
  beforeAll(async () => {
    await track(driver(), [site('example.com')]);
    await listen(driver());
  });
  const open = async (path: string, body: string) => {
    const tab = await driver().openPage(source(path, body));
    const id = await tab.id();
    await (await pressAndWait(driver(), tab)).close();
    const shows = (what: string, ...wanted: string[]) =>
      told(
        driver(),
        id,
        what,
        ({ findings, complete }) =>
          complete && findings.map(({ href }) => href).join() === wanted.map((one) => tracked + one).join(),
      );
    return { tab, id, shows };
  };
  /** Puts a link into a closed root of an element. */
  const put = (host: string, to: string): string =>
    `${host}.attachShadow({ mode: 'closed' }).innerHTML = '<a href="${tracked}${to}">${to}</a>';`;
  const putInto = (selector: string, to: string): string => put(`document.querySelector('${selector}')`, to);
  const write = (text: string): void => {
    document.open();
    document.write(text);
    document.close();
  };

  test('after document.open and write roots are looked for after a scroll', async () => {
    const { tab, shows } = await open('open', '<p>first</p>');
    await tab.evaluate(write, html(`<a href="${tracked}one">one</a><section></section><p style="height: 3000px"></p>`));
    await shows('what was written', 'one');
    // The writing may have begun a search: what comes now is found by the scroll alone.
    await new Promise((done) => setTimeout(done, 2_500));
    await tab.evaluate(putInto('section', 'late'));
    await tab.evaluate('scrollBy(0, 50)');
    await shows('the root', 'one', 'late');
    await tab.close();
  });

  test('after document.open and write a link is explained under the pointer', async () => {
    const { tab, shows } = await open('hover', `<p><a href="${tracked}first">first</a></p>`);
    await tab.evaluate(write, html(`<p><a id="one" href="${tracked}one">one</a></p>`));
    await shows('what was written', 'one');
    await tab.waitFor('CSS.highlights.size > 0', { what: 'the mark' });
    expect(await tab.evaluate('document.querySelectorAll("html > [aria-hidden=true]").length')).toBe(0);
    await tab.hover('#one');
    await tab.waitFor('document.querySelectorAll("html > [aria-hidden=true]").length === 1', { what: 'our layer' });
    await tab.close();
  });

  test('nothing is called complete whose closed roots were not looked for: a new address, an element that comes', async () => {
    const link = (to: string): string => `<a id="${to}" href="${tracked}${to}">${to}</a>`;
    const { tab, id, shows } = await open('complete', `${link('one')}<section></section>${link('plain')}`);
    await shows('the first look', 'one', 'plain');
    await tab.evaluate(`${putInto('section', 'closed')} history.pushState(null, '', '/complete/second')`);
    await shows('the root', 'one', 'closed', 'plain');
    await tab.evaluate(`{
      const host = document.createElement('own-part');
      ${put('host', 'part')}
      plain.replaceWith(host);
    }`);
    await shows('the element that came', 'one', 'closed', 'part');
    const { all } = await heardOf(driver(), id);
    const lacks = all.filter(({ url, complete, hrefs }) => {
      const isSecond = url.endsWith('/second');
      return complete && hrefs.length !== (isSecond ? 3 : 2);
    });
    expect(lacks).toEqual([]);
    await tab.close();
  });

  test('where looking takes long, a move of the pointer still leads to a root within the second', async () => {
    const { tab, shows } = await open(
      'wait',
      `<a id="one" href="${tracked}one">one</a><p id="two">two</p>${MANY}<section></section><article></article>`,
    );
    const before = await shows('the first look', 'one');
    await tab.evaluate(putInto('section', 'first'));
    await tab.hover('#one');
    const { scan } = await shows('a root', 'one', 'first');
    const searchMs = scan.tookMs - before.scan.tookMs;
    await tab.evaluate(putInto('article', 'second'));
    const beganAt = Date.now();
    await tab.hover('#two');
    const { at: foundAt } = await shows('a root right after a search', 'one', 'first', 'second');
    // One second, and more for the idle moments between the pieces of the search. It was twenty times as long as a search.
    expect(foundAt - beganAt).toBeLessThan(1_000 + 10 * searchMs);
    await tab.close();
  });
}
