// The addresses that a watched site means, in the browsers' own format (developer.chrome.com, "Match patterns";
// developer.mozilla.org, "Match patterns in extension manifests"; both read 2026-11-29).

/** Every page of the web. */
export const EVERY_SITE = '*://*/*';

/**
 * The pattern for a site: the host and everything below it. Of an address of numbers, and of a name without a dot, the
 * host alone: below these there is nothing, and a pattern with `*.` before numbers means something else.
 * @param host lower case, in punycode, as `URL` writes it
 */
export function watchPattern(host: string): string {
  return hasNothingBelow(host) ? `*://${host}/*` : `*://*.${host}/*`;
}

/** The host a pattern names, null for every site and for what is no pattern of hosts. */
export function patternHost(pattern: string): string | null {
  const [, host] = /^(?:\*|https?):\/\/(?:\*\.)?([^*/]+)\//.exec(pattern) ?? [];
  return host ?? null;
}

function hasNothingBelow(host: string): boolean {
  return !host.includes('.') || host.startsWith('[') || /\.\d+$/.test(host);
}
