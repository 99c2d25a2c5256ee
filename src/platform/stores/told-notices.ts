// Which changes a notice was considered for, and where each notice leads, until the browser closes. A load of a page ends
// with the browser at the latest, so no scan of it can arrive later than that.
import * as v from 'valibot';
import type { EntryKey } from '../../core/ledger/entry';
import { shortHash } from '../../core/ledger/load-id';
import browser from '../browser';

const CLAIMED = 'told-change-';
const LEADS = 'notice-';
const LOCK = 'told-changes';

/**
 * Of these entries those of which nobody has thought yet in this load of their page. Asked again, it gives none: what is
 * claimed and then not told, because the worker was stopped just there, is not told at all, and nothing is told twice.
 */
export function claimChanges(loadId: string, keys: readonly EntryKey[]): Promise<readonly EntryKey[]> {
  return navigator.locks.request(LOCK, async () => {
    const { session } = browser.storage;
    const named = new Map(keys.map((key) => [`${CLAIMED}${loadId}-${shortHash(key.join('\n'))}`, key]));
    const claimed = await session.get([...named.keys()]);
    const fresh = [...named].filter(([name]) => !(name in claimed));
    await session.set(Object.fromEntries(fresh.map(([name]) => [name, true])));
    return fresh.map(([, key]) => key);
  });
}

/** Notes where a notice leads: an address within the dashboard. */
export function noteLead(id: string, address: string): Promise<void> {
  return browser.storage.session.set({ [LEADS + id]: address });
}

/** Where it leads, once; null where nobody knows any more. */
export async function takeLead(id: string): Promise<string | null> {
  const parsed = v.safeParse(v.string(), (await browser.storage.session.get(LEADS + id))[LEADS + id]);
  await browser.storage.session.remove(LEADS + id);
  return parsed.success ? parsed.output : null;
}

/** Rows of the ledger are gone: notices that led to them lead to the table. */
export async function forgetLeads(): Promise<void> {
  const all = await browser.storage.session.get(null);
  await browser.storage.session.remove(Object.keys(all).filter((key) => key.startsWith(LEADS)));
}
