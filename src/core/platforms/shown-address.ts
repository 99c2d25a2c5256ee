// The address that a page shows where the link itself carries an opaque one. X writes `t.co/<id>` into href and the
// whole address into the link's own text, parts of it hidden (seen in saved markup of September 2026); Twitter until
// 2019 had it in an attribute. Text that people wrote is never taken for an address: only what is one, and only on X.
import { hostOf, parseUrl, plainHost, withoutUserInfo } from '../url/normalize-url';
import type { PlatformRow } from './platform';

/** One text node of a link, and whether it stands in an aria-hidden element. */
export interface TextPart {
  readonly text: string;
  readonly hidden: boolean;
}

/**
 * Whether a link may show in its text what its address hides.
 * @param rows those that the page may answer to
 * @param base what the address resolves against
 */
export function mayShowText(rows: readonly PlatformRow[], href: string, base: string): boolean {
  return rows.some((row) => row.shownAddress) && hostOf(href, base) === 't.co';
}

/**
 * The address that the parts of a text spell, or null where they spell none.
 * A final `…` falls away only after a hidden rest: else it stands for something the page does not say.
 */
export function addressOf(parts: readonly TextPart[]): string | null {
  const cut = parts.at(-1)?.text === '…' && parts.at(-2)?.hidden === true;
  return fullAddress((cut ? parts.slice(0, -1) : parts).map((part) => part.text).join(''));
}

/** A text that is an http(s) address as a whole, user info removed; null for anything else. */
export function fullAddress(text: string): string | null {
  if (!/^https?:\/\/[^\s…]+$/i.test(text)) return null;
  const url = parseUrl(text);
  if (!url || !/.\../.test(plainHost(url)) || plainHost(url) === 't.co') return null;
  return withoutUserInfo(url.href);
}
