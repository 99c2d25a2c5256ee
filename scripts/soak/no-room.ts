// The disk is full, for the browser as for everybody: nothing half is kept, what is there is read and exported, the user
// is told in the popup and the dashboard, and as soon as there is room scans are kept again and the word is gone.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Driver, type Kind, launch, type Tab } from '../browser/driver';
import { waitUntil } from '../browser/wait-until';
import { LINKS, openSender, seenOnDisk, sendOnce, sendScans, trackOne } from './scans';
import { type SmallDisk, smallDisk } from './small-disk';
import type { Soak } from './soak';

const DISK_MB = 256;
/** What is left at first: Chromium tells what the disk has, and its last megabytes are left alone. Firefox writes on. */
const LEFT: Readonly<Record<Kind, number>> = { chromium: 8 * 2 ** 20, firefox: 200_000 };
const PAGES = 5;
/** Before so many the disk is full. */
const MOST_SCANS = 300;

export const noRoom: Soak = {
  id: 'no-room',
  what: 'a disk that fills up and is emptied again, {n} times',
  full: 5,
  small: 1,
  async run({ kind, extensionDir, amount, say }) {
    const disk = smallDisk(DISK_MB);
    if (!disk) {
      say('  not tried: mounting a small disk takes Linux and root');
      return { seen: 'not tried: mounting a small disk takes Linux and root', wrong: [] };
    }
    const wrong: string[] = [];
    let kept = 0;
    let closed = 0;
    // Where the file goes there is room: it is another disk.
    const downloadsDir = mkdtempSync(join(tmpdir(), 'backlight-saved-'));
    try {
      const profileDir = join(disk.folder, 'profile');
      const driver = await launch(kind, { extensionDir, profileDir, downloadsDir });
      try {
        await trackOne(driver);
        const { tab, id } = await openSender(driver, 'sender');
        await sendScans(driver, id, { name: 'before', from: 0, to: PAGES, pages: PAGES });
        const dashboard = await driver.openExtensionPage('dashboard/index.html#/links');
        for (let time = 0; time < amount; time += 1) {
          const trial = { driver, disk, dashboard, tab, id, time };
          const outcome = await fillOnce(trial);
          kept += outcome.kept;
          if (outcome.closed) closed += 1;
          wrong.push(...outcome.wrong.map((line) => `time ${time + 1}: ${line}`));
        }
      } finally {
        await driver.close();
      }
    } finally {
      disk.remove();
      rmSync(downloadsDir, { recursive: true, force: true });
    }
    return {
      seen: `full ${amount} times, ${kept} scans kept until then, ${closed} times closed to a new dashboard, ${wrong.length} wrong`,
      wrong,
    };
  },
};

interface Trial {
  readonly driver: Driver;
  readonly disk: SmallDisk;
  readonly dashboard: Tab;
  readonly tab: Tab;
  readonly id: number;
  readonly time: number;
}

interface Outcome {
  readonly kept: number;
  /** Whether the browser did not even open the ledger for a new dashboard on the disk without a byte. */
  readonly closed: boolean;
  readonly wrong: string[];
}

async function fillOnce({ driver, disk, dashboard, tab, id, time }: Trial): Promise<Outcome> {
  const wrong: string[] = [];
  disk.fill(LEFT[driver.kind]);
  const acknowledged: number[] = [];
  const from = (time + 1) * 1_000;
  let page = from;
  for (; page < from + MOST_SCANS; page += 1) {
    if (!(await sendOnce(driver, id, `scan-${page}`, page))) break;
    acknowledged.push(page);
  }
  if (page === from + MOST_SCANS) wrong.push('the disk never was full');

  await dashboard.waitFor(() => document.querySelector('[data-trouble=full]') !== null, {
    what: 'the dashboard to say that there is no room',
  });
  const popup = await driver.pressButton(tab);
  await popup.waitFor(() => document.querySelector('[data-trouble]') !== null, { what: 'the popup to say so' });
  await popup.close();
  // One that is opened now, with no connection from before. What the browser wrote of its own meanwhile is given back: to
  // open a database takes a few of the bytes that are left, and on a disk without them Firefox does not (decisions.md).
  disk.fill(LEFT[driver.kind]);
  const late = await driver.openExtensionPage('dashboard/index.html#/links');
  await late.waitFor(() => document.querySelector('[data-trouble=full]') !== null, { what: 'a new one to say it too' });
  await late.waitFor(() => document.querySelector('tr[data-link]') !== null, { what: 'the links in it' });
  const before = await seenOnDisk(driver);
  wrong.push(...(await exportedAll(driver, late)));
  await late.close();

  // Now to the last byte, and once more. A dashboard that is opened now may find that the browser does not even open the
  // ledger: it says so, and shows the links by itself as soon as there is room.
  disk.fill();
  if (await sendOnce(driver, id, `none-${page}`, page)) wrong.push('a scan was acknowledged on a disk without a byte');
  const last = await driver.openExtensionPage('dashboard/index.html#/links');
  const found = await last.waitFor<'links' | 'word' | false>(
    () => {
      if (document.querySelector('tr[data-link]')) return 'links';
      const words = document.querySelector('[data-trouble=full] > p')?.textContent ?? '';
      return words.includes('as soon as there is room') && 'word';
    },
    { what: 'the links, or the word that they cannot be read', timeout: 20_000 },
  );
  disk.empty();
  await waitUntil('a scan to be kept again', () => sendOnce(driver, id, `again-${page}`, page), 20_000);
  await dashboard.waitFor(() => !document.querySelector('[data-trouble]'), { what: 'the word to go' });
  await last.waitFor(() => document.querySelector('tr[data-link]') !== null, {
    what: 'the links where they were closed',
  });
  await last.close();
  const after = await seenOnDisk(driver);
  for (const [key, times] of before) if (after.get(key) !== times) wrong.push(`${key} is another one`);
  // What was acknowledged is there; what was not is there whole or not at all.
  const by = new Map<string, number>();
  for (const key of after.keys()) by.set(key.split(' ')[0] ?? '', (by.get(key.split(' ')[0] ?? '') ?? 0) + 1);
  for (const [source, links] of by) if (links !== LINKS) wrong.push(`${source} has ${links} links`);
  const missing = [...acknowledged, page].filter((one) => !by.has(`https://soak.example/page-${one}`));
  for (const one of missing) wrong.push(`page ${one} is lost`);
  return { kept: acknowledged.length, closed: found === 'word', wrong };
}

/** The export of the full disk holds every link that is there. */
async function exportedAll(driver: Driver, dashboard: Tab): Promise<string[]> {
  const count = await dashboard.evaluate(() =>
    Number(document.querySelector<HTMLElement>('h1 > .number')?.dataset.count),
  );
  await dashboard.click('[data-drop-down=export] > summary');
  await dashboard.click('[data-export=csv]');
  const file = await driver.waitForDownload(/^backlight-findings-.*\.csv$/, { what: 'the export', timeout: 20_000 });
  const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n').length - 1;
  return lines === count ? [] : [`the export has ${lines} links of ${count}`];
}
