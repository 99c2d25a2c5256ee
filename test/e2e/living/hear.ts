// What the page script of a tab tells by itself, heard by a page of the extension. Asking for a scan makes a script look
// again, so whether it follows a page can only be told by what it says unasked.

import type { Driver } from '../../../scripts/browser/driver';
import { waitUntil } from '../../../scripts/browser/wait-until';
import type { PageScan } from '../../../src/core/scan/page-scan-schema';

/** What one tab's script told: how many messages of each kind, and the latest scan. */
export interface Heard {
  readonly contexts: number;
  readonly reports: number;
  readonly judgings: number;
  /** `Date.now()` at which the latest scan was told. */
  readonly at: number;
  readonly scan: PageScan | null;
  /** Of every scan that was told: its address, whether it said that nothing is missing, and where its findings lead. */
  readonly all: readonly { readonly url: string; readonly complete: boolean; readonly hrefs: readonly string[] }[];
}

/** Listens from now on. A reload of the extension ends it. */
export async function listen(driver: Driver): Promise<void> {
  await driver.inExtension(() => {
    type Scan = { page: { url: string }; complete: boolean; findings: { href: string }[] };
    type Note = { contexts: number; reports: number; judgings: number; at: number; scan: unknown; all: unknown[] };
    const own = window as unknown as { heard?: Record<number, Note> };
    if (own.heard) return;
    own.heard = {};
    const { heard } = own;
    const noteOf = (tabId: number): Note => {
      heard[tabId] ??= { contexts: 0, reports: 0, judgings: 0, at: 0, scan: null, all: [] };
      return heard[tabId];
    };
    chrome.runtime.onMessage.addListener((message, sender) => {
      const { verb, tabId, scan } = message ?? {};
      if (verb === 'page-judged') {
        const { page, complete, findings } = scan as Scan;
        noteOf(tabId).all.push({ url: page.url, complete, hrefs: findings.map(({ href }) => href) });
        Object.assign(noteOf(tabId), { scan, at: Date.now() });
      }
      if (sender.tab?.id === undefined) return;
      if (verb === 'page-context') noteOf(sender.tab.id).contexts += 1;
      if (verb === 'page-scanned') noteOf(sender.tab.id).reports += 1;
      if (verb === 'judge-links') noteOf(sender.tab.id).judgings += 1;
    });
  });
}

export function heardOf(driver: Driver, tabId: number): Promise<Heard> {
  return driver.inExtension(
    (id: number) =>
      (window as unknown as { heard: Record<number, Heard> }).heard[id] ?? {
        contexts: 0,
        reports: 0,
        judgings: 0,
        at: 0,
        scan: null,
        all: [],
      },
    tabId,
  );
}

/** Waits until the script has told, unasked, a scan that is as wanted. */
export function told(
  driver: Driver,
  tabId: number,
  what: string,
  isWanted: (scan: PageScan) => boolean,
): Promise<Heard & { readonly scan: PageScan }> {
  let last: PageScan | null = null;
  const ask = async () => {
    const heard = await heardOf(driver, tabId);
    last = heard.scan;
    return heard.scan && isWanted(heard.scan) ? { ...heard, scan: heard.scan } : null;
  };
  return waitUntil(what, ask).catch((error: Error) => {
    const findings = last?.findings.map(({ href, rel, anchorText }) => [href, rel, anchorText]);
    throw new Error(`${error.message}; told at last: ${JSON.stringify({ ...last, findings })}`, { cause: error });
  });
}

export function send<Answer>(driver: Driver, tabId: number, verb: string): Promise<Answer> {
  return driver.inExtension(
    (id: number, name: string) => chrome.tabs.sendMessage(id, { verb: name }, { frameId: 0 }),
    tabId,
    verb,
  ) as Promise<Answer>;
}

/** The scan of a pass over the whole page, made now by a script that remembers nothing. */
export async function freshScan(driver: Driver, tabId: number): Promise<PageScan> {
  const before = await heardOf(driver, tabId);
  await send(driver, tabId, 'context-changed');
  // It works on one thing after another: the first report after it asked for its context is of the new pass.
  await waitUntil('the page to be read anew', async () => {
    const { contexts, at } = await heardOf(driver, tabId);
    return contexts > before.contexts && at > before.at;
  });
  return send<PageScan>(driver, tabId, 'get-scan');
}
