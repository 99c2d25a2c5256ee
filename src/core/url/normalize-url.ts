// One spelling for an address. What people see keeps the address as found; keys and matching use these.

/** Parses an address, or null where the URL Standard says it is none. */
export function parseUrl(address: string, base?: string): URL | null {
  let url: URL;
  try {
    // Not URL.canParse first: Node 20's answers false for some addresses with letters beyond ASCII.
    url = new URL(address, base);
  } catch {
    return null;
  }
  // Chromium keeps a blank in a host as "%20"; "%" is a forbidden domain code point (URL Standard, host parsing).
  return isWeb(url) && url.hostname.includes('%') ? null : url;
}

/** Whether an address is one of the web: http or https. */
export function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

/** The address without user name and password; nothing else changes. An address that does not parse is given back. */
export function withoutUserInfo(address: string): string {
  // Most addresses hold no "@" at all: leave before parsing.
  if (!address.includes('@')) return address;
  const url = parseUrl(address);
  if (!url || (!url.username && !url.password)) return address;
  url.username = '';
  url.password = '';
  return url.href;
}

/** The host as matching sees it: lower case, punycode (both by `URL`), no trailing dot. */
export function plainHost(url: URL): string {
  return url.hostname.endsWith('.') ? url.hostname.slice(0, -1) : url.hostname;
}

/** The host of an address as matching sees it; "" where the address does not parse. */
export function hostOf(address: string, base?: string): string {
  const url = parseUrl(address, base);
  return url ? plainHost(url) : '';
}

/** A host without a leading `www.`. */
export function withoutWww(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : host;
}
