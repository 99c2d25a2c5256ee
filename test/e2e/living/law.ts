// A law: whatever a page does to itself, what was followed piece by piece is what a look at the whole would find. Pages
// change themselves at random by a seed (BACKLIGHT_SEEDS=30 for more of them), and each burst is compared with a plain
// walk of the DOM and with a new pass.
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import type { Driver, Tab } from '../../../scripts/browser/driver';
import { waitUntil } from '../../../scripts/browser/wait-until';
import type { PageScan } from '../../../src/core/scan/page-scan-schema';
import { site } from '../../fakes/records';
import { pressAndWait, track } from '../browsers';
import { onlyIn } from '../only-in';
import { freshScan, listen, send, told } from './hear';
import { installChanges, type Seen } from './random-changes';

const seeds = Array.from({ length: Number(process.env.BACKLIGHT_SEEDS ?? 1) }, (_, at) => at + 1);
const BURSTS = 4;
const CHANGES = 40;

const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Changes</title><link rel="icon" href="data:,"></head>
<body><div><p>Some <a href="https://example.com/first">first</a></p><p><a href="inner">inner</a> and <a href="https://other.net/">other</a></p></div><div><section></section></div></body></html>`;

/** What of a scan a plain walk can tell as well. */
function plain({ counts, findings, page, unreadFrames }: PageScan): Seen {
  return {
    links: counts.links,
    internal: counts.internal,
    backlinks: counts.backlinks.total,
    other: counts.other,
    unread: unreadFrames.reduce((sum, { count }) => sum + count, 0),
    nofollow: page.robots.nofollow,
    findings: findings.map(({ href, rel, anchorText, linkIndex }) => [href, rel, anchorText, linkIndex]),
  };
}

const withoutPlaces = (seen: Seen): string =>
  JSON.stringify({ ...seen, findings: seen.findings.map((finding) => finding.slice(0, 3)) });

/**
 * What must be the same in both. What stands around a link is read again only for somebody who asks: it shows in no
 * change of the link.
 */
function lasting({ scannedAt: _at, tookMs: _took, complete: _complete, ...scan }: PageScan): object {
  return {
    ...scan,
    findings: scan.findings.map(({ context: _c, placement: _p, visibility: _v, ...finding }) => finding),
  };
}

async function burst(driver: Driver, tab: Tab, tabId: number, seed: number): Promise<void> {
  await tab.evaluate(
    (of: number, changes: number) =>
      (window as unknown as { burst(seed: number, changes: number): Promise<void> }).burst(of, changes),
    seed,
    CHANGES,
  );
  const walked = await tab.evaluate<Seen>('seen()');
  await told(
    driver,
    tabId,
    `the scan to be what a walk finds: ${JSON.stringify(walked)}`,
    (scan) => withoutPlaces(plain(scan)) === withoutPlaces(walked),
  );
  // The report is told to all before its script hears that it was taken.
  let followed = await send<PageScan>(driver, tabId, 'get-scan');
  await waitUntil('the script to know of it', async () => {
    followed = await send<PageScan>(driver, tabId, 'get-scan');
    return isDeepStrictEqual(plain(followed), walked);
  }).catch(() => {});
  expect(plain(followed)).toEqual(walked);
  expect(await tab.evaluate('marks()')).toEqual({ good: followed.findings.length, bad: 0 });
  expect(lasting(followed)).toEqual(lasting(await freshScan(driver, tabId)));
}

export function lawTests(driver: () => Driver): void {
  test.each(seeds)(`${BURSTS} bursts of ${CHANGES} changes by seed %i: followed as if read anew`, async (seed) => {
    await track(driver(), [site('example.com')]);
    await listen(driver());
    const url = `https://blog.example/changes/${seed}`;
    const tab = await driver().openPage({ url, body, headers: { 'content-type': 'text/html; charset=utf-8' } });
    const tabId = await tab.id();
    // Firefox ESR 153 takes from us every node that was in a frame once that frame goes, also one that had moved out of it
    // and is still in the page: such a link is exact again after the next whole look only.
    await tab.evaluate(installChanges, onlyIn('moved-out-of-a-frame', driver().kind));
    await (await pressAndWait(driver(), tab)).close();
    for (let at = 1; at <= BURSTS; at += 1) await burst(driver(), tab, tabId, seed * 1_000 + at);
    expect(tab.problems).toEqual([]);
    await tab.close();
  });
}
