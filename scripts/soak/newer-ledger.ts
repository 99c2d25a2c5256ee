// An older Backlight meets the ledger of a newer one: it refuses, says so, and touches nothing.
import { LEDGER_SCHEMA } from '../../src/core/ledger/entry';
import { launch } from '../browser/driver';
import { makeOld, oldRows, seenThere } from './old-ledger';
import { openSender, sendOnce, trackOne } from './scans';
import type { Soak } from './soak';

const NEWER = LEDGER_SCHEMA + 1;

export const newerLedger: Soak = {
  id: 'newer-ledger',
  what: `{n} links in a ledger of schema ${NEWER}, opened by one that knows ${LEDGER_SCHEMA}`,
  full: 1_000,
  small: 10,
  async run({ kind, extensionDir, amount }) {
    const driver = await launch(kind, { extensionDir });
    try {
      const wrong: string[] = [];
      await makeOld(driver, oldRows(LEDGER_SCHEMA, amount), LEDGER_SCHEMA, NEWER);
      const before = await seenThere(driver);
      await trackOne(driver);
      const dashboard = await driver.openExtensionPage('dashboard/index.html#/links');
      const told = () => document.querySelector<HTMLElement>('[data-trouble]')?.dataset.trouble;
      const said = await dashboard.waitFor(told, { what: 'the dashboard to say so' });
      if (said !== 'ledger newer') wrong.push(`the dashboard says "${said}"`);
      const offers = await dashboard.evaluate(() => document.querySelectorAll('[data-trouble] button').length);
      if (offers > 0) wrong.push(`${offers} buttons are offered`);
      const { tab, id } = await openSender(driver, 'sender');
      if (await sendOnce(driver, id, 'scan')) wrong.push('a scan was acknowledged');
      const popup = await driver.pressButton(tab);
      await popup.waitFor(() => document.querySelector('[data-trouble]') !== null, { what: 'the popup to say so' });
      if (JSON.stringify(await seenThere(driver)) !== JSON.stringify(before)) wrong.push('the ledger is another one');
      return { seen: `refused and told, ${before.entries.length} links as they were`, wrong };
    } finally {
      await driver.close();
    }
  },
};
