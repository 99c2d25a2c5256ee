// Gets findings.json and findings.csv the way a person does: the dashboard's own export buttons, and the download.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Driver } from '../browser/driver';

/** The files' endings, which are the exporters' ids too. */
export const formats = ['json', 'csv'] as const;

/** Presses the export buttons of the dashboard and puts the downloads into the folder. */
export async function exportLedger(driver: Driver, out: string): Promise<void> {
  const dashboard = await driver.openExtensionPage('dashboard/index.html#/links');
  for (const format of formats) {
    await dashboard.click('[data-drop-down=export] > summary');
    await dashboard.click(`[data-export="${format}"]`);
    const download = await driver.waitForDownload(new RegExp(`^backlight-findings.*\\.${format}$`));
    // Not copied: Firefox makes downloads that only their owner may read.
    await writeFile(join(out, `findings.${format}`), await readFile(download));
  }
  await dashboard.close();
}
