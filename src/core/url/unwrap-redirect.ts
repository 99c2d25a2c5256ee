// Undoes redirect wrappers: says which address a link finally means, without asking the network. The rows come as an
// argument, because this file goes into every page and the table must not.
import { decodeWrapped } from './decode-wrapped';
import { isWeb, parseUrl, plainHost, withoutWww } from './normalize-url';
import type { WrapperRule } from './redirect-wrappers';

export interface Unwrapped {
  /** Where the link finally points, as far as the address tells; the address itself where nothing was undone. */
  readonly url: URL;
  /** Ids of the wrappers that were undone, outermost first. */
  readonly wrappers: readonly string[];
  /** One of them shows a stored copy: the link does not lead to the page itself. */
  readonly archived: boolean;
  /** What is left is a shortener's opaque link: nobody can tell without the network. */
  readonly unresolved: boolean;
}

export interface Unwrapper {
  /** Whether links to this host are worth `unwrap`. Lower case, punycode, no trailing dot. */
  mayWrap(host: string): boolean;
  /** Fits an address, as written, that may be wrapped whatever its host. */
  readonly anyHost: RegExp;
  /** Never throws. User info inside a target stays: the caller removes it. */
  unwrap(url: URL): Unwrapped;
}

/** A row with its expressions made once. */
type Rule = Omit<WrapperRule, 'path'> & { readonly path: RegExp; readonly inQuery: readonly RegExp[] | undefined };

const MAX_LEVELS = 3;

// Longer names exist in addresses but not in DNS (RFC 1035), and their parents would take quadratic time.
const MAX_HOST = 253;

/**
 * Makes the unwrapper of a table.
 * @param rows the table's rows, in order
 * @param shorteners hosts whose links are opaque, without `www.`
 */
export function makeUnwrapper(rows: readonly WrapperRule[], shorteners: readonly string[]): Unwrapper {
  const opaque = new Set(shorteners);
  const rules = rows.map((row) => ({
    ...row,
    path: new RegExp(row.path, 'i'),
    // Not URLSearchParams: it decodes all parameters, turns "+" into a blank, and spoils bytes that are not UTF-8.
    inQuery: row.parameters?.map((name) => new RegExp(`[?&]${name.replace('.', '\\.')}=([^&]*)`)),
  }));
  const ofAnyHost = rules.filter((rule) => rule.hint !== undefined);
  const byHost = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const host of rule.hint === undefined ? rule.hosts : []) {
      byHost.set(host, [...(byHost.get(host) ?? []), rule]);
    }
  }
  const hinted = new RegExp(ofAnyHost.map((rule) => rule.hint).join('|') || '(?!)', 'i');

  // The same few hosts stand behind all the wrapped links of a page.
  const known = new Map<string, readonly Rule[]>();

  const rulesOf = (host: string): readonly Rule[] => {
    const own = known.get(host) ?? spellings(host).flatMap((spelling) => byHost.get(spelling) ?? []);
    known.set(host, own);
    return own;
  };

  const peel = (url: URL): { id: string; archived: boolean; target: URL } | null => {
    const rest = url.pathname + url.search + url.hash;
    const rules = rulesOf(plainHost(url));
    for (const rule of hinted.test(rest) ? [...rules, ...ofAnyHost] : rules) {
      const target = targetOf(rule, url, rest);
      if (target) return { id: rule.id, archived: rule.archived === true, target };
    }
    return null;
  };

  return {
    mayWrap: (host) => opaque.has(withoutWww(host)) || rulesOf(host).length > 0,
    anyHost: hinted,
    unwrap(url) {
      const wrappers: string[] = [];
      let target = url;
      let archived = false;
      for (let step = peel(url); step; step = wrappers.length < MAX_LEVELS ? peel(target) : null) {
        wrappers.push(step.id);
        archived ||= step.archived;
        target = step.target;
      }
      const unresolved = target.pathname !== '/' && opaque.has(withoutWww(plainHost(target)));
      return { url: target, wrappers, archived, unresolved };
    },
  };
}

/** How the table may name a host: itself, below each of its parents, and both under any country's suffix. */
function spellings(host: string): string[] {
  if (host.length > MAX_HOST) return [];
  const all: string[] = [];
  // Only suffixes a platform's national sites have: the public suffix list is too heavy for a page.
  for (const name of new Set([host, host.replace(/\.(?:com?\.)?(?:[a-z]{2}|com|cat)$/, '.*')])) {
    all.push(name);
    for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) all.push(`*${name.slice(dot)}`);
  }
  return all;
}

/**
 * What an address carries if the row fits it; null where it does not, or where that is no address of the web.
 * @param rest its path, query and fragment
 */
function targetOf(rule: Rule, url: URL, rest: string): URL | null {
  const found = rule.path.exec(rest);
  if (!found) return null;
  const values = rule.inQuery?.map((one) => one.exec(url.search)?.[1]) ?? [found.slice(1).join('')];
  for (const value of values) {
    const written = value && decodeWrapped(value, rule);
    const target = written && parseUrl(rule.sameHost && written.startsWith('/') ? url.origin + written : written);
    if (target && isWeb(target)) return target;
  }
  return null;
}
