// The background is stopped again and again while scans come in: whatever it had acknowledged is there, once.
import { launch } from '../browser/driver';
import { differences, openSender, seenOnDisk, sendScans, trackOne } from './scans';
import type { Soak } from './soak';

/** One stop in so many scans. */
const EACH = 20;
const PAGES = 50;

export const stoppedWorker: Soak = {
  id: 'stopped-worker',
  what: `{n} scans, the background stopped once in ${EACH} of them`,
  full: 1_000,
  small: 40,
  async run({ kind, extensionDir, amount }) {
    const driver = await launch(kind, { extensionDir });
    try {
      await trackOne(driver);
      const { id } = await openSender(driver, 'sender');
      let again = 0;
      let stops = 0;
      for (let from = 0; from < amount; from += EACH) {
        const sending = sendScans(driver, id, { name: 'scan', from, to: Math.min(from + EACH, amount), pages: PAGES });
        // A stop falls anywhere into the piece: while a scan is on its way, being written, or being answered.
        await new Promise((done) => setTimeout(done, (from * 7) % 90));
        await driver.stopBackground();
        stops += 1;
        again += await sending;
      }
      const wrong = differences(await seenOnDisk(driver), amount, PAGES);
      return {
        seen: `${amount} acknowledged, ${stops} stops, ${again} sent again, ${wrong.length} lost or doubled`,
        wrong,
      };
    } finally {
      await driver.close();
    }
  },
};
