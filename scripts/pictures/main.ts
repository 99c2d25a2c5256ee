// Takes every picture that a store shows, of the built extension on invented pages: store/pictures/. In Chromium, whose
// popup can be taken as it is.
import { mkdir } from 'node:fs/promises';
import { type Driver, launch } from '../browser/driver';
import { ensureBrowser } from '../browser/install-browser';
import { putLedger } from '../browser/put-ledger';
import { buildExtension } from '../build/build-extension';
import { demoLedger } from './demo-ledger';
import { drawnPictures } from './drawn-pictures';
import { pagePictures } from './page-pictures';
import { roomPictures } from './room-pictures';

const FOLDER = 'store/pictures';

/** One picture, or some that are taken in one go. */
export interface Picture {
  readonly name: string;
  take(driver: Driver, file: `${string}.png`): Promise<void>;
}

/**
 * THE LIST of pictures, the rooms first: a look at the page adds to the ledger. The numbers are the order in which a
 * store shows them.
 */
const pictures: readonly Picture[] = [...roomPictures, ...pagePictures, ...drawnPictures];

/** @param args beginnings of the names of those to take; without any, all */
export async function main(args: readonly string[]): Promise<number> {
  const wanted = pictures.filter(({ name }) => args.length === 0 || args.some((begin) => name.startsWith(begin)));
  if (wanted.length === 0) {
    console.error(`There is no such picture; there are ${pictures.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  ensureBrowser('chromium');
  const { ok, output } = await buildExtension('chrome');
  if (!ok) throw new Error(`dist/chrome was not built: ${output}`);
  await mkdir(FOLDER, { recursive: true });
  const driver = await launch('chromium');
  try {
    const { sites, entries, lastVisit } = demoLedger(Date.now());
    await putLedger(driver, sites, entries);
    await driver.inExtension((item: unknown) => chrome.storage.local.set({ 'last-visit': item }), lastVisit);
    for (const { name, take } of wanted) {
      await take(driver, `${FOLDER}/${name}.png`);
      console.log(`${FOLDER}/${name}.png`);
    }
  } finally {
    await driver.close();
  }
  return 0;
}
