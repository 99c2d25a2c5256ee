// Looks at the page without opening the popup. Its marks are one sign, the number on the button is the other.
import { pageSummary } from '../../src/core/report/page-summary';
import { t } from '../../src/platform/strings';
import { giveSign } from '../give-sign';
import { lookHere } from '../look-here';
import type { CommandTab } from '.';

export async function scanPage({ id }: CommandTab): Promise<void> {
  const seen = await lookHere(id);
  if (!seen) return;
  const { total, followed } = pageSummary(seen.scan);
  const words = (): string => (total > 0 ? t('action_found', { count: total, followed }) : t('told_nothing'));
  await giveSign(id, total > 999 ? '999+' : String(total), words);
}
