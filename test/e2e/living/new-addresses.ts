// Applications that give themselves new addresses: what was seen at one of them is told and kept under no other.
import { beforeAll, expect, test } from '@jest/globals';
import type { Driver } from '../../../scripts/browser/driver';
import { site } from '../../fakes/records';
import { entriesOf, pressAndWait, track, until } from '../browsers';
import { heardOf, listen, told } from './hear';

const at = 'https://app.example/';
const tracked = 'https://example.com/';
const source = (path: string, body: string) => ({
  url: at + path,
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>App</title></head><body>${body}</body></html>`,
  headers: { 'content-type': 'text/html; charset=utf-8' },
});

export function newAddressTests(driver: () => Driver): void {
  beforeAll(async () => {
    await track(driver(), [site('example.com')]);
    await listen(driver());
  });
  /** What the ledger knows below a path, as `source target` without what all have. */
  const kept = async (below: string): Promise<string[]> =>
    (await entriesOf(driver()))
      .map(({ sourceUrl, targetUrl }) => `${sourceUrl} ${targetUrl}`)
      .filter((line) => line.startsWith(at + below))
      .map((line) => line.replace(at + below, '').replace(tracked, ''))
      .sort();
  const keeps = (below: string, ...wanted: string[]) =>
    until(async () => (await kept(below)).join() === wanted.join(), `the ledger to hold ${wanted} of ${below}`);

  test('a new address before its content: nothing of the old content is kept under it', async () => {
    const tab = await driver().openPage(source('swap/a', `<main><a href="${tracked}old">old</a></main>`));
    const id = await tab.id();
    await (await pressAndWait(driver(), tab)).close();
    await keeps('swap/', 'a old');
    await tab.evaluate((to: string) => {
      history.pushState(null, '', '/swap/b');
      setTimeout(() => {
        (document.querySelector('main') as Element).innerHTML = `<a href="${to}new">new</a>`;
      }, 300);
    }, tracked);
    const hrefs = (path: string, href: string) =>
      told(driver(), id, path, ({ page, findings }) => page.url === at + path && findings[0]?.href === tracked + href);
    // What is seen is shown at once; it is only not kept.
    await hrefs('swap/b', 'new');
    await keeps('swap/', 'a old', 'b new');
    await tab.close();
  });

  test('a page whose content stays as it is at a new address is kept soon, without another sign', async () => {
    const tab = await driver().openPage(source('still/a', `<a href="${tracked}">one</a>`));
    await (await pressAndWait(driver(), tab)).close();
    await keeps('still/', 'a ');
    await tab.evaluate(`history.pushState(null, '', '/still/b')`);
    await keeps('still/', 'a ', 'b ');
    await tab.close();
  });

  test('what is told of an address is what was there with it', async () => {
    const tab = await driver().openPage(source('steps/0', `<main><a href="${tracked}0">0</a></main>`));
    const id = await tab.id();
    await (await pressAndWait(driver(), tab)).close();
    await tab.evaluate(async (to: string) => {
      for (let step = 1; step <= 60; step += 1) {
        (document.querySelector('main') as Element).innerHTML = `<a href="${to}${step}">${step}</a>`.repeat(20);
        history.pushState(null, '', `/steps/${step}`);
        await new Promise((done) => setTimeout(done, (step * 7) % 40));
      }
    }, tracked);
    await told(
      driver(),
      id,
      'the last step',
      ({ page, findings }) => page.url.endsWith('/60') && findings.length === 20,
    );
    const { all } = await heardOf(driver(), id);
    const step = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
    const mixed = all.filter(({ url, hrefs }) => hrefs.some((href) => step(href) !== step(url)));
    expect(mixed.map(({ url, hrefs }) => `${step(url)}: ${[...new Set(hrefs.map(step))]}`)).toEqual([]);
    await tab.close();
  });

  test('a new address inside a readable frame: its own and its relative links are of it, the page stays as it is', async () => {
    const inner = source('frame/inner', `<a href="item">item</a> <a href="${tracked}">one</a>`);
    await track(driver(), [site('app.example/frame'), site('example.com')]);
    const tab = await driver().openPage({
      ...source('frame/top', `<a href="${tracked}top">top</a><iframe src="${inner.url}"></iframe>`),
      resources: { [inner.url]: inner },
    });
    const id = await tab.id();
    await (await pressAndWait(driver(), tab)).close();
    const shows = (what: string, item: string, frameUrl: string) =>
      told(
        driver(),
        id,
        what,
        ({ findings }) =>
          findings.map(({ href }) => href).join() === [`${tracked}top`, at + item, tracked].join() &&
          findings.slice(1).every((one) => one.frameUrl === at + frameUrl),
      );
    await shows('the frame', 'frame/item', 'frame/inner');
    await tab.evaluate(`frames[0].history.pushState(null, '', '/frame/deep/second')`);
    await shows('its new address', 'frame/deep/item', 'frame/deep/second');
    await tab.evaluate((to: string) => {
      const { document: own } = window.frames[0] as Window;
      own.open();
      own.write(`<a href="${to}written">written</a>`);
      own.close();
    }, tracked);
    const written = (what: string, ...wanted: string[]) =>
      told(
        driver(),
        id,
        what,
        ({ findings }) => findings.map(({ href }) => href).join() === wanted.map((one) => tracked + one).join(),
      );
    await written('what was written into it', 'top', 'written');
    await tab.evaluate(
      `frames[0].document.body.insertAdjacentHTML('beforeend', '<a href="${tracked}later">later</a>')`,
    );
    await written('what came after it', 'top', 'written', 'later');
    await tab.close();
    await track(driver(), [site('example.com')]);
  });
}
