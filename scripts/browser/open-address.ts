// Going to an address and knowing when the page is there: puppeteer's own answer, or the document's where a page
// that sends itself elsewhere while it loads makes Firefox forget to report its load.
import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait-until';

const patience = 30_000;

/** Opens the address and waits for the load; one clear line where that does not come to pass. */
export async function openAddress(page: Page, url: string): Promise<void> {
  const before = await page.evaluate(() => performance.timeOrigin).catch(() => 0);
  let over = false;
  const reported = page.goto(url, { waitUntil: 'load', timeout: patience });
  const seen = waitUntil(
    `${url} to load`,
    async () => over || (await documentState(page, before)) === 'complete',
    patience,
    100,
  );
  seen.catch(() => {});
  try {
    await Promise.race([reported, seen]);
  } catch (error) {
    // Everything that can be read is there; a picture or an advertisement is not.
    if ((await documentState(page, before)) === 'interactive') return;
    throw new Error(`Could not open ${url}: ${reason(error, url)}`, { cause: error });
  } finally {
    over = true;
    reported.catch(() => {});
  }
}

/** How far the new document is; null while the old one, or the browser's error page, is shown. */
async function documentState(page: Page, before: number): Promise<string | null> {
  const read = (old: number): string | null =>
    performance.timeOrigin !== old && document.documentURI.startsWith('http') ? document.readyState : null;
  return page.evaluate(read, before).catch(() => null);
}

// What the two browsers call the usual reasons.
const reasons: readonly [RegExp, string][] = [
  [/ERR_NAME_NOT_RESOLVED|UNKNOWN_HOST|dnsNotFound/i, 'there is no such host'],
  [/ERR_UNSAFE_PORT|deniedPortAccess|PORT_ACCESS_NOT_ALLOWED/i, 'browsers do not open this port'],
  [
    /ERR_CONNECTION|ERR_PROXY|ERR_TUNNEL|ERR_EMPTY|NET_RESET|NET_EMPTY|netReset|NET_TIMEOUT|CONNECTION_REFUSED|connectionFailure|proxyConnectFailure|TIMED_OUT|time-?out/i,
    'it does not answer',
  ],
  [/ERR_ABORTED|BINDING_ABORTED/, 'nothing is served there'],
];

function reason(error: unknown, url: string): string {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return reasons.find(([pattern]) => pattern.test(message))?.[1] ?? message.replace(` at ${url}`, '');
}
