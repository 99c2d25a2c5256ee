import { describe, expect, test } from '@jest/globals';
import { domainFacts } from '../../../../src/core/url/domain-facts';
import { registrableDomain } from '../../../../src/core/url/registrable-domain';
import { isAtOrBelow, isSameSite } from '../../../../src/core/url/same-site';
import { withVectors } from '../../../fakes/corpus';

describe('registrable domain', () => {
  test.each([
    ['www.example.com', 'example.com'],
    ['a.b.example.co.uk', 'example.co.uk'],
    ['a.github.io', 'a.github.io'],
    ['github.io', null],
    ['co.uk', null],
    ['localhost', null],
    ['127.0.0.1', null],
    ['[::1]', null],
    ['example.com.', 'example.com'],
  ])('%s → %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });
});

describe('same site, told without the list', () => {
  test.each([
    ['www.example.com', 'example.com', true],
    ['www.example.com', 'shop.example.com', true],
    ['www.example.com', 'notexample.com', false],
    ['www.example.com', 'example.com.evil.net', false],
    ['a.github.io', 'b.github.io', false],
    ['amazonaws.com', 'x.s3.amazonaws.com', false],
    ['amazonaws.com', 'www.amazonaws.com', true],
    ['x.s3.amazonaws.com', 'x.s3.amazonaws.com', true],
    ['127.0.0.1', '127.0.0.1', true],
    ['localhost', 'a.localhost', false],
    ['github.io', 'a.github.io', false],
  ])('a page of %s, a link to %s: %s', (page, target, same) => {
    expect(isSameSite(target, domainFacts(page))).toBe(same);
  });

  test('a name is below another on label boundaries only', () => {
    expect(isAtOrBelow('notexample.com', 'example.com')).toBe(false);
    expect(isAtOrBelow('example.com', 'www.example.com')).toBe(false);
  });
});

withVectors('registrable.json', (text) => {
  const { hosts } = JSON.parse(text) as { hosts: { host: string; registrable: string | null }[] };
  test(`all ${hosts.length} real hosts have their registrable domain`, () => {
    for (const { host, registrable } of hosts)
      expect({ host, registrable: registrableDomain(host) }).toEqual({ host, registrable });
  });

  test('same site without the list says what the list says, for every pair of hosts that share an ending', () => {
    for (const { host, registrable } of hosts) {
      if (registrable === null) continue;
      const facts = domainFacts(host);
      for (const other of hosts) {
        const same = other.registrable === registrable;
        expect({ host, other: other.host, same: isSameSite(other.host, facts) }).toEqual({
          host,
          other: other.host,
          same,
        });
      }
    }
  });
});

withVectors('psl/test_psl.txt', (text) => {
  const cases = [...text.matchAll(/^checkPublicSuffix\((null|'[^']*'), (null|'[^']*')\)/gm)].map(([, host, domain]) => [
    host === 'null' ? null : (host as string).slice(1, -1),
    domain === 'null' ? null : (domain as string).slice(1, -1),
  ]);
  test(`the list's own ${cases.length} test vectors`, () => {
    expect(cases.length).toBeGreaterThan(50);
    for (const [host, domain] of cases) {
      // A host comes to us as the URL parser spells it; what it refuses (null, a leading dot) never comes.
      if (host === null || host === undefined || host.startsWith('.')) continue;
      const ascii = new URL(`http://${host}/`).hostname;
      const expected = domain && new URL(`http://${domain}/`).hostname;
      expect({ host, domain: registrableDomain(ascii) }).toEqual({ host, domain: expected });
    }
  });
});
