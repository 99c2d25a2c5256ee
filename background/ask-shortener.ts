// Asks a shortener where an address leads: one request without cookies or referrer, to the shortener alone. Following
// the answer, as an ordinary fetch does, would tell the target; so the browser is told not to, and the address is read
// off the answer by webRequest, which listens to this one request and only for its time.
import { askedAddress, locationInPage, locationOf } from '../src/core/url/location-of';
import browser from '../src/platform/browser';
import type { Resolved } from '../src/platform/messages';
import { hostPattern } from '../src/platform/permissions';

const PATIENCE_MS = 10_000;
/** The events of webRequest travel another way than the answer itself, and may come a moment after it. */
const EVENT_MS = 2_000;
const MOST_BYTES = 64 * 1024;

/**
 * Where the shortener says it leads, or null where it does not say. Needs its host and webRequest granted.
 * `unseen`: it did answer with a redirect, but the browser showed us none. Chromium looks for extensions with webRequest
 * as it loads them and not when they are granted it later: a new grant works from the browser's next start on, or at once
 * where another extension has it as well (web_request_api.cc, OnExtensionLoaded; both seen in Chromium 156, 2026-11).
 */
export async function askShortener(short: string): Promise<Resolved> {
  const asked = askedAddress(short);
  if (asked === null) return { target: null };
  const header = hearLocation(asked);
  try {
    const answer = await fetch(asked, {
      method: 'GET',
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const base = asked + (/#.*$/s.exec(short)?.[0] ?? '');
    if (answer.type === 'opaqueredirect') {
      const location = await Promise.race([header.location, after(EVENT_MS)]);
      return location === null ? { failed: 'unseen' } : { target: locationOf(location, base) };
    }
    return { target: answer.ok ? locationInPage(await beginning(answer), base) : null };
  } catch {
    // Offline, too slow, or no such host: it told nothing.
    return { target: null };
  } finally {
    header.stop();
  }
}

/** Hears the Location header of our own next request for this address. */
function hearLocation(asked: string): { readonly location: Promise<string>; stop(): void } {
  let heard: (location: string) => void = () => {};
  const location = new Promise<string>((resolve) => {
    heard = resolve;
  });
  const own = browser.runtime.getURL('').replace(/\/$/, '');
  const listener = (details: Details): undefined => {
    const by = details.initiator ?? details.originUrl ?? '';
    if (details.tabId !== -1 || details.url.replace(/#.*$/s, '') !== asked || !`${by}/`.startsWith(`${own}/`)) return;
    heard(details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value ?? '');
  };
  const event = browser.webRequest.onHeadersReceived;
  // Firefox takes no ports in patterns: the address itself is compared above.
  event.addListener(listener, { urls: [hostPattern(asked)], types: ['xmlhttprequest'] }, ['responseHeaders']);
  return { location, stop: () => event.removeListener(listener) };
}

/** What both browsers tell of a request; who began it stands under another name in each. */
interface Details {
  readonly url: string;
  readonly tabId: number;
  readonly initiator?: string;
  readonly originUrl?: string | undefined;
  readonly responseHeaders?: readonly { readonly name: string; readonly value?: string | undefined }[] | undefined;
}

function after(ms: number): Promise<null> {
  return new Promise((done) => setTimeout(done, ms, null));
}

/** As much of the answer as a page that sends one on can need; the rest is not fetched. */
async function beginning(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let room = MOST_BYTES;
  while (reader && room > 0) {
    const { value, done } = await reader.read();
    if (done) break;
    text += decoder.decode(value.subarray(0, room), { stream: true });
    room -= value.byteLength;
  }
  await reader?.cancel();
  return text;
}
