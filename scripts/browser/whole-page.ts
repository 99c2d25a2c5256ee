// A picture of a whole page, with what the extension draws only where one can see it.
import type { Page } from 'puppeteer-core';

/** Taller pictures than this are cut: browsers cannot draw them in one piece. */
const tallest = 16_000;

/**
 * Writes the page as a PNG. The viewport is made as tall as the page for it, because some marks follow the links in
 * view; where the page grows with its viewport (sections of 100vh) it is left alone.
 */
export async function wholePage(page: Page, path: `${string}.png`): Promise<void> {
  const { width, height } = await measure(page);
  const before = page.viewport();
  const tall = Math.min(height, tallest);
  try {
    if (before && tall > before.height) {
      await page.setViewport({ ...before, height: tall });
      await twoFrames(page);
      if ((await measure(page)).height > height * 1.05) {
        await page.setViewport(before);
        await twoFrames(page);
      }
    }
    const clip = { x: 0, y: 0, width: Math.min(width, tallest), height: tall };
    await page.screenshot({ path, clip, captureBeyondViewport: true });
  } finally {
    if (before && !page.isClosed()) await page.setViewport(before);
  }
}

function measure(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    return { width: Math.max(1, root.scrollWidth), height: Math.max(1, root.scrollHeight) };
  });
}

/** By then the observers have been told and what they draw has been drawn. */
function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
