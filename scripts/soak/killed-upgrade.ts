// The browser is killed while a ledger of an older schema becomes one of today: afterwards it is the old one or the new
// one, never a mixture, and opening it once more ends what was begun.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEDGER_SCHEMA } from '../../src/core/ledger/entry';
import { type Driver, launch } from '../browser/driver';
import { makeOld, mixed, oldRows, type Rows, seenThere, upgradeBegins } from './old-ledger';
import type { Setting, Soak } from './soak';
import { withoutBackground } from './without-background';

const ROWS = 2_000;
const SCHEMAS = [1, 2];
/** Of a single kill, so long behind the beginning. */
const ONCE_MS = 100;
/** Several are spread over what an upgrade takes here that nobody disturbs, and some time more. */
const BEYOND = 1.3;

export const killedUpgrade: Soak = {
  id: 'killed-upgrade',
  what: `the browser killed {n} times while a ledger of schema ${SCHEMAS.join(' or ')} becomes one of ${LEDGER_SCHEMA}`,
  full: 20,
  small: 1,
  async run(setting) {
    const wrong: string[] = [];
    const found = { old: 0, new: 0 };
    const whole = setting.amount > 1 ? await upgradeMs(setting) : 0;
    if (whole > 0) setting.say(`  undisturbed it takes ${Math.round(whole)} ms`);
    for (let time = 0; time < setting.amount; time += 1) {
      const schema = SCHEMAS[time % SCHEMAS.length] ?? 1;
      const afterMs = whole > 0 ? (whole * BEYOND * (time + 1)) / setting.amount : ONCE_MS;
      const outcome = await killOnce(setting, schema, afterMs);
      found[outcome.found] += 1;
      wrong.push(...outcome.wrong.map((line) => `kill ${time + 1}, schema ${schema}: ${line}`));
      setting.say(`  kill ${time + 1}, schema ${schema}: ${outcome.found}, ${outcome.wrong.length} wrong`);
    }
    return { seen: `${found.old} times the old ledger, ${found.new} times the new one, ${wrong.length} mixed`, wrong };
  },
};

type Start = () => Promise<Driver>;

/** How long an upgrade takes that is let be, from when it begins until somebody else can open the ledger. */
function upgradeMs(setting: Setting): Promise<number> {
  return inOwnProfile(setting, async (start) => {
    const driver = await start();
    try {
      await beginUpgrade(driver, oldRows(1, ROWS), 1);
      const began = performance.now();
      await seenThere(driver);
      return performance.now() - began;
    } finally {
      await driver.close();
    }
  });
}

/** Resolves when it has begun. */
async function beginUpgrade(driver: Driver, rows: Rows, schema: number): Promise<void> {
  await makeOld(driver, rows, schema);
  const begins = upgradeBegins(driver);
  // Killed, it never ends to load.
  driver.openExtensionPage('dashboard/index.html#/links').catch(() => {});
  await begins;
}

function killOnce(setting: Setting, schema: number, afterMs: number) {
  return inOwnProfile(setting, async (start) => {
    const rows = oldRows(schema, ROWS);
    const driver = await start();
    await beginUpgrade(driver, rows, schema);
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
  });
}

async function inOwnProfile<Result>(
  { kind, extensionDir }: Setting,
  work: (start: Start) => Promise<Result>,
): Promise<Result> {
  const quiet = withoutBackground(extensionDir);
  const profileDir = mkdtempSync(join(tmpdir(), 'backlight-upgrade-'));
  try {
    return await work(() => launch(kind, { extensionDir: quiet.folder, profileDir, firstRun: 'keep' }));
  } finally {
    rmSync(profileDir, { recursive: true, force: true });
    quiet.remove();
  }
}
