// Where a shortener's answer leads, read off that answer alone: its Location header, or the few ways in which a short
// page sends a browser on. The target is never asked.
import { caps } from '../scan/caps';
import { isWeb, parseUrl, withoutUserInfo } from './normalize-url';

/**
 * What to ask for a short address: https except on the own machine, no user info, no fragment. Firefox upgrades what
 * extension pages ask for in just this way (`upgrade-insecure-requests` is in its default policy, loopback excepted);
 * doing it ourselves makes the browsers alike and keeps the answer to one request.
 * @returns null where the address is none of the web
 */
export function askedAddress(short: string): string | null {
  const url = webUrl(short);
  if (!url) return null;
  url.hash = '';
  if (!/^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname)) url.protocol = 'https:';
  return url.href;
}

/**
 * The address a Location header means, or null where it means none of the web, or the same one again.
 * @param asked the address that gave the answer
 */
export function locationOf(header: string, asked: string): string | null {
  const from = webUrl(asked);
  const to = webUrl(fromBytes(header.trim()), asked);
  if (!from || !to || header.trim() === '') return null;
  // RFC 9110, 10.2.2: a Location without fragment keeps that of the address that was asked.
  if (to.hash === '') to.hash = from.hash;
  return withoutHash(to) === withoutHash(from) ? null : to.href;
}

/**
 * The address a page sends its reader on to: a refresh, `location.replace("https://…")`, or a title that is nothing but
 * an address. t.co answers browsers with all three at once, and no Location (seen 2026-11).
 * @param page at most as much of it as a short page needs: the caller cuts
 */
export function locationInPage(page: string, asked: string): string | null {
  const shown = withoutComments(page);
  for (const candidate of [refreshIn(shown), replaceIn(shown), titleIn(shown)]) {
    const found = candidate === null ? null : locationOf(candidate, asked);
    if (found !== null) return found;
  }
  return null;
}

// Every pattern here meets text that somebody else wrote: none may look at the same character again and again.

function refreshIn(page: string): string | null {
  for (const [tag] of page.matchAll(/<meta\s[^<>]*>/gi)) {
    if (!/(?<![\w-])http-equiv\s*=\s*["']?\s*refresh\b/i.test(tag)) continue;
    const found = /(?<![\w-])content\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag);
    const content = decode(found?.[1] ?? found?.[2] ?? found?.[3] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    // HTML Standard, "shared declarative refresh steps": seconds, a separator, url=, perhaps in quotes.
    const [, quote, rest] = /^[\d.]* ?[;,]? ?url ?= ?(["']?)(.*)$/i.exec(content) ?? [];
    if (rest) return quote ? (rest.split(quote, 1)[0] ?? '') : rest;
  }
  return null;
}

function replaceIn(page: string): string | null {
  const found = /\blocation\.replace\(\s*(?:"([^"\n]*)"|'([^'\n]*)')\s*\)/i.exec(page);
  const text = (found?.[1] ?? found?.[2] ?? '').replace(
    /\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gi,
    (_, four: string | undefined, two: string | undefined, one: string | undefined) =>
      one ?? String.fromCharCode(Number.parseInt(four ?? two ?? '0', 16)),
  );
  return absolute(text);
}

function titleIn(page: string): string | null {
  const found = /<title(?:\s[^<>]*)?>([^<]*)<\/title\s*>/i.exec(page);
  const words = decode(found?.[1] ?? '').trim();
  return /\s/.test(words) ? null : absolute(words);
}

function absolute(text: string): string | null {
  return /^https?:\/\//i.test(text) ? text : null;
}

const named: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

/** The character references that addresses are written with; all others stay as they are. */
function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|quot|apos|lt|gt));/gi, (whole, hex, decimal, name) => {
    if (name) return named[String(name).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function withoutComments(page: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const open = page.indexOf('<!--', at);
    kept.push(page.slice(at, open < 0 ? undefined : open));
    const close = open < 0 ? -1 : page.indexOf('-->', open + 4);
    if (close < 0) return kept.join('');
    at = close + 3;
  }
}

/** Browsers hand over a header's bytes as letters; an address beyond ASCII is mostly UTF-8 in them. */
function fromBytes(header: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of a byte.
  if (!/[\x80-\xff]/.test(header) || /[^\x00-\xff]/.test(header)) return header;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(header, (letter) => letter.charCodeAt(0)));
  } catch {
    return header;
  }
}

function webUrl(address: string, base?: string): URL | null {
  if (address.length > caps.address) return null;
  const url = parseUrl(address, base);
  if (!url || !isWeb(url) || url.hostname === '' || url.href.length > caps.address) return null;
  return parseUrl(withoutUserInfo(url.href));
}

function withoutHash(url: URL): string {
  return url.href.replace(/#.*$/s, '');
}
