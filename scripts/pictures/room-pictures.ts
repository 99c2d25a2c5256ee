// Rooms of the dashboard over the demo ledger.
import type { Driver, Media, Tab } from '../browser/driver';
import type { Picture } from './main';
import { HEIGHT, WIDTH } from './take-of';

const light: Media = { colorScheme: 'light', reducedMotion: 'reduce' };
const dark: Media = { colorScheme: 'dark', reducedMotion: 'reduce' };

export const roomPictures: readonly Picture[] = [
  room('2-overview', '#/overview?period=year', light, overviewDrawn),
  room('3-links', '#/links', light, linksListed),
  room('4-life-of-a-link', '#/links', light, openFirst),
  room('5-settings', '#/settings', light, async (tab) => {
    await tab.waitFor(() => document.querySelector('main[data-room=settings][data-state=ready]'), { what: 'the room' });
  }),
  room('7-overview-dark', '#/overview?period=year', dark, overviewDrawn),
];

function room(name: string, place: string, media: Media, ready: (tab: Tab) => Promise<void>): Picture {
  return {
    name,
    async take(driver: Driver, file) {
      const tab = await driver.openExtensionPage(`dashboard/index.html${place}`);
      await tab.setViewport(WIDTH, HEIGHT);
      await tab.emulate(media);
      await ready(tab);
      await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await tab.screenshot(file);
      await tab.close();
    },
  };
}

/** Its charts are drawn when they come into view. */
async function overviewDrawn(tab: Tab): Promise<void> {
  await tab.waitFor(
    () => {
      const whole = document.querySelector('main[data-room=overview][data-state=ready]');
      const frames = whole?.querySelectorAll('.chart-frame').length ?? 0;
      return frames > 0 && whole?.querySelectorAll('.scene').length === frames;
    },
    { what: 'the charts' },
  );
}

async function linksListed(tab: Tab): Promise<void> {
  await tab.waitFor(
    () => document.querySelectorAll('main[data-room=links][data-whole] tbody tr[data-link]').length > 10,
    {
      what: 'the rows',
    },
  );
}

async function openFirst(tab: Tab): Promise<void> {
  await linksListed(tab);
  await tab.click('tbody tr[aria-rowindex="2"] .opener button');
  await tab.waitFor(() => document.querySelector('[data-opened-link]'), { what: 'the link beside the table' });
}
