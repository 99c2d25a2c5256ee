// Eight tabs write at once into the same entries: every count is exact.
import { launch } from '../browser/driver';
import { differences, openSender, seenOnDisk, sendScans, trackOne } from './scans';
import type { Soak } from './soak';

const TABS = 8;
const PAGES = 40;

export const tabsAtOnce: Soak = {
  id: 'tabs-at-once',
  what: `${TABS} tabs at once, {n} scans each, to the same ${PAGES} pages`,
  full: 1_000,
  small: 6,
  async run({ kind, extensionDir, amount }) {
    const driver = await launch(kind, { extensionDir });
    try {
      await trackOne(driver);
      const senders = [];
      for (let tab = 0; tab < TABS; tab += 1) senders.push(await openSender(driver, `sender-${tab}`));
      const again = await Promise.all(
        senders.map(({ id }, tab) =>
          sendScans(driver, id, { name: `tab-${tab}`, from: tab * amount, to: (tab + 1) * amount, pages: PAGES }),
        ),
      );
      const wrong = differences(await seenOnDisk(driver), TABS * amount, PAGES);
      const sum = again.reduce((all, one) => all + one, 0);
      return { seen: `${TABS * amount} acknowledged, ${sum} sent again, ${wrong.length} counts wrong`, wrong };
    } finally {
      await driver.close();
    }
  },
};
