// Scans by the thousand, sent as a page script sends them: from its own world in a real tab, each until it is
// acknowledged. Looking at a thousand real pages takes an hour; what is tried here begins where the page script ends.

import { parseSite } from '../../src/core/sites/parse-site';
import type { PageScanned } from '../../src/platform/messages';
import type { Driver, Tab } from '../browser/driver';

const ORIGIN = 'https://soak.example';
export const LINKS = 3;

/** One tracked site, as the sites page keeps it. */
function site() {
  const parsed = parseSite('example.com', 'mine', '2026-01-01T00:00:00.000Z');
  if (!parsed.ok) throw new Error('example.com is no site');
  return parsed.site;
}

export function trackOne(driver: Driver): Promise<unknown> {
  return driver.inExtension(
    (one: unknown) => chrome.storage.local.set({ sites: { version: 1, sites: [one] } }),
    site(),
  );
}

/** A tab that the page script was put into by a press, so that its world is ours. */
export async function openSender(driver: Driver, name: string): Promise<{ tab: Tab; id: number }> {
  const body = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Soak</title><p>No link here';
  const tab = await driver.openPage({ url: `${ORIGIN}/${name}`, body, headers: { 'content-type': 'text/html' } });
  const id = await tab.id();
  const popup = await driver.pressButton(tab);
  await popup.waitFor(() => !['loading', undefined].includes(document.querySelector('main')?.dataset.state), {
    what: 'the popup',
  });
  await popup.close();
  return { tab, id };
}

export interface ScansToSend {
  /** What their loads are called; no other batch may be called so. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** They go to so many source pages in turn. */
  readonly pages: number;
}

/** A call into the browser must end within half a minute, however busy the machine is. */
const AT_A_CALL = 50;

/** Sends scans one after another, each again until it is acknowledged. @returns how many had to be sent again */
export async function sendScans(driver: Driver, tabId: number, scans: ScansToSend): Promise<number> {
  let again = 0;
  for (let from = scans.from; from < scans.to; from += AT_A_CALL)
    again += await sendSome(driver, tabId, { ...scans, from, to: Math.min(from + AT_A_CALL, scans.to) });
  return again;
}

function sendSome(driver: Driver, tabId: number, scans: ScansToSend): Promise<number> {
  return driver.inExtension(
    async (id: number, template: string, { name, from, to, pages }: ScansToSend) => {
      const [first] = await chrome.scripting.executeScript({
        target: { tabId: id },
        args: [template, name, from, to, pages],
        func: async (text: string, called: string, begin: number, end: number, among: number) => {
          const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
          let again = 0;
          for (let at = begin; at < end; at += 1) {
            const message = JSON.parse(text);
            const own = `${called}-${at}`;
            Object.assign(message, { scanId: own, documentId: own });
            message.look.page.url = `https://soak.example/page-${at % among}`;
            message.look.scannedAt = new Date().toISOString();
            for (let tries = 0; ; tries += 1) {
              const answer = await api.runtime.sendMessage(message).catch(() => undefined);
              if (answer?.ack === own) break;
              if (tries > 100) throw new Error(`${own} is not acknowledged: ${JSON.stringify(answer)}`);
              again += 1;
              await new Promise((done) => setTimeout(done, 50));
            }
          }
          return again;
        },
      });
      return first?.result as number;
    },
    tabId,
    JSON.stringify(report()),
    scans,
  );
}

/** Sends one scan once. @returns whether it was acknowledged */
export function sendOnce(driver: Driver, tabId: number, name: string, page = 0): Promise<boolean> {
  const message = report();
  Object.assign(message, { scanId: name, documentId: name });
  Object.assign(message.look, { scannedAt: new Date().toISOString() });
  Object.assign(message.look.page, { url: `${ORIGIN}/page-${page}` });
  return driver.inExtension(
    async (id: number, text: string) => {
      const [first] = await chrome.scripting.executeScript({
        target: { tabId: id },
        args: [text],
        func: async (told: string) => {
          const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
          const message = JSON.parse(told);
          const answer = await api.runtime.sendMessage(message).catch(() => undefined);
          return answer?.ack === message.scanId;
        },
      });
      return first?.result === true;
    },
    tabId,
    JSON.stringify(message),
  );
}

/** How often each entry was seen, by source page and target, as it is on disk. */
export async function seenOnDisk(driver: Driver): Promise<Map<string, number>> {
  const entries = await driver.inExtension(
    () =>
      new Promise<[string, number][]>((done, fail) => {
        const open = indexedDB.open('backlight');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const read = open.result.transaction('entries').objectStore('entries').getAll();
          read.onerror = () => fail(read.error);
          read.onsuccess = () => {
            open.result.close();
            done(read.result.map((one) => [`${one.sourceUrl} ${one.targetKey}`, one.timesSeen]));
          };
        };
      }),
  );
  return new Map(entries);
}

/** What the ledger must hold after so many scans: each once, none lost, none doubled. */
export function differences(seen: ReadonlyMap<string, number>, scans: number, pages: number): string[] {
  const wrong: string[] = [];
  for (let page = 0; page < Math.min(pages, scans); page += 1) {
    const times = Math.floor(scans / pages) + (page < scans % pages ? 1 : 0);
    for (let link = 0; link < LINKS; link += 1) {
      const key = `${ORIGIN}/page-${page} https://example.com/${link}`;
      const had = seen.get(key) ?? 0;
      if (had !== times) wrong.push(`${key} was seen ${times} times, and the ledger says ${had}`);
    }
  }
  if (seen.size !== Math.min(pages, scans) * LINKS) wrong.push(`the ledger holds ${seen.size} entries`);
  return wrong;
}

/** A report of three links, the plainest there is. */
function report(): PageScanned {
  const url = `${ORIGIN}/page`;
  const finding = (at: number): PageScanned['look']['findings'][number] => ({
    site: 'example.com',
    role: 'mine',
    relation: 'backlink',
    linkIndex: at,
    targetUrl: `https://example.com/${at}`,
    href: `https://example.com/${at}`,
    rawHref: `https://example.com/${at}`,
    wrapper: null,
    rel: null,
    relTokens: [],
    type: 'follow',
    types: [],
    followed: true,
    reason: 'follow',
    reasons: ['follow'],
    anchorText: `link ${at}`,
    anchorKind: 'text',
    context: `before [link ${at}] after`,
    placement: 'content',
    visibility: 'visible',
    sendsReferrer: true,
    element: 'a',
    frameUrl: null,
    post: null,
    campaign: null,
    cut: [],
  });
  return {
    verb: 'page-scanned',
    scanId: '',
    documentId: '',
    look: {
      page: {
        url,
        frameUrl: null,
        metas: [],
        headers: null,
        title: 'Soak',
        lang: 'en',
        canonical: null,
        baseUrl: url,
        platforms: [],
        load: { url, answer: 200 },
      },
      tally: { links: LINKS, internal: 0, other: 0, unresolved: 0 },
      findings: Array.from({ length: LINKS }, (_, at) => finding(at)),
      readFrames: [],
      unreadFrames: [],
      unsettled: false,
      complete: true,
      scannedAt: '',
      tookMs: 1,
    },
    siteIds: Array.from({ length: LINKS }, () => site().id),
  };
}
