// What is held of a tab while it is open: in `storage.session`, where a stop of the background cannot lose it. Nothing of a
// tab in a private window may come into any store, and into that one neither: it is held in the background's own memory,
// which is gone when the background stops (background/hold-private.ts). Our other rooms ask the background for it.
import browser from './browser';
import type { PrivateMemory } from './messages';

export interface TabMemory {
  get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  /** Rejects where there is no room. */
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

let ofPrivateTab: (tabId: number) => TabMemory = asked;

/** For the background alone, which need not ask itself. */
export function holdPrivateHere(memory: (tabId: number) => TabMemory): void {
  ofPrivateTab = memory;
}

/** Asked of the browser each time: what is remembered here of a tab that is closed nobody would ever forget. */
export async function memoryOf(tabId: number): Promise<TabMemory> {
  const isPrivate = await isPrivateTab(tabId);
  if (isPrivate === null) return ofClosedTab;
  return isPrivate ? ofPrivateTab(tabId) : session;
}

/** What is held of a tab. Both are asked at once: most tabs are ordinary ones, and a press waits for this. */
export async function recall(tabId: number, keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const [isPrivate, ordinary] = await Promise.all([isPrivateTab(tabId), session.get(keys)]);
  if (isPrivate === null) return {};
  return isPrivate ? ofPrivateTab(tabId).get(keys) : ordinary;
}

/** Null: it was closed. */
export async function isPrivateTab(tabId: number): Promise<boolean | null> {
  return browser.tabs.get(tabId).then(
    ({ incognito }) => incognito,
    () => null,
  );
}

const session: TabMemory = {
  get: (keys) => browser.storage.session.get([...keys]),
  set: (items) => browser.storage.session.set({ ...items }),
  remove: (keys) => browser.storage.session.remove([...keys]),
};

/** Whether its window was private nobody can tell any more, and nobody needs to know more of it. */
const ofClosedTab: TabMemory = {
  get: async () => ({}),
  set: async () => undefined,
  remove: session.remove,
};

function asked(tabId: number): TabMemory {
  const ask = (act: PrivateMemory['act']): Promise<unknown> => {
    const message: PrivateMemory = { verb: 'private-memory', tabId, act };
    return browser.runtime.sendMessage(message);
  };
  return {
    get: async (keys) => ((await ask({ get: [...keys] })) ?? {}) as Record<string, unknown>,
    set: async (items) => void (await ask({ set: { ...items } })),
    remove: async (keys) => void (await ask({ remove: [...keys] })),
  };
}
