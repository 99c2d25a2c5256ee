// A page of a thousand findings: what changes there may cost what it touches, not all that is there.
import { expect, test } from '@jest/globals';
import type { Driver } from '../../../scripts/browser/driver';
import { site } from '../../fakes/records';
import { pressAndWait, track, until } from '../browsers';
import { heardOf, listen } from './hear';
import { readCount } from './read-count';

const FINDINGS = 1_000;
/** So many are judged at once. */
const PORTIONS = FINDINGS / 200;
const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Many</title></head><body>
${Array.from({ length: FINDINGS }, (_, at) => `<p><a href="https://example.com/${at}">link ${at}</a></p>`).join('\n')}</body></html>`;

interface World {
  looked: number;
}

/**
 * Counts how often a drawing looked at the mark of a link, in the extension's own world: nothing else there asks for the
 * nodes in it.
 */
async function countLookedAt(driver: Driver, tabId: number): Promise<() => Promise<number>> {
  await driver.inExtension(
    (id: number) =>
      chrome.scripting.executeScript({
        target: { tabId: id },
        func: () => {
          const world = globalThis as unknown as World;
          const get = Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes')?.get as () => NodeList;
          world.looked = 0;
          Object.defineProperty(Node.prototype, 'childNodes', {
            configurable: true,
            get() {
              world.looked += 1;
              return get.call(this);
            },
          });
        },
      }),
    tabId,
  );
  return readCount(driver, tabId, 'looked');
}

export function manyTests(driver: () => Driver): void {
  test(`${FINDINGS.toLocaleString('en')} findings: something fetched ahead has none judged again, and judging draws a few times only`, async () => {
    await track(driver(), [site('example.com')]);
    await listen(driver());
    const tab = await driver().openPage({
      url: 'https://blog.example/many',
      body,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    const tabId = await tab.id();
    await (await pressAndWait(driver(), tab)).close();
    await until(async () => (await heardOf(driver(), tabId)).scan?.complete === true, 'all of them');
    const lookedAt = await countLookedAt(driver(), tabId);
    const { judgings, reports } = await heardOf(driver(), tabId);

    const ahead = `<link rel="prefetch" href="/next"><link rel="alternate" href="https://other.net/">`;
    await tab.evaluate((links: string) => document.head.insertAdjacentHTML('beforeend', links), ahead);
    await until(async () => (await lookedAt()) > 0, 'the look after it');
    await tab.evaluate(() => document.querySelector('[rel=prefetch]')?.remove());
    await until(async () => (await lookedAt()) > FINDINGS, 'the look after its end');
    expect(await heardOf(driver(), tabId)).toMatchObject({ judgings, reports });
    expect(await lookedAt()).toBe(2 * FINDINGS);

    await tab.evaluate(() =>
      document.head.insertAdjacentHTML(
        'beforeend',
        '<meta name="robots" content="nofollow"><link rel="Canonical" href="/whole">',
      ),
    );
    const seen = async () => (await heardOf(driver(), tabId)).scan;
    await until(async () => (await seen())?.page.robots.nofollow === true, 'the metas');
    expect((await seen())?.findings.filter(({ followed }) => followed)).toEqual([]);
    expect((await seen())?.page.canonical).toBe('https://blog.example/whole');
    expect((await heardOf(driver(), tabId)).judgings).toBe(judgings + PORTIONS);
    // After 200, 400 and 800, and at the end; once for each link there is a new mark, and nothing to look at.
    expect(await lookedAt()).toBe((2 + 4 - 1) * FINDINGS);
    await tab.close();
  });
}
