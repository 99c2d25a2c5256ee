import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseLines } from '../../../../src/core/sites/parse-lines';
import { parseExceptions, parseSite } from '../../../../src/core/sites/parse-site';
import { NOW, site } from '../../../fakes/records';

describe('a line is understood as a site', () => {
  test.each([
    ['example.com', 'domain:example.com'],
    ['  https://www.Example.com/  ', 'domain:example.com'],
    ['www.gov.uk', 'domain:www.gov.uk'],
    ['blog.example.com', 'domain:blog.example.com'],
    ['me.github.io', 'domain:me.github.io'],
    ['example.com/blog/', 'path:example.com/blog'],
    ['https://www.example.com/blog', 'path:example.com/blog'],
    ['https://example.com/?p=12&utm_source=x', 'url:example.com?p=12'],
    ['https://example.com/?utm_source=x', 'domain:example.com'],
    ['example.com:8080', 'host:example.com:8080'],
    ['localhost:8080', 'host:localhost:8080'],
    ['http://127.0.0.1/', 'domain:127.0.0.1'],
    ['bücher.example.de', 'domain:xn--bcher-kva.example.de'],
    ['xn--bcher-kva.example.de.', 'domain:xn--bcher-kva.example.de'],
    ['http://user:pw@example.com/', 'domain:example.com'],
    ['//example.com', 'domain:example.com'],
    ['shop.example', 'domain:shop.example'],
    ['wiki.intranet', 'domain:wiki.intranet'],
  ])('%s → %s', (entered, id) => {
    const parsed = parseSite(entered, 'mine', NOW);
    expect(parsed.ok && parsed.site.id).toBe(id);
  });

  test('a chosen scope wins', () => {
    expect(site('https://www.example.com/a/b/', 'mine', 'host').id).toBe('host:example.com');
    expect(site('https://www.example.com/a/b/', 'mine', 'url').id).toBe('url:example.com/a/b');
  });
});

describe('what is no site is told why', () => {
  test.each([
    ['', 'blank'],
    ['   ', 'blank'],
    ['localhost:80x', 'port'],
    ['example.com:99999', 'port'],
    ['co.uk', 'suffix'],
    ['github.io', 'suffix'],
    ['com', 'suffix'],
    ['hello', 'ending'],
    ['mailto:me@example.com', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['ftp://example.com/', 'scheme'],
    ['exa mple.com', 'host'],
    ['http://', 'host'],
    ['https://[::1', 'host'],
  ])('%j: %s', (entered, error) => {
    expect(parseSite(entered, 'mine', NOW)).toMatchObject({ ok: false, error });
  });

  test('nothing a person can type throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (entered) => void parseSite(entered, 'mine', NOW)),
      { numRuns: 2000 },
    );
  });
});

describe('many lines at once', () => {
  test('the good are taken, each other keeps its line and reason', () => {
    const lines = parseLines('example.com\r\n\r\nco.uk\thttps://other.org\nwww.example.com\nmine.net', 'rival', NOW, [
      site('mine.net'),
    ]);
    expect(
      lines.map(({ line, parsed }) => [line, parsed.ok ? parsed.site.id : `${parsed.entered}: ${parsed.error}`]),
    ).toEqual([
      [1, 'domain:example.com'],
      [3, 'co.uk: suffix'],
      [3, 'domain:other.org'],
      [4, 'www.example.com: duplicate'],
      [5, 'mine.net: duplicate'],
    ]);
  });

  test('blank text is one line with its reason', () => {
    expect(parseLines(' \n ', 'mine', NOW, [])).toMatchObject([{ line: 1, parsed: { ok: false, error: 'blank' } }]);
  });
});

describe('exceptions', () => {
  test('are hosts below the site, or its addresses with a path', () => {
    const of = site('example.com');
    expect(parseExceptions('shop.example.com\nhttps://www.example.com/jobs/\n\nother.org', of)).toEqual({
      except: [
        { host: 'shop.example.com', path: '' },
        { host: 'www.example.com', path: '/jobs' },
      ],
      wrong: ['other.org'],
    });
  });
});
