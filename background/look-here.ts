// Looks at a tab's page because a key or a menu was pressed there, as a press of the button does. Where there is nothing
// to look at, the button says why.
import { type Look, lookAtTab } from '../src/platform/page-access';
import { settings, trackedSites } from '../src/platform/stores';
import { t } from '../src/platform/strings';
import { giveSign, letters } from './give-sign';

type Seen = Exclude<Look, 'closed' | null>;

/** Null where there is nothing to see, and a sign was given for it. */
export async function lookHere(tabId: number): Promise<Seen | null> {
  const [{ sites }, { what }] = await Promise.all([trackedSites.get(), settings.get()]);
  if (sites.length === 0 && what === 'tracked') {
    await giveSign(tabId, letters.refused, () => t('told_no_sites'));
    return null;
  }
  const look = await lookAtTab(tabId, what);
  if (look !== null && look !== 'closed') return look;
  await giveSign(tabId, letters.refused, () => t('told_closed'));
  return null;
}
