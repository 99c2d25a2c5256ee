// What became of a link, as the dashboard tells it; and the user's own word that it is gone.
import { beforeAll, expect, test } from '@jest/globals';
import type { Driver, Tab } from '../../../scripts/browser/driver';
import { site } from '../../fakes/records';
import { violations } from '../axe';
import { track } from '../browsers';
import { entryOnce, look, nothing, page, settled } from './looks';

/** A page without any link at all is half a page. */
const others = '<p><a href="/a">a</a> <a href="/b">b</a></p>';
const rel = (value: string): string =>
  `<p>We like <a rel="${value}" href="https://example.com/page">this page</a> a lot.</p>${others}`;

/** The dashboard with the newest link opened. */
async function openNewest(driver: Driver): Promise<Tab> {
  const dashboard = await driver.openExtensionPage('dashboard/index.html#/links');
  await dashboard.setViewport(1200, 640);
  await dashboard.waitFor(() => document.querySelector('tr[data-link] [aria-expanded]') !== null, { what: 'a row' });
  await dashboard.click('tr[data-link] [aria-expanded]');
  await dashboard.waitFor(() => document.querySelector('.life') !== null, { what: 'its life' });
  return dashboard;
}

const standing = `document.querySelector('.life-standing')?.textContent`;

export function wordsTests(driver: () => Driver): void {
  beforeAll(() => track(driver(), [site('example.com')]));

  test('missing, said to be gone by the user, and back again', async () => {
    const shown = page('told', rel(''));
    const tab = await look(driver(), shown);
    await settled(driver(), tab, shown.url);
    await look(driver(), page('told', rel('nofollow')), tab);
    await entryOnce(driver(), shown.url, 'the change', ({ type }) => type === 'nofollow');
    await look(driver(), page('told', nothing + others), tab);
    await entryOnce(driver(), shown.url, 'it to be missing', ({ status, doubt }) => status === 'missing' && !doubt);

    const dashboard = await openNewest(driver());
    expect(await dashboard.evaluate(standing)).toMatch(/^Missing since \d+ \w+\.$|^Missing since \w+ \d+\.$/);
    const lines = () => [...document.querySelectorAll('.life-changes bdi')].map((line) => line.textContent);
    expect(await dashboard.evaluate(lines)).toEqual([
      'Status: live → missing',
      "Verdict: followed → the link's own rel",
      'Type: follow → nofollow',
    ]);
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('[data-mark-lost]');
    await dashboard.waitFor(() => document.querySelector<HTMLElement>('.life')?.dataset.life === 'lost', {
      what: 'the word to be kept',
    });
    expect(await dashboard.evaluate(standing)).toMatch(/^Lost: missing since /);
    await dashboard.close();
    const gone = await entryOnce(driver(), shown.url, 'it to be lost', ({ status }) => status === 'lost');
    expect(gone.changes.at(-1)).toMatchObject({ kind: 'status', from: 'missing', to: 'lost' });

    await look(driver(), shown, tab);
    const back = await entryOnce(driver(), shown.url, 'it to be back', ({ status }) => status === 'live');
    expect(back.changes.filter(({ kind }) => kind === 'status').at(-1)).toMatchObject({ from: 'lost', to: 'live' });
    await tab.close();
  });

  test('not checked, with the reason', async () => {
    const shown = page('refused', rel(''));
    const tab = await look(driver(), shown);
    await settled(driver(), tab, shown.url);
    await look(driver(), page('refused', nothing, '', { status: 503 }), tab);
    await entryOnce(driver(), shown.url, 'it not to be checked', ({ doubt }) => doubt === 'answer');
    const dashboard = await openNewest(driver());
    expect(await dashboard.evaluate(standing)).toBe('Not checked: the address did not answer with its page.');
    await dashboard.close();
    await tab.close();
  });
}
