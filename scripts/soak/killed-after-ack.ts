// The browser is killed right after an acknowledgement: what was acknowledged is there when it starts again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../browser/driver';
import { differences, openSender, seenOnDisk, sendScans, trackOne } from './scans';
import type { Soak } from './soak';

const SCANS = 5;

export const killedAfterAck: Soak = {
  id: 'killed-after-ack',
  what: 'the browser killed {n} times right after an acknowledgement',
  full: 20,
  small: 1,
  async run({ kind, extensionDir, amount, say }) {
    const profileDir = mkdtempSync(join(tmpdir(), 'backlight-soak-'));
    const wrong: string[] = [];
    try {
      for (let time = 0; time < amount; time += 1) {
        const driver = await launch(kind, { extensionDir, profileDir });
        await trackOne(driver);
        const { id } = await openSender(driver, 'sender');
        await sendScans(driver, id, { name: `life-${time}`, from: time * SCANS, to: (time + 1) * SCANS, pages: SCANS });
        await driver.kill();
        await driver.ended;
        const after = await launch(kind, { extensionDir, profileDir });
        const lost = differences(await seenOnDisk(after), (time + 1) * SCANS, SCANS);
        await after.close();
        wrong.push(...lost.map((line) => `after kill ${time + 1}: ${line}`));
        say(`  kill ${time + 1}: ${lost.length} lost`);
        if (lost.length > 0) break;
      }
    } finally {
      rmSync(profileDir, { recursive: true, force: true });
    }
    return { seen: `${amount} kills, ${amount * SCANS} scans acknowledged, ${wrong.length} lost`, wrong };
  },
};
