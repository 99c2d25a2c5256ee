// Copies the page's links as the popup's button does.
import { pageTable } from '../../src/core/report/page-table';
import { spelling } from '../../src/platform/stores';
import { t } from '../../src/platform/strings';
import { copyFor } from '../copy-for';
import { giveSign, letters } from '../give-sign';
import { lookHere } from '../look-here';
import type { CommandTab } from '.';

export async function copyFindings(tab: CommandTab): Promise<void> {
  const seen = await lookHere(tab.id);
  if (!seen) return;
  const count = seen.scan.findings.length;
  if (count === 0) return giveSign(tab.id, letters.none, () => t('told_nothing'));
  const table = pageTable(seen.scan, (await spelling()).spell);
  await copyFor(tab, table, () => ({ words: t('told_copy_links', { count }), done: t('told_copied', { count }) }));
}
