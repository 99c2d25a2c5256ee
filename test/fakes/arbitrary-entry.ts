// Entries, page memories and whole ledgers as a ledger could hold them, made by fast-check. Few keys and few moments,
// so that ledgers overlap and times collide.
import fc from 'fast-check';
import { anchorKinds } from '../../src/core/classify/anchor';
import { reasons } from '../../src/core/classify/followed';
import { placements } from '../../src/core/classify/placement';
import { hints, types } from '../../src/core/classify/rel';
import { visibilities } from '../../src/core/classify/visibility';
import { elements, roles } from '../../src/core/facts';
import { asSaid } from '../../src/core/ledger/as-said';
import { changeIds } from '../../src/core/ledger/change-kinds';
import { type DomainWords, unsaid } from '../../src/core/ledger/domain-words';
import { doubts } from '../../src/core/ledger/doubts';
import { type Change, type Entry, entryKey, type Standing, statuses } from '../../src/core/ledger/entry';
import type { LedgerRows } from '../../src/core/ledger/merge-ledgers';
import type { PageMemory } from '../../src/core/ledger/page-memory';
import { relations } from '../../src/core/scan/relation';
import { kindByTables } from '../../src/core/source/kind-by-tables';
import { addressKey } from '../../src/core/url/address-key';

const DAY = 24 * 3_600_000;
const START = Date.parse('2026-11-01T06:00:00.000Z');
const iso = (halfDays: number): string => new Date(START + (halfDays * DAY) / 2).toISOString();
const day = (time: string): string => time.slice(0, 10);

/** Words of any letters, some that are dangerous in a file. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', 'plain', '__proto__', 'constructor', '"quoted"\n\r\u2028', '=1+1', '\uD800', '\0'),
);
const path = fc.constantFrom('a', 'b', 'c', 'd?x=1', 'é');
// Spelled as the ledger spells them.
const address = path.map((one) => addressKey(`https://example.com/${one}`));
const source = fc.oneof(
  { weight: 9, arbitrary: path.map((one) => addressKey(`https://blog.example/${one}`)) },
  { weight: 1, arbitrary: fc.constant('file:///home/me/draft.html') },
);
const ledgerId = fc.constantFrom('ledger-a', 'ledger-b', 'ledger-c');
const unique = <Value>(one: fc.Arbitrary<Value>, maxLength = 4) => fc.uniqueArray(one, { maxLength });

/** As far as it depends on nothing but the page. */
const page = fc.record({
  siteId: fc.constantFrom('domain:example.com', 'path:example.com/a'),
  sourceUrl: source,
  site: words,
  role: fc.constantFrom(...roles),
  referringDomain: fc.constantFrom('blog.example', 'other.example'),
  sourceKind: fc.option(fc.constantFrom('news', 'blog')),
  pageTitle: words,
  targetUrl: fc.tuple(address, fc.constantFrom('', '#part')).map((parts) => parts.join('')),
  relation: fc.constantFrom(...relations),
  type: fc.constantFrom(...types),
  types: fc.subarray([...hints]),
  followed: fc.boolean(),
  reason: fc.constantFrom(...reasons),
  reasons: fc.subarray([...reasons]),
  anchorText: words,
  anchorKind: fc.constantFrom(...anchorKinds),
  wrapper: fc.option(fc.constantFrom('google', 'facebook > google')),
  rel: fc.option(words),
  href: address,
  placement: fc.option(fc.constantFrom(...placements)),
  visibility: fc.constantFrom(...visibilities),
  sendsReferrer: fc.boolean(),
  element: fc.constantFrom(...elements),
  frameUrl: fc.option(address),
  context: words,
  onPage: fc.integer({ min: 1, max: 9 }),
  sourceName: fc.option(words),
  signs: unique(fc.constantFrom('hidden-link', 'many-links')),
  feed: fc.boolean(),
  noindex: fc.option(fc.boolean()),
  canonical: fc.option(source),
});
const traits = page.map((made) => ({ ...made, targetKey: addressKey(made.targetUrl) }));

/** Where a link that was last seen then can stand. */
function standingAfter(lastSeen: number): fc.Arbitrary<Standing> {
  const rest = fc.record({
    status: fc.constantFrom(...statuses),
    doubt: fc.option(fc.constantFrom(...doubts)),
    absences: unique(fc.integer({ min: lastSeen + 1, max: lastSeen + 8 }), 3).filter(({ length }) => length > 0),
  });
  return rest.map(({ status, doubt, absences }) => {
    if (status === 'expected') return { status, missingSince: null, absentOn: [], doubt: null, checkedAt: null };
    if (status === 'live') return { status, missingSince: null, absentOn: [], doubt: null, checkedAt: iso(lastSeen) };
    if (status === 'not checked') return { status, missingSince: null, absentOn: [], doubt, checkedAt: iso(lastSeen) };
    const times = absences.sort((a, b) => a - b).map(iso);
    const absentOn = [...new Set(times.map(day))];
    return { status, missingSince: times[0] ?? null, absentOn, doubt, checkedAt: times.at(-1) ?? null };
  });
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.integer({ min: 0, max: 20 }).map(iso),
  kind: fc.constantFrom(...changeIds),
  from: fc.option(fc.constantFrom('follow', 'rel')),
  to: fc.option(fc.constantFrom('nofollow', 'x')),
});
const orderOf = (one: Change): string =>
  JSON.stringify([one.at, String(changeIds.indexOf(one.kind)).padStart(3, '0'), one.from, one.to]);
const changes = fc
  .uniqueArray(change, { maxLength: 5, selector: orderOf })
  .map((list) => list.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)));

const seen = fc.integer({ min: 0, max: 12 }).chain((last) =>
  fc.record({
    standing: standingAfter(last),
    standingBefore: standingAfter(last),
    last: fc.constant(last),
    first: fc.integer({ min: 0, max: last }),
  }),
);

/** An entry that a ledger could hold. */
export const arbitraryEntry: fc.Arbitrary<Entry> = fc
  .record({
    traits,
    seen,
    changes,
    timesSeenBy: fc.dictionary(ledgerId, fc.integer({ min: 1, max: 40 }), { minKeys: 1, noNullPrototype: true }),
    variants: unique(address),
    loads: unique(fc.constantFrom('l1', 'l2', 'l3', 'l4')),
    loadId: fc.option(fc.constantFrom('l1', 'l2')),
    older: fc.nat(),
    note: words,
    tags: unique(fc.constantFrom('outreach', 'paid')),
    notedAt: fc.option(fc.integer({ min: 0, max: 4 }).map(iso)),
    ignored: fc.boolean(),
  })
  .map((made) => {
    const { standing, standingBefore, first, last } = made.seen;
    const expected = standing.status === 'expected';
    const timesSeenBy = expected ? {} : made.timesSeenBy;
    const before =
      made.loadId === null
        ? { loadId: null, changes: made.changes.length, ...standing }
        : { loadId: made.loadId, changes: made.older % (made.changes.length + 1), ...standingBefore };
    const noted = made.notedAt === null ? { note: '', tags: [] } : { note: made.note, tags: made.tags };
    return {
      ...made.traits,
      firstSeen: iso(first),
      lastSeen: iso(last),
      timesSeen: Object.values(timesSeenBy).reduce((sum, n) => sum + n, 0),
      ...standing,
      variants: made.variants,
      loads: made.loads,
      changes: made.changes,
      before,
      timesSeenBy,
      ...noted,
      notedAt: made.notedAt,
      ignored: made.ignored,
    };
  });

export const arbitraryPage: fc.Arbitrary<PageMemory> = fc.record({
  pageUrl: source,
  links: fc.option(fc.nat({ max: 500 })),
  loadId: fc.option(fc.constantFrom('l1', 'l2')),
  linksBefore: fc.option(fc.nat({ max: 500 })),
  lookedAt: fc.integer({ min: 0, max: 4 }).map(iso),
});

/** What is said at a time, or what stands there before anything was said. */
const word = <Said>(said: fc.Arbitrary<Said>, before: fc.Arbitrary<Said>) =>
  fc.oneof(
    fc.tuple(said, fc.integer({ min: 0, max: 4 }).map(iso)),
    before.map((one): [Said, null] => [one, null]),
  );
const noted = fc.record({ note: words, tags: unique(fc.constantFrom('outreach', 'paid')) });
const kind = fc.constantFrom('news', 'blog', null);

export const arbitraryWords: fc.Arbitrary<DomainWords> = fc
  .record({
    domain: fc.constantFrom('blog.example', 'other.example', 'nobody.example'),
    noted: word(noted, fc.constant({ note: '', tags: [] })),
    ignored: word(fc.boolean(), fc.constant(false)),
    // Corrections of old came without a time.
    kind: word(kind, kind),
  })
  .map(({ domain, noted: [note, notedAt], ignored: [ignored, ignoredAt], kind: [kind, kindAt] }) => ({
    ...unsaid(domain),
    ...{ ...note, notedAt, ignored, ignoredAt, kind, kindAt },
  }));

const keyText = (entry: Entry): string => entryKey(entry).join('\n');
const sorted = <Row>(rows: Row[], keyOf: (row: Row) => string): Row[] =>
  rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/** A ledger, its rows in the order of a store, its entries in step with what is said of their domains. */
export const arbitraryLedger: fc.Arbitrary<LedgerRows> = fc
  .record({
    entries: fc.uniqueArray(arbitraryEntry, { selector: keyText, maxLength: 8 }).map((rows) => sorted(rows, keyText)),
    pages: fc
      .uniqueArray(arbitraryPage, { selector: ({ pageUrl }) => pageUrl, maxLength: 4 })
      .map((rows) => sorted(rows, ({ pageUrl }) => pageUrl)),
    domains: fc
      .uniqueArray(arbitraryWords, { selector: ({ domain }) => domain, maxLength: 3 })
      .map((rows) => sorted(rows, ({ domain }) => domain)),
  })
  .map(inStep);

/** What is said of a domain reaches its entries when it is said. */
function inStep({ entries, pages, domains }: LedgerRows): LedgerRows {
  const words = new Map(domains.map((one) => [one.domain, one]));
  return { entries: entries.map((one) => asSaid(one, words.get(one.referringDomain), kindByTables)), pages, domains };
}
