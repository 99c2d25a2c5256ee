// Every figure of the overview is what counting all entries says, and the list behind it has as many links.
import 'fake-indexeddb/auto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Entry } from '../../../src/core/ledger/entry';
import { eventIds } from '../../../src/core/ledger/events';
import { countSlowly } from '../../../src/core/overview/count-slowly';
import { type Figures, figuresOf, type Ranked } from '../../../src/core/overview/figures';
import { listOf, type Mark } from '../../../src/core/overview/list-of';
import { daysOf } from '../../../src/core/overview/period';
import { ledgerScopes, scopesFor } from '../../../src/core/overview/scope';
import { LightLedger } from '../../../src/core/view/light-ledger';
import { pickRows } from '../../../src/core/view/pick-rows';
import { wantedOf } from '../../../src/core/view/view';
import { readView, writeView } from '../../../src/core/view/view-address';
import { openLedger } from '../../../src/platform/stores/ledger';
import { finding, merging, scan, site } from '../../fakes/records';

const sites = [site('example.com'), site('second.example'), site('rival.org', 'rival'), site('other.net', 'rival')];
const scopes = [...scopesFor(sites), 'nobody'];
let opened = 0;

/** A look at one of six pages on four domains, on one of fourteen days: some of eight links, or none. */
const look = fc.record({
  page: fc.integer({ min: 0, max: 5 }),
  day: fc.integer({ min: 1, max: 14 }),
  links: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]),
  rel: fc.constantFrom(null, null, 'nofollow', 'sponsored'),
  words: fc.constantFrom('one', 'two', ''),
  answer: fc.constantFrom(200, 200, 404),
  kind: fc.constantFrom('social', 'news', 'unknown'),
  ignored: fc.constantFrom(false, false, false, true),
});
type Look = typeof look extends fc.Arbitrary<infer One> ? One : never;
const period = fc.oneof(
  fc.constantFrom('7' as const, '30' as const, 'all' as const),
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 9 }))
    .map(([from, length]) => ({ from: dayOf(from), to: dayOf(from + length) })),
);
const dayOf = (day: number): string => `2026-11-${String(day).padStart(2, '0')}`;

async function filled(looks: readonly Look[]) {
  const ledger = await openLedger(`overview-${opened++}`);
  for (const [at, { page, day, links, rel, words, answer, kind, ignored }] of looks.entries()) {
    const domain = ['blog', 'news', 'forum', 'wiki'][page % 4];
    await ledger.sayOfDomain('wiki.example', { ignored }, `2026-11-16T0${at % 10}:00:00.000Z`, () => ({
      kind: 'unknown',
      name: null,
    }));
    const found = links.map((link) => {
      const of = sites[link % sites.length];
      const text = [{ kind: 'text' as const, text: words }];
      return finding({ href: `https://${of?.host}/${link}`, rel, text }, of);
    });
    const seen = scan(found, {
      url: `https://${domain}.example/${page}`,
      scannedAt: `${dayOf(day)}T09:00:00.000Z`,
      answer,
    });
    const name = kind === 'social' ? ['Reddit', 'X'][page % 2] : null;
    await ledger.keep({ ...merging(seen, `load ${at}`, sites), source: { kind, name: name ?? null } });
  }
  const entries = await ledger.piece(1_000);
  return { ledger, entries };
}

const numbers = (rows: readonly Ranked[]) => rows.map(({ count }) => count);

test('every figure is what counting says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(look, { minLength: 1, maxLength: 20 }), period, async (looks, chosen) => {
      const { ledger, entries } = await filled(looks);
      const held = await ledger.held();
      const days = daysOf(chosen, dayOf(15), { from: dayOf(1), to: dayOf(14) });
      for (const scope of scopes) {
        const { topAnchors, topTargets, ...slow } = countSlowly(entries, scope, sites, days);
        expect(figuresOf(held, scope, sites, days)).toEqual(slow);
        for (const [kind, wanted] of [
          ['anchor', topAnchors],
          ['target', topTargets],
        ] as const) {
          const top = await ledger.topOfAll(ledgerScopes(scope, sites), kind, 10);
          // Of equals that are too many for the list any may stand in it.
          expect(numbers(top)).toEqual(numbers(wanted));
        }
      }
      ledger.close();
    }),
    { numRuns: 25 },
  );
});

/** Every figure with the mark that leads to its list. */
function marksOf(figures: Figures): [Mark, number][] {
  const ranked = (kind: 'type' | 'reason' | 'status' | 'sourceKind' | 'social' | 'domain', rows: readonly Ranked[]) =>
    rows.map(({ value, count }): [Mark, number] => [{ of: kind, value }, count]);
  return [
    [{ of: 'links' }, figures.links],
    [{ of: 'followed', value: 'true' }, figures.followed],
    [{ of: 'followed', value: 'false' }, figures.notFollowed],
    ...ranked('type', figures.types),
    ...ranked('reason', figures.reasons),
    ...ranked('status', figures.statuses),
    ...ranked('sourceKind', figures.kinds),
    ...ranked('social', figures.platforms),
    ...ranked('domain', figures.topDomains),
    ...eventIds.map((event): [Mark, number] => [{ of: 'event', event }, figures.events[event]]),
    ...figures.pieces.flatMap(({ from, to, fresh, lost, total }): [Mark, number][] => [
      [{ of: 'event', event: 'new', from, to }, fresh],
      [{ of: 'event', event: 'lost', from, to }, lost],
      [{ of: 'event', event: 'new', from: '', to }, total],
    ]),
    [{ of: 'gap' }, figures.gap.links],
    ...figures.gap.top.map(({ value, count }): [Mark, number] => [{ of: 'gap', value }, count]),
  ];
}

test('behind every figure are as many links', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(look, { minLength: 1, maxLength: 12 }), period, async (looks, chosen) => {
      const { ledger, entries } = await filled(looks);
      const light = new LightLedger();
      for (const entry of entries) light.put(entry as Entry);
      const listed = (address: string): number => pickRows(light, wantedOf(readView(address, []), sites)).count;
      const held = await ledger.held();
      const days = daysOf(chosen, dayOf(15), { from: dayOf(1), to: dayOf(14) });
      for (const scope of scopes) {
        const figures = figuresOf(held, scope, sites, days);
        for (const [mark, count] of marksOf(figures)) {
          const address = writeView(listOf(mark, scope, sites, days));
          expect({ scope, address, count: listed(address) }).toEqual({ scope, address, count });
        }
        for (const { id, links, fresh, types } of figures.sites) {
          expect(listed(writeView(listOf({ of: 'links' }, id, sites, days)))).toBe(links);
          expect(listed(writeView(listOf({ of: 'event', event: 'new' }, id, sites, days)))).toBe(fresh);
          for (const { value, count } of types)
            expect(listed(writeView(listOf({ of: 'type', value }, id, sites, days)))).toBe(count);
        }
      }
      ledger.close();
    }),
    { numRuns: 15 },
  );
});
