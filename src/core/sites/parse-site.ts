// Understands what a person typed as a site to track, and says plainly what it is not.
import type { Role, Scope, TrackedSite } from '../facts';
import { isWeb, parseUrl, plainHost, withoutWww } from '../url/normalize-url';
import { plainPath, plainQuery } from '../url/plain-query';
import { hostKind, registrableDomain } from '../url/registrable-domain';
import { isAtOrBelow } from '../url/same-site';
import { isTrackingParameter } from '../url/tracking-parameters';
import { withoutFinalSlash } from './site-path';
import { writtenAddress } from './written-address';

/** Why a line is no site. Each is a string `site_error_<id>`. */
export const siteErrors = ['blank', 'port', 'suffix', 'scheme', 'host', 'ending', 'duplicate'] as const;
export type SiteError = (typeof siteErrors)[number];

export type ParsedSite =
  | { readonly ok: true; readonly site: TrackedSite }
  | { readonly ok: false; readonly error: SiteError; readonly entered: string };

/**
 * Reads one line as a tracked site.
 * An address with a path is understood as `path` (with a query: as `url`); a host with a port of its own as `host`;
 * everything else as `domain`. Any other scope is the person's choice: pass it.
 * @param entered what was typed: an address, a host, with or without scheme
 * @param role whose site it is
 * @param now when it is added, ISO 8601
 * @param scope the scope chosen, if one was
 */
export function parseSite(entered: string, role: Role, now: string, scope?: Scope): ParsedSite {
  const text = entered.trim();
  const fail = (error: SiteError): ParsedSite => ({ ok: false, error, entered: text });
  if (text === '') return fail('blank');

  const url = parseUrl(writtenAddress(text));
  if (!url) return fail(/^(?:[a-z]+:\/\/)?[^/:[\]\s]+:[^/]+/i.test(text) ? 'port' : 'host');
  if (!isWeb(url)) return fail('scheme');

  const host = plainHost(url);
  const kind = hostKind(host);
  if (kind === 'suffix') return fail('suffix');
  if (kind === 'single-label' && host !== 'localhost') return fail('ending');
  const understood = scope ?? understoodScope(url);
  return { ok: true, site: makeSite(text, url, understood, role, now) };
}

/** The scope meant by an address, when none is chosen. */
function understoodScope(url: URL): Scope {
  if (plainQuery(url, isTrackingParameter) !== '') return 'url';
  if (url.pathname !== '/') return 'path';
  return url.port === '' ? 'domain' : 'host';
}

function makeSite(entered: string, url: URL, scope: Scope, role: Role, addedAt: string): TrackedSite {
  const host = scope === 'domain' ? domainHost(plainHost(url)) : withoutWww(plainHost(url));
  const port = scope === 'domain' ? '' : url.port;
  const path = scopePath(url, scope);
  const id = `${scope}:${host}${port && `:${port}`}${path}`;
  return { id, entered, scope, role, host, port, path, except: [], addedAt, label: '', colour: null };
}

/** `www.example.com` means example.com; `www.gov.uk` is itself a registrable domain and stays. */
function domainHost(host: string): string {
  const bare = withoutWww(host);
  return registrableDomain(bare) === null ? host : bare;
}

function scopePath(url: URL, scope: Scope): string {
  if (scope !== 'path' && scope !== 'url') return '';
  const path = withoutFinalSlash(plainPath(url, isTrackingParameter));
  return scope === 'path' ? path : path + plainQuery(url, isTrackingParameter);
}

/**
 * Reads lines as exceptions to a site: hosts, or addresses with a path.
 * @returns the exceptions, and each line that is none or lies outside the site
 */
export function parseExceptions(text: string, site: TrackedSite): { except: TrackedSite['except']; wrong: string[] } {
  const except: TrackedSite['except'][number][] = [];
  const wrong: string[] = [];
  for (const line of text.split(/[\r\n\t,;]+/).map((one) => one.trim())) {
    if (line === '') continue;
    const url = parseUrl(writtenAddress(line));
    const host = url && isWeb(url) ? plainHost(url) : '';
    // An exception that the site never covers would look as if it did something.
    if (!url || !isAtOrBelow(withoutWww(host), site.host)) wrong.push(line);
    else except.push({ host, path: withoutFinalSlash(url.pathname) });
  }
  return { except, wrong };
}
