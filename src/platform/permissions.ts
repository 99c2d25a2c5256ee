// The permissions one can give and take back later. They are asked for in the press itself: after any wait the browser
// no longer takes the request for the user's.
import browser from './browser';

/** The pattern for all pages of an address's host, in the browsers' own format. */
export function hostPattern(address: string): string {
  return `*://${new URL(address).hostname}/*`;
}

/**
 * Asks to read the answers of one host. Call it first thing in the press. In Chromium the prompt closes the popup: what
 * follows must not depend on the answer's arriving here (see `onHostGranted`).
 */
export async function askForHost(address: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [hostPattern(address)], permissions: ['webRequest'] });
  } catch {
    // Firefox rejects where the press has been used up.
    return false;
  }
}

/** Whether the answers of this address's host may be read now. */
export function mayReadHost(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [hostPattern(address)], permissions: ['webRequest'] });
}

/** Calls back with the patterns of every later grant of hosts. For the background, which hears it for the popup. */
export function onHostGranted(heard: (patterns: readonly string[]) => void): void {
  browser.permissions.onAdded.addListener(({ origins }) => {
    if (origins && origins.length > 0) heard(origins);
  });
}

/** Asks to read the pages of one host. Call it first thing in the press. True at once where that is allowed already. */
export async function askToRead(address: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [hostPattern(address)] });
  } catch {
    return false;
  }
}

/** Whether the pages of this address's host may be read without a press. */
export async function mayRead(address: string): Promise<boolean> {
  return URL.canParse(address) && browser.permissions.contains({ origins: [hostPattern(address)] });
}
