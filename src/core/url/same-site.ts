// Whether a host belongs to a page's own site, told without the public suffix list.
import type { DomainFacts } from './domain-facts';

/** True where `name` is `parent` or lies below it, on label boundaries: `notexample.com` is not below `example.com`. */
export function isAtOrBelow(name: string, parent: string): boolean {
  return name === parent || isBelow(name, parent);
}

function isBelow(name: string, parent: string): boolean {
  return name.endsWith(`.${parent}`);
}

/**
 * Whether a host has the registrable domain that the facts describe.
 * @param host lower case, punycode, no trailing dot
 */
export function isSameSite(host: string, facts: DomainFacts): boolean {
  if (facts.hostOnly) return host === facts.domain;
  if (!isAtOrBelow(host, facts.domain)) return false;
  return !facts.apart.some((name) => (name.startsWith('*.') ? isBelow(host, name.slice(2)) : isAtOrBelow(host, name)));
}
