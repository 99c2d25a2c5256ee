// Puts something on the clipboard for a person who pressed a key or a menu, without a permission for it. What each browser
// lets one do then is told in docs/decisions.md; where neither the background nor the page may, a small popup offers it.
import type { CopiedTable } from '../src/core/export/clipboard-table';
import { copyInPage } from '../src/platform/copy-in-page';
import { copyTable } from '../src/platform/copy-table';
import { showOffer } from '../src/platform/offered-copy';
import { settings } from '../src/platform/stores';
import { t } from '../src/platform/strings';
import type { CommandTab } from './commands';
import { giveSign, letters } from './give-sign';
import { speakBrief } from './speak-brief';

/** @param said called once the language is known: what is offered where it could not be copied, and what is said after it */
export async function copyFor(
  tab: CommandTab,
  table: CopiedTable,
  said: () => { readonly words: string; readonly done: string },
): Promise<void> {
  // A worker has no clipboard; Firefox's background is a document, and has one for a moment after the press.
  if ((await copyTable(table)) || (await copyInPage(tab.id, table))) {
    await giveSign(tab.id, letters.done, () => said().done);
    return;
  }
  speakBrief((await settings.get()).language);
  const shown = await showOffer({ ...said(), copy: table }, tab);
  if (!shown) await giveSign(tab.id, letters.refused, () => t('told_copy_refused'));
}
