// Each store is damaged while the browser does not run: never a silent empty ledger. What was lost is told, and what the
// newest snapshot holds comes back by a press; what was not damaged is as it was.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Driver, launch } from '../browser/driver';
import { waitUntil } from '../browser/wait-until';
import { garble, type Store, stores } from './garble';
import { openSender, seenOnDisk, sendScans, trackOne } from './scans';
import type { Setting, Soak } from './soak';

const SCANS = 9;

export const garbledStore: Soak = {
  id: 'garbled-store',
  what: `each of ${stores.length} stores damaged while closed, {n} times`,
  full: 5,
  small: 1,
  async run(setting) {
    const wrong: string[] = [];
    const seen: string[] = [];
    for (let time = 0; time < setting.amount; time += 1) {
      const filled = mkdtempSync(join(tmpdir(), 'backlight-filled-'));
      try {
        const kept = await fill(await launch(setting.kind, { extensionDir: setting.extensionDir, profileDir: filled }));
        for (const store of stores) {
          const outcome = await damage(setting, store, filled, kept);
          seen.push(`${store}: ${outcome.said}`);
          wrong.push(...outcome.wrong.map((line) => `${store}, time ${time + 1}: ${line}`));
        }
      } finally {
        rmSync(filled, { recursive: true, force: true });
      }
    }
    return { seen: [...new Set(seen)].join('; '), wrong };
  },
};

/** Damages a copy of a profile that was filled. */
async function damage(
  { kind, extensionDir }: Setting,
  store: Store,
  filled: string,
  kept: ReadonlyMap<string, number>,
): Promise<{ said: string; wrong: string[] }> {
  const profileDir = mkdtempSync(join(tmpdir(), 'backlight-garbled-'));
  try {
    // Its locks are links to what is not there, and sockets.
    cpSync(filled, profileDir, { recursive: true, filter: (path) => !/(?:Singleton|lock$)/.test(path) });
    garble(kind, profileDir, store);

    const after = await launch(kind, { extensionDir, profileDir });
    try {
      return await look(after, store, kept);
    } finally {
      await after.close();
    }
  } finally {
    rmSync(profileDir, { recursive: true, force: true });
  }
}

/** Some links and a snapshot of them; closes the browser. */
async function fill(driver: Driver): Promise<Map<string, number>> {
  try {
    await trackOne(driver);
    const { id } = await openSender(driver, 'sender');
    await sendScans(driver, id, { name: 'before', from: 0, to: SCANS, pages: SCANS });
    await haveSnapshot(driver, id);
    return await seenOnDisk(driver);
  } finally {
    await driver.close();
  }
}

async function look(
  driver: Driver,
  store: Store,
  kept: ReadonlyMap<string, number>,
): Promise<{ said: string; wrong: string[] }> {
  const dashboard = await driver.openExtensionPage('dashboard/index.html#/links');
  // The links may be drawn a moment before the word about the memory: only where none is due they are the answer.
  const told = await dashboard
    .waitFor(
      (linksWillDo: boolean) => {
        const trouble = document.querySelector<HTMLElement>('[data-trouble]')?.dataset.trouble;
        return trouble ?? (linksWillDo && document.querySelector('tr[data-link]') ? 'nothing' : null);
      },
      { what: `the dashboard to say something about the ${store}`, timeout: 20_000 },
      store === 'snapshots',
    )
    .catch(() => 'nothing');
  const wrong: string[] = [];
  const may: Readonly<Record<Store, readonly string[]>> = {
    ledger: ['ledger lost', 'ledger unreadable'],
    settings: ['settings lost'],
    // Firefox keeps a site's stores in one folder: what damages the list of files there can cost it the databases too
    // (seen in ESR 153). Then it is told, and there is no snapshot to offer.
    snapshots: { chromium: ['nothing'], firefox: ['nothing', 'ledger lost'] }[driver.kind],
  };
  if (!may[store].includes(told)) wrong.push(`the dashboard says "${told}"`);
  if (store === 'snapshots' && told !== 'nothing') return { said: told, wrong };
  if (store !== 'snapshots') {
    await dashboard.click('[data-trouble] [data-restore]');
    await dashboard.waitFor(() => !document.querySelector('[data-trouble]'), { what: 'the restore', timeout: 30_000 });
  }
  const now = await seenOnDisk(driver);
  for (const [key, times] of kept)
    if (now.get(key) !== times) wrong.push(`${key}: seen ${times} times before, ${now.get(key) ?? 0} now`);
  const sites = await driver.inExtension(
    async () =>
      ((await chrome.storage.local.get('sites')).sites as { sites?: unknown[] } | undefined)?.sites?.length ?? 0,
  );
  if (sites !== 1) wrong.push(`${sites} tracked sites`);
  return { said: told, wrong };
}

/** A snapshot is taken in the background when something is kept and none is there; here it is to hold everything. */
async function haveSnapshot(driver: Driver, tabId: number): Promise<void> {
  await waitUntil('the first snapshot', async () => (await snapshots(driver)).length > 0, 20_000);
  await driver.inExtension(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots');
    for await (const { name } of folder.values()) await folder.removeEntry(name);
  });
  // It is looked for once in a worker's life.
  await driver.stopBackground();
  await sendScans(driver, tabId, { name: 'before', from: SCANS - 1, to: SCANS, pages: SCANS });
  await waitUntil('a whole snapshot', async () => (await snapshots(driver)).length > 0, 20_000);
}

/** Names of those that are written to their end. */
function snapshots(driver: Driver): Promise<string[]> {
  return driver.inExtension(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots', { create: true });
    const names: string[] = [];
    for await (const file of folder.values())
      if (file.kind === 'file' && (await (file as FileSystemFileHandle).getFile()).size > 0) names.push(file.name);
    return names;
  });
}
