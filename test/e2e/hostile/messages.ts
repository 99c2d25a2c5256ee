// What arrives is parsed: messages of every kind of sender that a browser lets through, broken ones by the hundred
// (BACKLIGHT_MESSAGES=10000 for more), a forged address, and verbs that a page script has no business with.
import { expect, test } from '@jest/globals';
import type { Driver, Tab } from '../../../scripts/browser/driver';
import { brokenMessages } from '../../fakes/broken-messages';
import { isWholeCommand, wholeCommands } from '../../fakes/commands';
import { site } from '../../fakes/records';
import { entriesOf, pressAndWait, scanOf, track, until } from '../browsers';
import { listenForTroubles } from './background-troubles';

const AMOUNT = Number(process.env.BACKLIGHT_MESSAGES ?? 100);
const AT_ONCE = 100;
const SEED = 20261120;

const own = 'https://blog.example/messages';
const source = {
  url: own,
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Messages</title><meta name="robots" content="noarchive">
    <p>Before <a href="https://example.com/?utm_source=x" rel="ugc nofollow">a link</a> after</p><iframe src="https://other.example/"></iframe>`,
  headers: { 'content-type': 'text/html' },
};

interface Message {
  readonly verb: string;
  readonly scanId: string;
  readonly documentId: string;
}

/** What a message's sender got back, as JSON; only of those that got anything. */
type Answered = readonly string[];

/** Sends from the page script's own world, as a page script taken over by its page would. */
function fromPageScript(driver: Driver, tabId: number, messages: readonly unknown[]): Promise<Answered> {
  return inPieces(messages, (piece) =>
    driver.inExtension(
      async (id: number, texts: string) => {
        const [first] = await chrome.scripting.executeScript({
          target: { tabId: id },
          args: [texts],
          func: async (all: string) => {
            const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
            const ask = (one: unknown) =>
              api.runtime.sendMessage(one).catch((error: Error) => ({ error: error.message }));
            const answers = await Promise.all(JSON.parse(all).map(ask));
            return JSON.stringify(answers.filter((one) => one !== undefined && one !== null));
          },
        });
        return JSON.parse(first?.result as string).map((one: unknown) => JSON.stringify(one));
      },
      tabId,
      JSON.stringify(piece),
    ),
  );
}

/** Sends from a page of the extension: to the background, or to the page script of a tab. */
function fromOwnPage(driver: Driver, messages: readonly unknown[], tabId: number | null = null): Promise<Answered> {
  return inPieces(messages, (piece) =>
    driver.inExtension(
      async (id: number | null, texts: string) => {
        const ask = (one: unknown): Promise<unknown> =>
          id === null ? chrome.runtime.sendMessage(one) : chrome.tabs.sendMessage(id, one, { frameId: 0 });
        const answers = await Promise.all(
          JSON.parse(texts).map((one: unknown) => ask(one).catch((error: Error) => ({ error: error.message }))),
        );
        return answers.filter((one) => one !== undefined && one !== null).map((one) => JSON.stringify(one));
      },
      tabId,
      JSON.stringify(piece),
    ),
  );
}

async function inPieces(
  messages: readonly unknown[],
  send: (piece: readonly unknown[]) => Promise<Answered>,
): Promise<Answered> {
  const answered: string[] = [];
  for (let at = 0; at < messages.length; at += AT_ONCE)
    answered.push(...(await send(messages.slice(at, at + AT_ONCE))));
  return answered;
}

/** Opens the page, presses, and gives the report that its page script sent. */
async function reported(driver: Driver): Promise<{ tab: Tab; tabId: number; valid: Message }> {
  await track(driver, [site('example.com')]);
  await driver.inExtension(() => {
    const ours = window as unknown as { heard: { verb?: string }[] };
    ours.heard = [];
    chrome.runtime.onMessage.addListener((message) => {
      ours.heard.push(message);
    });
  });
  const tab = await driver.openPage(source);
  await (await pressAndWait(driver, tab)).close();
  await until(async () => (await entriesOf(driver)).some((entry) => entry.sourceUrl === own), 'the link to be kept');
  await until(async () => {
    const scan = await scanOf(driver, tab);
    return scan.complete && (await entriesOf(driver)).some((entry) => entry.lastSeen === scan.scannedAt);
  }, 'the last of its reports to be kept');
  const report = await driver.inExtension<string | undefined>(() => {
    const { heard } = window as unknown as { heard: ({ verb?: string } | null)[] };
    return JSON.stringify(heard.find((one) => one?.verb === 'page-scanned'));
  });
  if (!report) throw new Error('The page script reported nothing');
  const valid = JSON.parse(report) as Message;
  return { tab, tabId: await tab.id(), valid };
}

const acks = (answers: Answered): unknown[] => answers.map((one) => JSON.parse(one).ack);

/** As if it were newer than any other report. */
const later = (report: string): string => report.replace(/"scannedAt":"\d{4}/, '"scannedAt":"2099');

/** What is on disk; a scan that counts again changes it. */
const ledgerOf = async (driver: Driver): Promise<string> => JSON.stringify(await entriesOf(driver));

export function messageTests(driver: () => Driver): void {
  test(`${AMOUNT} broken ones of a page script: none answered, none kept, and the background goes on`, async () => {
    const { tab, tabId, valid } = await reported(driver());
    const troubles = await listenForTroubles(driver());
    const before = await ledgerOf(driver());
    expect(await fromPageScript(driver(), tabId, brokenMessages(valid, AMOUNT, SEED))).toEqual([]);
    expect(await ledgerOf(driver())).toBe(before);

    // Whole, the same message is taken: what was refused was refused for what is wrong in it.
    expect(acks(await fromPageScript(driver(), tabId, [valid]))).toEqual([valid.scanId]);
    const [context] = await fromPageScript(driver(), tabId, [{ verb: 'page-context', pressed: false }]);
    expect(context).toContain('"blog.example"');
    expect(await troubles()).toEqual([]);
    await tab.close();
  });

  test('the page’s address is the browser’s word about the sender, whatever the message says', async () => {
    const { tab, tabId, valid } = await reported(driver());
    const forged = JSON.parse(JSON.stringify(valid).replaceAll('blog.example', 'victim.example')) as Message;
    const sent = { ...forged, scanId: 'forged', documentId: 'forged' };
    expect(acks(await fromPageScript(driver(), tabId, [sent]))).toEqual(['forged']);
    const kept = (await entriesOf(driver())).map((entry) => [entry.sourceUrl, entry.referringDomain]);
    expect(new Set(kept.flat())).toEqual(new Set([own, 'blog.example']));
    await tab.close();
  });

  test('a page script reaches no other verb, not even for a press that was noted', async () => {
    const { tab, tabId } = await reported(driver());
    const short = 'https://t.co/abc';
    const noted = (): Promise<string[]> =>
      driver().inExtension(async () =>
        Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('asked-link')),
      );
    await driver().inExtension(
      (address: string, id: number) =>
        chrome.storage.session.set({ [`asked-link ${address}`]: { tabId: id, atMs: Date.now() } }),
      short,
      tabId,
    );
    const verbs = ['resolve-link', 'get-scan', 'rescan', 'reveal-link', 'list-unresolved', 'check-headers'];
    const messages = verbs.map((verb) => ({ verb, address: short, scanId: '', index: 0 }));
    expect(await fromPageScript(driver(), tabId, messages)).toEqual([]);
    expect(await noted()).toEqual([`asked-link ${short}`]);
    await driver().inExtension(() => chrome.storage.session.clear());
    await tab.close();
  });

  test(`${AMOUNT} broken ones of our own pages, and those of a page script from there: none answered`, async () => {
    const { tab, valid } = await reported(driver());
    const troubles = await listenForTroubles(driver());
    const before = await ledgerOf(driver());
    const scanned = [valid, { verb: 'page-context', pressed: false }];
    expect(await fromOwnPage(driver(), [...brokenMessages(valid, AMOUNT, SEED + 1), ...scanned])).toEqual([]);
    const resolve = { verb: 'resolve-link', address: 'https://t.co/abc' };
    expect(await fromOwnPage(driver(), brokenMessages(resolve, AMOUNT, SEED + 2))).toEqual([]);
    expect(await fromOwnPage(driver(), [resolve])).toEqual([JSON.stringify({ failed: 'not asked' })]);
    expect(await ledgerOf(driver())).toBe(before);
    expect(await troubles()).toEqual([]);
    await tab.close();
  });

  test(`${AMOUNT} broken ones to a page script: none answered, and it goes on`, async () => {
    const { tab, tabId } = await reported(driver());
    const commands = Object.values(wholeCommands);
    const share = Math.ceil(AMOUNT / commands.length);
    const broken = commands.flatMap((command, at) => brokenMessages(command, share, SEED + 30 + at));
    expect(broken.filter(isWholeCommand)).toEqual([]);
    // The one that carries something, with the verb as it is: what it carries is wrong.
    const links = brokenMessages(wholeCommands['reveal-link'], AMOUNT * 4, SEED + 3).filter(
      (one) => (one as Partial<Message> | null)?.verb === 'reveal-link',
    );
    expect(links.length).toBeGreaterThan(AMOUNT);
    expect(await fromOwnPage(driver(), [...broken, ...links], tabId)).toEqual([]);
    expect(await fromOwnPage(driver(), [{ verb: 'get-scan' }], tabId)).toHaveLength(1);
    // Whole, it is obeyed: whatever scan it names, there is a first link.
    expect(await fromOwnPage(driver(), [wholeCommands['reveal-link']], tabId)).toEqual(['"shown"']);
    await tab.close();
  });

  test('broken reports leave an open popup as it was', async () => {
    const { tab, tabId, valid } = await reported(driver());
    const popup = await pressAndWait(driver(), tab);
    const shown = (): Promise<string | undefined> => popup.evaluate(() => document.querySelector('main')?.outerHTML);
    await popup.waitFor(() => document.querySelector('.finding') !== null, { what: 'the link' });
    const broken = brokenMessages(valid, AMOUNT, SEED + 4).map((one) => JSON.parse(later(JSON.stringify(one))));
    await popup.waitFor(() => document.querySelector('main')?.dataset.complete === 'true', { what: 'the whole page' });
    const before = await shown();
    await fromPageScript(driver(), tabId, broken);
    expect(await shown()).toBe(before);
    await tab.close();
  });

  test('a web page has no way to say anything, and nothing hears what it posts to itself', async () => {
    const { tab, tabId } = await reported(driver());
    const before = await ledgerOf(driver());
    const reach = await tab.evaluate((extension: string) => {
      const api = window as unknown as { chrome?: { runtime?: { sendMessage?: unknown } }; browser?: unknown };
      for (let at = 0; at < 1000; at += 1) {
        window.postMessage({ verb: 'page-scanned', scanId: String(at), extension }, '*');
        window.dispatchEvent(
          new MessageEvent('message', { data: { verb: 'page-context', pressed: false }, origin: extension }),
        );
      }
      return [typeof api.chrome?.runtime?.sendMessage, typeof api.browser];
    }, driver().extensionUrl);
    expect(reach).toEqual(['undefined', 'undefined']);
    expect(await fromOwnPage(driver(), [{ verb: 'get-scan' }], tabId)).toHaveLength(1);
    expect(await ledgerOf(driver())).toBe(before);
    await tab.close();
  });
}
