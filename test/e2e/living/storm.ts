// A page that changes faster than anybody may read it: what counts is that the count is exact once it is over.
import { expect, test } from '@jest/globals';
import type { Driver } from '../../../scripts/browser/driver';
import { site } from '../../fakes/records';
import { pressAndWait, track } from '../browsers';
import { listen, told } from './hear';

const body =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Storm</title></head><body></body></html>';

export function stormTest(driver: () => Driver): void {
  test('300 nodes a frame for a second and a half, then an exact count', async () => {
    await track(driver(), [site('example.com')]);
    await listen(driver());
    const tab = await driver().openPage({
      url: 'https://blog.example/storm',
      body,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    const tabId = await tab.id();
    await (await pressAndWait(driver(), tab)).close();
    const seen = await tab.evaluate(async () => {
      // A linear congruential generator: the same page each time.
      let state = 20_261_120;
      const below = (limit: number): number => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((state / 4_294_967_296) * limit);
      };
      const make = (): Node => {
        const kind = below(200);
        const link = document.createElement('a');
        link.textContent = 'link';
        if (kind === 0) link.href = 'https://example.com/';
        else if (kind < 20) link.href = 'https://other.net/';
        else if (kind < 40) link.href = '/own';
        return kind < 40 ? link : document.createElement('i');
      };
      const ends = performance.now() + 1_500;
      let box = document.createElement('div');
      // A machine with other things to do draws few frames in that time.
      for (let frames = 0; performance.now() < ends || frames < 40; frames += 1) {
        box = document.createElement('div');
        for (let at = 0; at < 300; at += 1) box.append(make());
        document.body.append(box);
        // Some of what is there goes again.
        document.body.children[below(document.body.children.length * 3)]?.remove();
        await new Promise((done) => requestAnimationFrame(done));
      }
      const count = (selector: string): number => document.querySelectorAll(selector).length;
      return { links: count('a[href]'), backlinks: count('a[href*="example.com"]') };
    });
    expect(seen.backlinks).toBeGreaterThan(10);
    const { scan } = await told(
      driver(),
      tabId,
      `the whole count: ${JSON.stringify(seen)}`,
      ({ counts, complete }) => complete && counts.links === seen.links,
    );
    expect(scan.counts.backlinks.total).toBe(seen.backlinks);
    expect(scan.findings).toHaveLength(seen.backlinks);
    await tab.close();
  });
}
