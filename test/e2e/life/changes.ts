// What differs from load to load is a dated change; what a page does to its links while it is looked at is none.
import { beforeAll, expect, test } from '@jest/globals';
import type { Driver } from '../../../scripts/browser/driver';
import { site } from '../../fakes/records';
import { track } from '../browsers';
import { entryOnce, look, page } from './looks';

const rel = (value: string): string =>
  `<p>We like <a rel="${value}" href="https://example.com/page">this page</a> a lot.</p>`;

export function changesTests(driver: () => Driver): void {
  beforeAll(() => track(driver(), [site('example.com')]));

  test('another rel in another load is a change, with its date', async () => {
    const first = page('rel', rel(''));
    const tab = await look(driver(), first);
    await entryOnce(driver(), first.url, 'the link to be kept', ({ type }) => type === 'follow');
    await look(driver(), page('rel', rel('nofollow')), tab);
    const entry = await entryOnce(driver(), first.url, 'the change', ({ type }) => type === 'nofollow');
    expect(entry.changes.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['type', 'follow', 'nofollow'],
      ['verdict', 'follow', 'rel'],
    ]);
    for (const { at } of entry.changes) expect(at >= entry.firstSeen && at <= entry.lastSeen).toBe(true);
    await tab.close();
  });

  test('a script that rewrites rel in every load plays no ping-pong', async () => {
    const first = page('ping', rel(''));
    const set = (value: string): void => document.querySelector('a')?.setAttribute('rel', value);
    const tab = await look(driver(), first);
    for (const load of [1, 2]) {
      if (load === 2) await look(driver(), first, tab);
      const asWritten = await entryOnce(
        driver(),
        first.url,
        `load ${load} as it was written`,
        ({ type, timesSeen }) => type === 'follow' && timesSeen === load,
      );
      expect(asWritten.changes.map(({ from, to }) => [from, to])).toEqual(
        load === 1
          ? []
          : [
              ['nofollow', 'follow'],
              ['rel', 'follow'],
            ],
      );
      await tab.evaluate(set, 'nofollow');
      const rewritten = await entryOnce(driver(), first.url, 'the rewritten rel', ({ type }) => type === 'nofollow');
      expect(rewritten.changes).toEqual([]);
    }
    await tab.close();
  });

  test('noindex, canonical, words, place, redirect and target: each a change', async () => {
    const first = page(
      'all',
      '<main><article><p>We like <a href="https://example.com/page?utm_source=a">this page</a> a lot, and so do all who read it.</p></article></main>',
    );
    const target = encodeURIComponent('https://example.com/page?utm_source=b');
    const second = page(
      'all',
      `<main><article><p>We like some pages a lot, and so do all who read them.</p></article></main>
      <footer><p><a href="https://l.facebook.com/l.php?u=${target}&h=1">that page</a></p></footer>`,
      '<meta name="robots" content="noindex"><link rel="canonical" href="https://blog.example/main">',
    );
    const tab = await look(driver(), first);
    await entryOnce(driver(), first.url, 'the link to be kept', ({ placement }) => placement === 'content');
    await look(driver(), second, tab);
    const entry = await entryOnce(driver(), first.url, 'the changes', ({ wrapper }) => wrapper !== null);
    expect(entry.changes.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['verdict', 'follow', 'wrapped'],
      ['anchor', 'this page', 'that page'],
      ['placement', 'content', 'footer'],
      ['target', 'https://example.com/page?utm_source=a', 'https://example.com/page?utm_source=b'],
      ['wrapper', null, 'facebook'],
      ['noindex', 'false', 'true'],
      ['canonical', null, 'https://blog.example/main'],
    ]);
    await tab.close();
  });
}
