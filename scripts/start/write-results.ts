// Writes what a run has found, whatever happened on the way.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Driver } from '../browser/driver';
import { exportLedger, formats } from './export-ledger';
import { ledgerFromScans } from './ledger-from-scans';
import { isScan, type Scanned } from './scan-pages';

/** Makes the folder, and takes out what an earlier run left there, so that no picture of it passes for one of this. */
export async function prepareFolder(out: string): Promise<void> {
  try {
    await mkdir(out, { recursive: true });
    for (const file of await readdir(out)) {
      if (/^(page-\d+\.png|popup-\d+\.png|scans\.json|findings\.(json|csv))$/.test(file)) await rm(join(out, file));
    }
  } catch (error) {
    throw new Error(`--out ${out} cannot be written to (${(error as NodeJS.ErrnoException).code})`);
  }
}

/**
 * Writes scans.json and findings.*.
 * @returns false, with a line said, where the dashboard did not give the findings and they were made from the scans
 */
export async function writeResults(
  driver: Driver | null,
  scanned: readonly Scanned[],
  out: string,
  say: (line: string) => void,
): Promise<boolean> {
  await writeFile(
    join(out, 'scans.json'),
    `${JSON.stringify(
      scanned.map(({ scan }) => scan),
      null,
      2,
    )}\n`,
  );
  const anything = scanned.some(({ scan }) => isScan(scan) && scan.findings.length);
  let reason: string | null = null;
  if (driver && anything) {
    try {
      await exportLedger(driver, out);
      return true;
    } catch (error) {
      reason = (error as Error).message.split('\n')[0] ?? '';
    }
  }
  const files = await ledgerFromScans(scanned, new Date().toISOString());
  for (const format of formats) await writeFile(join(out, `findings.${format}`), files.get(format) ?? '');
  if (reason === null) return true;
  say(`The dashboard gave no export (${reason}); findings.* are made from the scans`);
  return false;
}
