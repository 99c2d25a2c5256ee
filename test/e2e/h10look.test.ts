// Temporary: pictures of each new state.
import { test } from '@jest/globals';
import { site } from '../fakes/records';
import { describeInBrowsers, pressAndWait, track } from './browsers';
const out = '/tmp/h10/shots';
const html = { 'content-type': 'text/html; charset=utf-8' };
const doc = (url: string, title: string, body: string) => ({ url, body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${body}`, headers: html });
const rich = doc('https://www.facebook.com/', 'Facebook', `<meta name="robots" content="noindex, nofollow"><main><p>Last week I finally read <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fguides%2Fbacklinks%3Futm_source%3Dfacebook%26utm_campaign%3Dspring&amp;h=x" rel="nofollow ugc">the complete guide to backlinks</a>, and it answered every question I had about redirects.</p><p><a href="https://example.com/plain">buy cheap viagra online</a></p><p><a href="https://rival.org/n" rel="sponsored">a rival's offer with a rather long text that needs the whole line and more</a></p></main><footer><p>Thanks to <a href="https://example.com/f">our friends</a></p></footer><p style="display:none"><a href="https://example.com/h">unseen</a></p>`);
// biome-ignore lint: temporary
const shot = async (v: any, name: string, scale = 2) => { for (const colorScheme of ['light', 'dark']) { await v.emulate({ colorScheme }); await new Promise((r) => setTimeout(r, 250)); const size = await v.evaluate(() => ({ width: innerWidth, height: innerHeight })); const page = v.page; if (page) await page.screenshot({ path: `${out}/${name}-${colorScheme}.png`, clip: { x: 0, y: 0, ...size, scale } }); else await v.screenshot(`${out}/${name}-${colorScheme}.png`); } };
describeInBrowsers('look', {}, (driver) => {
  test('popup', async () => {
    await track(driver(), [site('example.com'), site('rival.org', 'rival')]);
    const tab = await driver().openPage(rich);
    const popup = await pressAndWait(driver(), tab);
    await new Promise((r) => setTimeout(r, 700));
    await shot(popup, 'popup-rows');
    await popup.click('li:has([data-index="0"]) .finding-more');
    await popup.waitFor(() => document.querySelector('.finding-open') !== null);
    await shot(popup, 'popup-open');
    await popup.evaluate(() => document.querySelector('.popup-list')?.scrollTo(0, 150));
    await shot(popup, 'popup-open-below');
    await popup.close();
    for (const [i, kind] of ['https://www.reddit.com/r/seo/', 'https://blog.example/one', 'https://news.example/two', 'https://www.gov.uk/three'].entries()) {
      const t = await driver().openPage(doc(kind, ['r/SEO', 'A long article about links and what they mean', 'News of the day', 'Guidance'][i] ?? '', rich.body.split('<main>')[1] ?? ''));
      const p = await pressAndWait(driver(), t);
      if (i === 1) { await p.click('[data-check-headers]').catch(() => undefined); await new Promise((r) => setTimeout(r, 500)); await shot(p, 'popup-headers'); }
      await p.close();
      await t.close();
    }
    await new Promise((r) => setTimeout(r, 1500));
    const d = await driver().openExtensionPage('dashboard/index.html#/links');
    for (const width of [1280, 720]) {
      await d.setViewport(width, 800);
      await d.waitFor(() => document.querySelectorAll('tr[data-link]').length > 3);
      await shot(d, `dash-${width}`, 1);
      await d.click('tr[data-link] .opener > button');
      await d.waitFor(() => document.querySelector('tr.opened') !== null);
      await shot(d, `dash-open-${width}`, 1);
      await d.click('tr[data-link] .opener > button');
      await d.click('[data-drop-down=filter] > summary');
      await shot(d, `dash-filter-${width}`, 1);
      await d.press('Escape');
      await d.click('[data-drop-down=columns] > summary');
      await shot(d, `dash-columns-${width}`, 1);
      await d.press('Escape');
    }
    await d.evaluate(() => { for (const [k, v] of [['placement', 'content'], ['followed', 'false']]) { const s = document.querySelector(`[data-filter-trait=${k}]`) as HTMLSelectElement; s.value = v as string; s.dispatchEvent(new Event('change', { bubbles: true })); } });
    await new Promise((r) => setTimeout(r, 500));
    await d.setViewport(1280, 800);
    await shot(d, 'dash-chips', 1);
    await d.goto(`${driver().extensionUrl}dashboard/index.html#/sites`);
    await d.evaluate(() => { location.hash = '#/sites'; });
    await d.click('[data-edit]');
    await d.type('[data-except]', 'shop.example.com, other.org');
    await shot(d, 'sites-except', 1);
  });
});
