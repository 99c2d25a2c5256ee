// The only door to the Public Suffix List. It weighs about 100 kB, so rooms inside a page never come here; the
// background answers for them (`domain-facts.ts`).
import { parse } from 'tldts';

// Private section included: a.github.io and b.github.io are different sites (publicsuffix.org, "private domains").
const options = { allowPrivateDomains: true, validateHostname: false, extractHostname: false } as const;

/**
 * The registrable domain of a host: public suffix plus one label.
 * @param host lower case, punycode, as `URL.hostname` gives it
 * @returns null for an IP address, a single label such as `localhost`, or a bare public suffix
 */
export function registrableDomain(host: string): string | null {
  const plain = host.endsWith('.') ? host.slice(0, -1) : host;
  const { domain } = parse(plain, options);
  // The URL Standard lets empty labels pass ("www.example..de"); no list knows a name that begins with a dot.
  return domain?.startsWith('.') ? null : domain;
}

/** What a host is, as far as the list and its spelling tell. */
export type HostKind = 'domain' | 'suffix' | 'ip' | 'single-label';

/** Says why a host has no registrable domain, or `domain` where it has one. */
export function hostKind(host: string): HostKind {
  const facts = parse(host.endsWith('.') ? host.slice(0, -1) : host, options);
  if (facts.isIp || host.startsWith('[')) return 'ip';
  if (facts.domain) return 'domain';
  return host.includes('.') || facts.isIcann || facts.isPrivate ? 'suffix' : 'single-label';
}
