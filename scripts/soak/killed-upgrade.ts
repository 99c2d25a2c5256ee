// The browser is killed while a ledger of an older schema becomes one of today: afterwards it is the old one or the new
// one, never a mixture, and opening it once more ends what was begun.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEDGER_SCHEMA } from '../../src/core/ledger/entry';
import { type Driver, launch } from '../browser/driver';
import { makeOld, mixed, oldRows, seenThere, upgradeBegins } from './old-ledger';
import type { Setting, Soak } from './soak';
import { withoutBackground } from './without-background';

const ROWS = 2_000;
const SCHEMAS = [1, 2];
/** Each kill is so much later behind the beginning than the one before. */
const STEP_MS = 100;

export const killedUpgrade: Soak = {
  id: 'killed-upgrade',
  what: `the browser killed {n} times while a ledger of schema ${SCHEMAS.join(' or ')} becomes one of ${LEDGER_SCHEMA}`,
  full: 20,
  small: 1,
  async run(setting) {
    const wrong: string[] = [];
    const found = { old: 0, new: 0 };
    for (let time = 0; time < setting.amount; time += 1) {
      const schema = SCHEMAS[time % SCHEMAS.length] ?? 1;
      const outcome = await killOnce(setting, schema, STEP_MS * (1 + Math.floor(time / SCHEMAS.length)));
      found[outcome.found] += 1;
      wrong.push(...outcome.wrong.map((line) => `kill ${time + 1}, schema ${schema}: ${line}`));
      setting.say(`  kill ${time + 1}, schema ${schema}: ${outcome.found}, ${outcome.wrong.length} wrong`);
    }
    return { seen: `${found.old} times the old ledger, ${found.new} times the new one, ${wrong.length} mixed`, wrong };
  },
};

async function killOnce({ kind, extensionDir }: Setting, schema: number, afterMs: number) {
  const quiet = withoutBackground(extensionDir);
  const profileDir = mkdtempSync(join(tmpdir(), 'backlight-upgrade-'));
  const start = (): Promise<Driver> => launch(kind, { extensionDir: quiet.folder, profileDir, firstRun: 'keep' });
  try {
    const rows = oldRows(schema, ROWS);
    const driver = await start();
    await makeOld(driver, rows, schema);
    const begins = upgradeBegins(driver);
    // It never ends to load.
    driver.openExtensionPage('dashboard/index.html#/links').catch(() => {});
    await begins;
    await new Promise((done) => setTimeout(done, afterMs));
    await driver.kill();

    const after = await start();
    try {
      const seen = await seenThere(after);
      const wrong = mixed(seen, rows, schema);
      const found = seen.version === schema ? ('old' as const) : ('new' as const);
      if (found === 'old' && wrong.length === 0) {
        const dashboard = await after.openExtensionPage('dashboard/index.html#/links');
        await dashboard.waitFor(() => document.querySelector('tr[data-link]') !== null, {
          what: 'the links',
          timeout: 30_000,
        });
        wrong.push(...mixed(await seenThere(after), rows, schema));
      }
      return { found, wrong };
    } finally {
      await after.close();
    }
  } finally {
    rmSync(profileDir, { recursive: true, force: true });
    quiet.remove();
  }
}
