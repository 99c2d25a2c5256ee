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

/**
 * Asks to look at the pages of a pattern by itself, with the headers they come with. Call it first thing in the press. In
 * Chromium the prompt closes the popup: the background goes on (`onGrants`).
 */
export async function askToWatch(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [pattern], permissions: ['webRequest'] });
  } catch {
    return false;
  }
}

/** What was granted beyond what the installation asked for. */
export interface Grants {
  /** Patterns of hosts. */
  readonly origins: readonly string[];
  /** Names of permissions. */
  readonly permissions: readonly string[];
}

export async function readGrants(): Promise<Grants> {
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  const { optional_permissions: optional = [] } = browser.runtime.getManifest();
  return { origins, permissions: permissions.filter((one) => (optional as readonly string[]).includes(one)) };
}

/** Gives one grant back, a pattern or the name of a permission. False where the browser does not let it go. */
export async function takeBack(grant: string): Promise<boolean> {
  const which = grant.includes('://') ? { origins: [grant] } : { permissions: [grant] };
  try {
    return await browser.permissions.remove(which as Parameters<typeof browser.permissions.remove>[0]);
  } catch {
    return false;
  }
}

/** Calls back with what was granted, or taken back, from now on. For as long as the document or worker lives, or until the signal aborts. */
export function onGrants(
  added: (grants: Grants) => void,
  removed: (grants: Grants) => void,
  signal?: AbortSignal,
): void {
  const whole = (heard: (grants: Grants) => void) => (told: Partial<Grants>) =>
    heard({ origins: told.origins ?? [], permissions: told.permissions ?? [] });
  const [onAdded, onRemoved] = [whole(added), whole(removed)];
  browser.permissions.onAdded.addListener(onAdded as never);
  browser.permissions.onRemoved.addListener(onRemoved as never);
  signal?.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(onAdded as never);
    browser.permissions.onRemoved.removeListener(onRemoved as never);
  });
}
