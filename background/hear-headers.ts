// Hears what the answers to pages and frames tell crawlers, where the user granted webRequest and the site: no request,
// no trace in the page, and the only way to the headers of a frame. Where it heard nothing the page script has its own
// ways (content-scripts/read-headers.ts).
import {
  type AnswerHeaders,
  answeredAddress,
  type DocumentLoad,
  headersOfLoad,
} from '../src/core/scan/headers-of-load';
import browser from '../src/platform/browser';
import { answersIn, forgetAnswers, noteAnswer } from '../src/platform/stores/answer-headers';
import { inTurn } from './in-turn';
import { isUnseen, type PageSender } from './senders';

/** Firefox joins headers of one name by commas here as well (153, seen 2026-11); what it gives is told as joined. */
const joins = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:');

/** The event travels another way than the document's question, and may come a moment after it. */
const EVENT_MS = 2_000;
const AGAIN_MS = 50;
const TIMES = 5;

/** What both browsers tell of an answer. */
interface Details {
  readonly tabId: number;
  readonly frameId: number;
  readonly type: string;
  readonly url: string;
  readonly statusCode: number;
  readonly timeStamp: number;
  readonly responseHeaders?: readonly { readonly name: string; readonly value?: string | undefined }[] | undefined;
}

export function hearHeaders(): void {
  listen();
  // Firefox shows answers at once after a grant, Chromium from its next start (ask-shortener.ts).
  browser.permissions.onAdded.addListener(listen);
  browser.tabs.onRemoved.addListener((tabId) => {
    inTurn('answers', tabId, () => forgetAnswers(tabId)).catch(() => {});
  });
}

function listen(): void {
  const event = browser.webRequest?.onHeadersReceived;
  // The browser shows those of granted sites, whatever is asked for.
  if (event && !event.hasListener(note))
    event.addListener(note, { urls: ['*://*/*'], types: ['main_frame', 'sub_frame'] }, ['responseHeaders']);
}

function note({ tabId, frameId, type, url, statusCode, timeStamp, responseHeaders }: Details): undefined {
  // What only sends one on is no document.
  if (tabId < 0 || (statusCode >= 300 && statusCode < 400 && statusCode !== 304)) return;
  const rules = (responseHeaders ?? []).filter(({ name }) => name.toLowerCase() === 'x-robots-tag');
  const answer: AnswerHeaders = {
    // A page that is prepared unseen has another number until it is shown.
    frameId: type === 'main_frame' ? 0 : frameId,
    url: answeredAddress(url),
    atMs: timeStamp,
    headers: joins()
      ? rules.map(({ value }) => value ?? '').join(', ')
      : rules.map(({ value }) => `${value ?? ''}\n`).join(''),
  };
  inTurn('answers', tabId, () => noteAnswer(tabId, answer)).catch(() => {});
}

/** The X-Robots-Tag headers that came with this document, as documents carry them; null where nobody saw them. */
export async function headersOf(sender: PageSender): Promise<string | null> {
  const { tab, url } = sender;
  if (!browser.webRequest) return null;
  const load = await loadOf(sender);
  // A single-page application has moved on: nobody knows what its new address would answer.
  if (load?.url !== answeredAddress(url ?? '')) return null;
  const frameId = isUnseen(sender) ? 0 : sender.frameId;
  for (let time = 1; ; time += 1) {
    const answers = await inTurn('answers', tab.id, () => answersIn(tab.id)).catch(() => []);
    const headers = headersOfLoad(answers, frameId, load);
    if (headers !== null || time === TIMES || Date.now() - load.answeredAtMs > EVENT_MS) return headers;
    await new Promise((done) => setTimeout(done, AGAIN_MS));
  }
}

/** What a document says of its own load. Asked here, not by the page script: few need it. */
async function loadOf(sender: PageSender): Promise<DocumentLoad | null> {
  const func = (): readonly [string, number, number] | null => {
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return load ? [load.name, Date.now() - performance.now(), load.responseStart] : null;
  };
  try {
    // Only Chromium prepares pages unseen; by the number of a frame it does not find them.
    const { documentId } = sender as { documentId?: string };
    const at = isUnseen(sender) && documentId ? { documentIds: [documentId] } : { frameIds: [sender.frameId] };
    const target = { tabId: sender.tab.id, ...at };
    const [answer] = await browser.scripting.executeScript({ target, func, injectImmediately: true });
    const [url, beganAtMs, took] = (answer?.result ?? []) as [string?, number?, number?];
    if (url === undefined || beganAtMs === undefined || took === undefined) return null;
    return { url: answeredAddress(url), beganAtMs, answeredAtMs: beganAtMs + took };
  } catch {
    return null;
  }
}
