// A ledger to test with: links like the plainest one of the sample, put into a browser.
import { readFileSync } from 'node:fs';
import type { TrackedSite } from '../../src/core/facts';
import type { Entry } from '../../src/core/ledger/entry';

export { putLedger } from '../../scripts/browser/put-ledger';

const [sample] = JSON.parse(readFileSync('test/fixtures/ledger-schema-4.json', 'utf8')).entries as [Entry];

/** A link as the plainest one in the sample, but for what is said. */
export function entry(of: TrackedSite, change: Partial<Entry>): Entry {
  const firstSeen = change.firstSeen ?? sample.firstSeen;
  const own = { siteId: of.id, site: of.entered, role: of.role, changes: [], tags: [], note: '', signs: [] };
  return { ...sample, ...own, lastSeen: firstSeen, checkedAt: firstSeen, ...change };
}
