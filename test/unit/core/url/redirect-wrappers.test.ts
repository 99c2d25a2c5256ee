import { describe, expect, test } from '@jest/globals';
import { parseUrl } from '../../../../src/core/url/normalize-url';
import { redirectWrappers, wrapperRules } from '../../../../src/core/url/redirect-wrappers';
import { shorteners } from '../../../../src/core/url/shorteners';
import { makeUnwrapper } from '../../../../src/core/url/unwrap-redirect';

const unwrapper = makeUnwrapper(wrapperRules, shorteners);

describe('every row undoes its own example', () => {
  test.each(redirectWrappers.map((row) => [row.id, row] as const))('%s', (id, { example, ...row }) => {
    const url = new URL(example.wrapped);
    // Alone, so that no other row can stand in for it. An example may lead to another wrapper or shortener.
    const alone = makeUnwrapper([row], []);
    const found = alone.unwrap(url);
    expect({ url: found.url.href, wrappers: found.wrappers }).toEqual({ url: example.target, wrappers: [id] });
    expect(found.archived).toBe(row.tier === 'archive');
    const passesGate = row.hosts.includes('*') ? alone.anyHost.test(example.wrapped) : alone.mayWrap(url.hostname);
    expect(passesGate).toBe(true);
    expect(unwrapper.unwrap(url).url.href).toBe(example.target);
  });
});

describe('every row', () => {
  test.each(redirectWrappers.map((row) => [row.id, row] as const))('%s is sound', (_id, row) => {
    expect(row.id).toMatch(/^[\w.-]+$/);
    expect(row.path).toMatch(/^\^/);
    const groups = (new RegExp(`${row.path}|`).exec('') ?? []).length - 1;
    // Either named parameters or groups hold the value, never both.
    expect(groups > 0).toBe(row.parameters === undefined);
    for (const [source] of row.replace ?? []) expect(() => new RegExp(source, 'g')).not.toThrow();
    expect(row.hosts.includes('*')).toBe(row.hint !== undefined);
    // It is tried on every link of a page, and nothing anchors it.
    expect(row.hint ?? '').not.toMatch(/[*+]/);
    for (const host of row.hosts) {
      expect(host).toMatch(/^(?:\*|(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*(?:\.\*)?)$/);
      // "*.com" or "*.*" would fit half the web.
      if (host !== '*') expect(host.replace('*.', '').split('.').length).toBeGreaterThan(1);
    }
    if (row.hosts.includes('*')) expect(row.path.replace(/\W/g, '').length).toBeGreaterThan(6);
  });

  test('that shares an id with another shares its tier', () => {
    const tiers = new Map<string, string>();
    for (const row of redirectWrappers) {
      expect({ id: row.id, tier: tiers.get(row.id) ?? row.tier }).toEqual({ id: row.id, tier: row.tier });
      tiers.set(row.id, row.tier);
    }
  });
});

test('the table survives the way to the page', () => {
  expect(structuredClone(wrapperRules)).toEqual(wrapperRules);
  expect(JSON.parse(JSON.stringify(wrapperRules))).toEqual(wrapperRules);
  expect(Object.keys(Object.assign({}, ...wrapperRules))).not.toContain('example');
});

test('shorteners are plain hosts, each once, and no wrapper is one', () => {
  expect(new Set(shorteners).size).toBe(shorteners.length);
  const wrapping = makeUnwrapper(wrapperRules, []);
  for (const host of shorteners) {
    expect(parseUrl(`https://${host}/`)?.hostname).toBe(host);
    expect(host.startsWith('www.')).toBe(false);
    expect({ host, wraps: wrapping.mayWrap(host) }).toEqual({ host, wraps: false });
  }
  expect(shorteners).not.toContain('youtu.be');
});
