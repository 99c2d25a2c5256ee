// The popup is there at once: how long from the press until something is painted. In Chromium only, because Firefox
// keeps the paint times of the popup to itself. With BACKLIGHT_BENCH set, on a quiet machine, it holds what people are
// promised: 100 ms from the press. Without, the popup is compared with the page it stands on, which is as slow as the
// machine is busy.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Driver, launch, type Tab, type View } from '../../scripts/browser/driver';
import { site } from '../fakes/records';
import { builtFor, kindsHere, track } from './browsers';
import { onlyIn } from './only-in';

const PRESSES = 20;
const PROMISED_MS = 100;

/** An article: 60 paragraphs, 80 links, 12 of them to a tracked site. */
const article = Array.from({ length: 60 }, (_, at) => {
  const words = `Paragraph ${at} of an article of ordinary length, with the words that one would expect of it. `.repeat(
    4,
  );
  const tracked = at % 5 === 0 ? `<a href="https://example.com/${at}">a tracked site</a>` : '';
  return `<p>${words}<a href="https://other.example/${at}">a link</a> ${tracked} ${at % 8 ? '' : '<a href="/own">own</a>'}</p>`;
}).join('');

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const rounded = (values: readonly number[]): string => values.map(Math.round).join(' ');

/** When a document began, and how long after that it was painted. */
function firstPaint(view: View): Promise<{ origin: number; painted: number }> {
  return view.waitFor<{ origin: number; painted: number } | null>(
    () => {
      const [entry] = performance.getEntriesByName('first-contentful-paint');
      return entry ? { origin: performance.timeOrigin, painted: entry.startTime } : null;
    },
    { what: 'the first paint' },
  );
}

/** Puts the button on the toolbar. Behind the menu, where Chromium puts it first, a press waits for an animation. */
async function pin(driver: Driver, tab: Tab): Promise<void> {
  await tab.goto('chrome://extensions/');
  const extensionId = new URL(driver.extensionUrl).host;
  await tab.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${extensionId}', pinnedToToolbar: true })`,
  );
}

const measured = kindsHere.filter((kind) => onlyIn('first-paint', kind));
(measured.length ? describe : describe.skip).each(measured)('the popup’s first paint, in %s', (kind) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(kind, { extensionDir: builtFor(kind) });
  });
  afterAll(async () => {
    await driver?.close();
  });

  test(`comes at once (${PRESSES} presses)`, async () => {
    await track(driver, [site('example.com')]);
    const source = {
      url: 'https://blog.example/article',
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>${article}`,
      headers: { 'content-type': 'text/html' },
    };
    const tab = await driver.openPage(source);
    await pin(driver, tab);
    const ofPage: number[] = [];
    const fromPress: number[] = [];
    const fromStart: number[] = [];
    // One press more: the first one starts the worker and compiles the scripts.
    for (let at = 0; at <= PRESSES; at += 1) {
      if (at % 4 === 0) await tab.goto(source.url);
      const page = await firstPaint(tab);
      const pressed = Date.now();
      const popup = await driver.pressButton(tab);
      const { origin, painted } = await firstPaint(popup);
      await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'found', { what: 'the links' });
      await popup.close();
      if (at === 0) continue;
      ofPage.push(page.painted);
      fromPress.push(origin + painted - pressed);
      fromStart.push(painted);
    }
    console.log(
      [
        `first paint of the popup, median of ${PRESSES}: ${median(fromPress).toFixed(0)} ms from the press (${rounded(fromPress)})`,
        `${median(fromStart).toFixed(0)} ms from its own start; of the page ${median(ofPage).toFixed(0)} ms`,
      ].join('; '),
    );
    if (process.env.BACKLIGHT_BENCH) expect(median(fromPress)).toBeLessThanOrEqual(PROMISED_MS);
    else expect(median(fromStart)).toBeLessThanOrEqual(3 * median(ofPage));
    await tab.close();
  });
});
