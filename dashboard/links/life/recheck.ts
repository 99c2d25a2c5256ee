// Looks at a page again from here: it is opened behind this tab, looked at as a press of the button would, and closed.
import { lookAtTab } from '../../../src/platform/page-access';
import { closeTab, openBehind } from '../../../src/platform/tabs';

/** What came of it. What was seen is in the ledger by then, and the open link shows it. */
export type Recheck = 'done' | 'closed' | 'not_allowed';

export async function recheck(address: string): Promise<Recheck> {
  const tab = await openBehind(address);
  if (tab === null) return 'closed';
  try {
    const look = await lookAtTab(tab, 'tracked');
    return look === 'closed' || look === null ? 'closed' : 'done';
  } finally {
    await closeTab(tab);
  }
}
