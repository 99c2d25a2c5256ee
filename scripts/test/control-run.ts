// What browsers ask of the network by themselves: both, with an extension that does nothing, doing what the suite does to a
// browser, for as long as the suite takes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../manifest.json' with { type: 'json' };
import { type Driver, type Kind, kinds, launch } from '../browser/driver';
import type { TakeNote } from '../browser/reached-hosts';

/** @param until the control run ends when this has come */
export async function controlRun(until: Promise<unknown>, takeNote: TakeNote): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backlight-control-'));
  try {
    await Promise.all(kinds.map((kind) => controlOf(kind, folder, until, takeNote)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function controlOf(kind: Kind, folder: string, until: Promise<unknown>, takeNote: TakeNote): Promise<void> {
  const profileDir = join(folder, `profile-${kind}`);
  const downloadsDir = join(folder, `downloads-${kind}`);
  for (const one of [profileDir, downloadsDir]) mkdirSync(one);
  const start = (): Promise<Driver> =>
    launch(kind, {
      extensionDir: emptyExtension(join(folder, `extension-${kind}`)),
      ...{ profileDir, downloadsDir, takeNote, incognito: true, firstRun: 'keep' },
    });
  // Killed once, as in the trials of endurance: what a browser asks after a crash counts too.
  await (await start()).kill();
  const driver = await start();
  try {
    await useBrowser(driver);
    await until;
  } finally {
    await driver.close();
  }
}

/** The pages are some of the suite's. */
async function useBrowser(driver: Driver): Promise<void> {
  const body =
    '<!doctype html><html lang="en"><title>A post</title><p><a href="https://example.com/a">words</a><form><input name="q"><input type="email" name="mail"></form>';
  const source = { url: 'https://blog.example/post', body, headers: { 'content-type': 'text/html' } };
  const tab = await driver.openPage(source);
  await tab.hover('a');
  // Chromium asks its maker about fields of forms.
  await tab.type('input[name=q]', 'a');
  await (await driver.pressButton(tab)).close();
  await (await driver.openPage({ ...source, url: 'http://blog.example/plain' })).close();
  await (await driver.openPrivatePage(source)).close();
  const own = await driver.openExtensionPage('popup/index.html');
  await own.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['a,b'], { type: 'text/csv' }));
    Object.assign(document.createElement('a'), { href, download: 'control.csv' }).click();
  });
  await driver.waitForDownload(/^control\.csv$/);
  await driver.approvePrompts();
  await driver.grantAllSites();
  await tab.reload();
}

/** Backlight's own manifest, of which nothing is left but its button and its permissions. */
function emptyExtension(folder: string): string {
  const { background, options_ui, icons, default_locale, commands, side_panel, sidebar_action, ...rest } = manifest;
  mkdirSync(join(folder, 'popup'), { recursive: true });
  const action = { default_popup: 'popup/index.html' };
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...rest, name: 'Nothing', description: 'Does nothing', version: '1', action }),
  );
  writeFileSync(join(folder, 'popup/index.html'), '<!doctype html><title>Nothing</title>Nothing');
  return folder;
}
