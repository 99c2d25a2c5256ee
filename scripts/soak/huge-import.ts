// Files that would fill the memory or the disk if they were taken in: each is refused with its reason, and the ledger is
// as it was.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Driver, launch, type Tab } from '../browser/driver';
import { bomb, foreign } from './huge-files';
import { openSender, seenOnDisk, sendScans, trackOne } from './scans';
import type { Soak } from './soak';

/** From there on the limit of what may be unpacked is met, and not that of how tightly it is packed. */
const MOST_MB = 4_096;

export const hugeImport: Soak = {
  id: 'huge-import',
  what: '100 MB of something else, and what pretends to be a backup of {n} MB, are refused',
  full: MOST_MB + 20,
  small: 80,
  async run({ kind, extensionDir, amount, say }) {
    const folder = mkdtempSync(join(tmpdir(), 'backlight-huge-'));
    const driver = await launch(kind, { extensionDir });
    try {
      await trackOne(driver);
      const { id } = await openSender(driver, 'sender');
      await sendScans(driver, id, { name: 'scan', from: 0, to: 3, pages: 3 });
      const before = await everything(driver);
      const dashboard = await driver.openExtensionPage('dashboard/index.html#/memory');
      const seen: string[] = [];
      const wrong: string[] = [];
      const refuses = async (name: string, make: (file: string) => unknown, reason: string): Promise<void> => {
        const file = join(folder, name);
        await make(file);
        const began = performance.now();
        const said = await refusal(dashboard, file, name);
        const packed = (statSync(file).size / 1e6).toFixed(1);
        seen.push(`${name} (${packed} MB on disk): ${said.id} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
        say(`  ${seen.at(-1)}`);
        rmSync(file);
        if (said.id !== reason) wrong.push(`${name} is refused as "${said.id}" and not as "${reason}"`);
        if (!said.words.includes(name)) wrong.push(`what is said of ${name} does not name it: ${said.words}`);
        if ((await everything(driver)) !== before) wrong.push(`after ${name} the ledger is another one`);
      };
      await refuses('foreign.gz', (file) => foreign(file, 100), 'foreign');
      await refuses('tight.gz', (file) => bomb(file, Math.min(amount, 80), 0), 'too large');
      // Noise keeps it from being packed 200 times: nothing but its size is wrong.
      if (amount > MOST_MB) await refuses('large.gz', (file) => bomb(file, amount, 2 ** 14), 'too large');
      return { seen: seen.join('; '), wrong };
    } finally {
      await driver.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function refusal(dashboard: Tab, file: string, name: string): Promise<{ id: string; words: string }> {
  await dashboard.chooseFile('[data-card=restore] input[type=file]', file);
  return dashboard.waitFor(
    (called: string) => {
      const card = document.querySelector('[data-card=restore]');
      const refused = card?.querySelector<HTMLElement>('[data-refused]');
      const words = refused?.textContent ?? '';
      const done = refused ? words.includes(called) : card?.querySelector('[data-preview]');
      return done ? { id: refused?.dataset.refused ?? 'a preview', words } : null;
    },
    { what: `a word about ${name}`, timeout: 600_000 },
    name,
  );
}

/** The ledger, and what waits to be taken in. */
async function everything(driver: Driver): Promise<string> {
  const staged = await driver.inExtension(
    () =>
      new Promise<number>((done, fail) => {
        const open = indexedDB.open('backlight');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const count = open.result.transaction('staged').objectStore('staged').count();
          count.onsuccess = () => {
            open.result.close();
            done(count.result);
          };
        };
      }),
  );
  return JSON.stringify([staged, ...(await seenOnDisk(driver))]);
}
