// The list of dropped parameters in the user's hands: what is found next and what was found before follow it.
import { beforeAll, expect, test } from '@jest/globals';
import type { Driver } from '../../../scripts/browser/driver';
import { site } from '../../fakes/records';
import { violations } from '../axe';
import { track, until } from '../browsers';
import { entriesAt, look, page } from './looks';

const link = '<p>We like <a href="https://example.com/page?ref=1">this page</a> a lot.</p>';
const at = 'https://blog.example/spelled';

export function spellingTests(driver: () => Driver): void {
  beforeAll(() => track(driver(), [site('example.com')]));

  const keys = async (...sources: string[]): Promise<string[]> => {
    const found = await Promise.all(sources.map((source) => entriesAt(driver(), source)));
    return found.flat().map(({ sourceUrl, targetKey, timesSeen }) => `${sourceUrl} ${targetKey} ${timesSeen}`);
  };

  test('a session, a tracker and a fragment are no part of an address', async () => {
    const tab = await look(driver(), page('plain;jsessionid=A1?b=2&utm_source=x&PHPSESSID=9#part', link));
    await until(
      async () => (await keys('https://blog.example/plain?b=2')).length === 1,
      'the entry under its one spelling',
    );
    await tab.close();
  });

  test('a name is added: what was two becomes one, and the next look finds it; taken back, it is kept again', async () => {
    const tab = await look(driver(), page('spelled?ref=a', link));
    await look(driver(), page('spelled?ref=b', link), tab);
    await until(async () => (await keys(`${at}?ref=a`, `${at}?ref=b`)).length === 2, 'two pages');

    const dashboard = await driver().openExtensionPage('dashboard/index.html#/memory');
    await dashboard.setViewport(1200, 640);
    const add = async (name: string): Promise<void> => {
      await dashboard.click('[data-card=tracking] .field');
      await dashboard.evaluate((words: string) => {
        (document.activeElement as HTMLInputElement).select();
        document.execCommand('insertText', false, words);
      }, name);
      await dashboard.press('Enter');
    };
    await dashboard.waitFor(() => document.querySelector('[data-card=tracking]') !== null, { what: 'the card' });
    const said = (words: string) =>
      dashboard.waitFor(
        (wanted: string) => document.querySelector('[data-card=tracking] form p')?.textContent?.startsWith(wanted),
        { what: words },
        words,
      );
    await add('a=b');
    await said('Only the name itself');
    expect(await violations(dashboard)).toEqual([]);
    await add('ref');
    await dashboard.waitFor(() => document.querySelector('[data-added=ref]') !== null, {
      what: 'the name in the list',
    });
    await until(async () => (await keys(at)).length === 1, 'the old entries to be one');
    expect(await keys(at)).toEqual([`${at} https://example.com/page 2`]);
    expect(await keys(`${at}?ref=a`, `${at}?ref=b`)).toEqual([]);

    await look(driver(), page('spelled?ref=c', link), tab);
    await until(async () => (await keys(at))[0] === `${at} https://example.com/page 3`, 'the next look to find it');

    await dashboard.click('[data-added=ref] button');
    await dashboard.waitFor(() => document.querySelector('[data-added=ref]') === null, { what: 'the name to go' });
    await look(driver(), page('spelled?ref=d', link), tab);
    await until(
      async () => (await keys(`${at}?ref=d`)).join() === `${at}?ref=d https://example.com/page?ref=1 1`,
      'the next look to keep the parameter',
    );
    // What the target was written as is known, what the page was written as is not.
    expect(await keys(at)).toEqual([`${at} https://example.com/page?ref=1 3`]);
    await dashboard.close();
    await tab.close();
  });
}
