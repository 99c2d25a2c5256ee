// Shows the next or the previous backlink on its page, round and round.
import { stepsFrom } from '../../src/core/report/step-through';
import { revealLink } from '../../src/platform/page-access';
import { t } from '../../src/platform/strings';
import { noteWalked, walkedTo } from '../../src/platform/walked-links';
import { giveSign, letters } from '../give-sign';
import { lookHere } from '../look-here';
import type { CommandTab } from '.';

/** One press after the other: two quick ones are two steps. */
export function stepBacklink({ id }: CommandTab, by: 1 | -1): Promise<void> {
  return navigator.locks.request(`step-${id}`, () => step(id, by));
}

async function step(tabId: number, by: 1 | -1): Promise<void> {
  const seen = await lookHere(tabId);
  if (!seen) return;
  const { scan } = seen;
  const steps = stepsFrom(scan, await walkedTo(tabId, scan.page.url), by);
  for (const { index, key, at } of steps) {
    // The page may have changed in this very moment, or hide a link that was seen: then it is the one after.
    if ((await revealLink(tabId, seen, index)) !== 'shown') continue;
    await noteWalked(tabId, scan.page.url, key);
    const text = `${at}/${steps.length}`;
    await giveSign(tabId, text.length > 4 ? String(at) : text, () => t('told_step', { at, total: steps.length }));
    return;
  }
  const hidden = scan.findings.some(({ relation }) => relation === 'backlink');
  await giveSign(tabId, letters.none, () => t(hidden ? 'told_all_hidden' : 'told_nothing'));
}
