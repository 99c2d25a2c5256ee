// Whether a host belongs to a platform, on label boundaries: notfacebook.com is not Facebook.
import type { PlatformRow } from './platform';

/** @param host lower case, punycode, no trailing dot */
export function livesAt(row: Pick<PlatformRow, 'hosts'>, host: string): boolean {
  return row.hosts.some((name) => (name.startsWith('*.') ? isBelow(host, name.slice(1)) : host === name));
}

function isBelow(host: string, dotted: string): boolean {
  return host.length > dotted.length && host.endsWith(dotted);
}
