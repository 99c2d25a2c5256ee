// Where corrections of kinds were kept before the ledger had a place for them: read once more, then removed.
import browser from '../browser';
import { type FormerKinds, parseFormerKinds } from './ledger/take-over-kinds';

const KEY = 'source-kinds';

export const formerKinds: FormerKinds = {
  async get() {
    const stored = (await browser.storage.local.get(KEY))[KEY];
    if (stored === undefined) return null;
    const kinds = parseFormerKinds(stored);
    // What cannot be read is set aside, never lost.
    if (kinds === null) await browser.storage.local.set({ [`${KEY}-unreadable`]: stored });
    return kinds ?? {};
  },
  remove: () => browser.storage.local.remove(KEY),
};
