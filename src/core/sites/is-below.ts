// Whether a host is one of some, or below one: a muted site and a watched one mean themselves and everything below.

/** @param sites hosts: lower case, in punycode */
export function isBelow(host: string, sites: readonly string[]): boolean {
  return sites.some((one) => host === one || host.endsWith(`.${one}`));
}
