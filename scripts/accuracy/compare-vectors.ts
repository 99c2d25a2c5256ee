// The pure functions against the vectors: rel, meta robots, registrable domains, wrappers, the suffix list's own tests.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { relTokens } from '../../src/core/classify/rel';
import { forbids, robotsSources } from '../../src/core/classify/robots';
import { parseUrl } from '../../src/core/url/normalize-url';
import { wrapperRules } from '../../src/core/url/redirect-wrappers';
import { registrableDomain } from '../../src/core/url/registrable-domain';
import { shorteners } from '../../src/core/url/shorteners';
import { makeUnwrapper } from '../../src/core/url/unwrap-redirect';
import type { Score } from './compare-page';

/** A line of the table: what was counted, and the figure to reach. */
export interface Row {
  readonly what: string;
  readonly score: Score;
  /** Lines of Markdown for what was wrong, where they are more than a list of it. */
  readonly exceptions?: readonly string[];
}

const read = (folder: string, name: string) => readFileSync(path.join(folder, 'vectors', name), 'utf8');

/** Counts every set of vectors. */
export function compareVectors(folder: string): Row[] {
  return [relValues(folder), metaRobots(folder), hosts(folder), suffixTests(folder), ...wrappers(folder)];
}

function tally<Case>(
  what: string,
  cases: readonly Case[],
  isRight: (one: Case) => boolean,
  name: (one: Case) => string,
): Row {
  const wrong = cases.filter((one) => !isRight(one)).map(name);
  return { what, score: { right: cases.length - wrong.length, of: cases.length, wrong } };
}

function relValues(folder: string): Row {
  const { values } = JSON.parse(read(folder, 'rel-values.json')) as { values: { rel: string; classes: string[] }[] };
  const hints = ['nofollow', 'sponsored', 'ugc'];
  const found = (rel: string) =>
    relTokens(rel)
      .filter((token) => hints.includes(token))
      .sort()
      .join();
  return tally(
    'rel values',
    values,
    ({ rel, classes }) =>
      found(rel) ===
      classes
        .filter((one) => one !== 'follow')
        .sort()
        .join(),
    ({ rel }) => rel,
  );
}

function metaRobots(folder: string): Row {
  const { values } = JSON.parse(read(folder, 'meta-robots-values.json')) as {
    values: { name: string; content: string; nofollow: boolean }[];
  };
  const says = (one: { name: string; content: string }) => {
    const sources = robotsSources([one]);
    return forbids(sources, 'robots', 'nofollow') || forbids(sources, 'googlebot', 'nofollow');
  };
  return tally(
    'meta robots values',
    values,
    (one) => says(one) === one.nofollow,
    ({ content }) => content,
  );
}

function hosts(folder: string): Row {
  const list = (
    JSON.parse(read(folder, 'registrable.json')) as { hosts: { host: string; registrable: string | null }[] }
  ).hosts;
  return tally(
    'registrable domains',
    list,
    ({ host, registrable }) => registrableDomain(host) === registrable,
    ({ host }) => host,
  );
}

function suffixTests(folder: string): Row {
  const cases = [
    ...read(folder, 'psl/test_psl.txt').matchAll(/^checkPublicSuffix\((null|'[^']*'), (null|'[^']*')\)/gm),
  ].map(([, host, domain]) => ({
    host: host === 'null' ? null : String(host).slice(1, -1),
    domain: domain === 'null' ? null : String(domain).slice(1, -1),
  }));
  const ascii = (name: string) => parseUrl(`http://${name}/`)?.hostname ?? null;
  const isRight = ({ host, domain }: (typeof cases)[number]): boolean => {
    // Null and a leading dot are no hosts: the URL parser never hands them on, and the truth is "no domain".
    if (host === null || host.startsWith('.')) return domain === null;
    const plain = ascii(host);
    return plain !== null && registrableDomain(plain) === (domain === null ? null : ascii(domain));
  };
  return tally("the suffix list's own tests", cases, isRight, ({ host }) => String(host));
}

interface Vector {
  readonly id: string;
  readonly wrapped: string;
  readonly expected: string | null;
  readonly tier: string;
  readonly match: 'exact' | 'host';
  readonly debatable?: string;
}

function wrappers(folder: string): Row[] {
  const { vectors } = JSON.parse(read(folder, 'unwrap.json')) as { vectors: Vector[] };
  const { unwrap } = makeUnwrapper(wrapperRules, shorteners);
  const isRight = ({ wrapped, expected, match }: Vector): boolean => {
    const url = parseUrl(wrapped);
    const end = url && unwrap(url);
    if (expected === null) return !end || end.wrappers.length === 0;
    const target = parseUrl(expected);
    if (!end || !target || end.wrappers.length === 0) return false;
    return match === 'host'
      ? registrableDomain(end.url.hostname) === registrableDomain(target.hostname)
      : end.url.href === target.href;
  };
  const name = ({ wrapped, debatable }: Vector) => `${wrapped}${debatable ? ` (debatable: ${debatable})` : ''}`;
  const set = (what: string, keep: (one: Vector) => boolean) => tally(what, vectors.filter(keep), isRight, name);
  return [
    set('wrappers, core tier, with a target', (one) => one.tier === 'core' && one.expected !== null),
    set('must not be unwrapped, core tier', (one) => one.tier === 'core' && one.expected === null),
    set('must not be unwrapped, other tiers', (one) => one.tier !== 'core' && one.expected === null),
    set('wrappers, affiliate tier', (one) => one.tier === 'affiliate' && one.expected !== null),
    set('wrappers, mail guards', (one) => one.tier === 'email-security' && one.expected !== null),
    set('wrappers, archived copies', (one) => one.tier === 'amp-archive' && one.expected !== null),
    set('wrappers, extended tier', (one) => one.tier === 'extended' && one.expected !== null),
  ];
}
