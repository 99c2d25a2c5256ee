// A page with marked links and the popup over it, as one sees them together: two pictures of the real things, one laid on
// the other where the toolbar has its button.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver, Media } from '../browser/driver';
import { waitUntil } from '../browser/wait-until';
import { demoPage } from '../start/demo';
import type { Picture } from './main';
import { HEIGHT, takeOf, WIDTH } from './take-of';

export const pagePictures: readonly Picture[] = [
  { name: '1-page-and-popup', take: (driver, file) => pageAndPopup(driver, file, { colorScheme: 'light' }, 300) },
  { name: '6-page-and-popup-dark', take: (driver, file) => pageAndPopup(driver, file, { colorScheme: 'dark' }, 300) },
];

/** @param down how far the page is scrolled */
async function pageAndPopup(driver: Driver, file: `${string}.png`, media: Media, down: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'backlight-pictures-'));
  try {
    const { source } = demoPage();
    const html = await readFile(String(source.file), 'utf8');
    // The column stands at the side, where the popup leaves it free.
    const body = html.replace(
      '</style>',
      '  header, main, footer { margin-left: 88px; } figure { width: 560px; } h2 { margin-top: 28px; }\n</style>',
    );
    const tab = await driver.openPage({ url: source.url, body });
    await tab.setViewport(WIDTH, HEIGHT);
    await tab.emulate(media);
    const popup = await driver.pressButton(tab);
    await popup.emulate(media);
    await popup.waitFor(() => document.querySelector('main')?.dataset.complete === 'true', { what: 'the whole list' });
    await popup.screenshot(join(folder, 'popup.png'));
    await tab.evaluate((y: number) => scrollTo(0, y), down);
    await waitUntil('the number on the button', async () => (await driver.badge(tab)) !== '', 10_000);
    // The words beside a link, as under a pointer.
    await tab.hover('.partner a');
    await tab.waitFor(() => scrollY > 0 && document.fonts.status === 'loaded', { what: 'the page' });
    await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await tab.screenshot(join(folder, 'page.png'));
    await popup.close();
    await tab.close();
    const [page, over] = await Promise.all(['page.png', 'popup.png'].map((name) => readFile(join(folder, name))));
    await takeOf(driver, file, {
      width: WIDTH,
      height: HEIGHT,
      style: `
        img { position: absolute; display: block; }
        .page { left: 0; top: 0; width: ${WIDTH}px; }
        .popup { right: 16px; top: 8px; border-radius: 10px; box-shadow: 0 0 0 1px #0003, 0 8px 32px #0006; }`,
      markup: `<img class="page" src="page.png"><img class="popup" src="popup.png">`,
      files: { 'page.png': page as Buffer, 'popup.png': over as Buffer },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
