// The ledger that is shown in pictures: a year of links to one's own site and to a rival's, some of them changed, lost or
// back again. The same numbers every time, counted back from today.
import type { TrackedSite } from '../../src/core/facts';
import { type Change, type Entry, entryKey } from '../../src/core/ledger/entry';
import { parseSite } from '../../src/core/sites/parse-site';
import { randomBelow } from '../bench/random';
import { type DemoPlace, demoPlaces, demoTargets } from './demo-places';

const DAY = 86_400_000;
const LINKS = 640;

export interface DemoLedger {
  readonly sites: readonly TrackedSite[];
  readonly entries: readonly Entry[];
  /** What the last visit to the overview knew, three days ago. */
  readonly lastVisit: object;
}

/** @param now milliseconds */
export function demoLedger(now: number): DemoLedger {
  const ago = (days: number): string => new Date(now - days * DAY).toISOString();
  const mine = {
    ...siteOf('potting-shed.example', 'mine', ago(380)),
    label: 'The Potting Shed',
    colour: 'green' as const,
  };
  const rival = {
    ...siteOf('spade-and-fork.example', 'rival', ago(380)),
    label: 'Spade & Fork',
    colour: 'orange' as const,
  };
  const below = randomBelow(7);
  const random = (): number => below(10_000) / 10_000;
  const weights = demoPlaces.flatMap((one) => Array<DemoPlace>(one.weight).fill(one));
  const all = Array.from({ length: LINKS }, (_, n) => {
    const of = random() < 0.68 ? mine : rival;
    const where = weights[Math.floor(random() * weights.length)] as DemoPlace;
    // More of them the nearer one comes to today.
    const age = 1 + 370 * (1 - Math.sqrt(random()));
    return entryOf(n, of, where, age, random, ago);
  });
  all.push(storied(all[0] as Entry, mine, ago));
  // One entry for each page and target, as the ledger has it.
  const entries = [...new Map(all.map((one) => [entryKey(one).join(), one])).values()];
  const seen = ago(3.1);
  return { sites: [mine, rival], entries, lastVisit: { version: 1, before: null, latest: { at: seen, seen: {} } } };
}

/** The one that is opened: it has a life to tell of. */
function storied(plain: Entry, of: TrackedSite, ago: (days: number) => string): Entry {
  const targetUrl = `https://${of.host}/hand-forged-trowel`;
  const changes: Change[] = [
    { at: ago(161), kind: 'anchor', from: 'this trowel', to: 'the hand-forged trowel' },
    { at: ago(74), kind: 'status', from: 'live', to: 'missing' },
    { at: ago(66), kind: 'status', from: 'missing', to: 'live' },
    { at: ago(12), kind: 'type', from: 'follow', to: 'nofollow' },
    { at: ago(12), kind: 'verdict', from: 'follow', to: 'rel' },
  ];
  return {
    ...plain,
    ...{ siteId: of.id, site: of.entered, role: of.role, targetUrl, targetKey: targetUrl, href: targetUrl },
    ...{ sourceUrl: 'https://allotment-weekly.example/the-best-trowels-of-the-year', variants: [targetUrl] },
    ...{ referringDomain: 'allotment-weekly.example', sourceKind: 'news', pageTitle: 'The best trowels of the year' },
    ...{ type: 'nofollow', types: ['nofollow'], followed: false, reason: 'rel', reasons: ['rel'], rel: 'nofollow' },
    anchorText: 'the hand-forged trowel',
    context: 'Of the nine we bought, [the hand-forged trowel] is the one that came back from every bed.',
    placement: 'content',
    firstSeen: ago(214),
    lastSeen: ago(0.004),
    checkedAt: ago(0.004),
    timesSeen: 11,
    status: 'live',
    missingSince: null,
    changes,
    tags: ['press'],
    note: 'Wrote to the editor about the nofollow.',
    notedAt: ago(2),
  };
}

function siteOf(entered: string, role: 'mine' | 'rival', addedAt: string): TrackedSite {
  const parsed = parseSite(entered, role, addedAt);
  if (!parsed.ok) throw new Error(`${entered} is no site`);
  return parsed.site;
}

function entryOf(
  n: number,
  of: TrackedSite,
  where: DemoPlace,
  age: number,
  random: () => number,
  ago: (days: number) => string,
): Entry {
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
  const [path, anchorText] = pick<readonly [string, string]>(demoTargets[of.role]);
  const type = pick(where.types);
  const title = pick(where.titles);
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const sourceUrl = `https://${where.domain}/${slug}${random() < 0.55 ? '' : `?page=${1 + (n % 9)}`}`;
  const fate = random();
  const status = age > 20 && fate < 0.07 ? 'lost' : age > 4 && fate < 0.1 ? 'missing' : 'live';
  // Who is gone was seen last at any time since; who is there, lately.
  const lastSeen = status === 'lost' ? 4 + random() * (age - 5) * 0.6 : Math.min(age, random() * 9);
  const changes: Change[] = [];
  const changedAt = lastSeen + random() * Math.min(5, age - lastSeen);
  const softened = type === 'nofollow' && random() < 0.3;
  if (softened)
    changes.push(
      { at: ago(changedAt), kind: 'type', from: 'follow', to: 'nofollow' },
      { at: ago(changedAt), kind: 'verdict', from: 'follow', to: 'rel' },
    );
  const missingSince = status === 'live' ? null : ago(lastSeen * 0.8);
  if (status !== 'live') changes.push({ at: ago(lastSeen * 0.8), kind: 'status', from: 'live', to: 'missing' });
  if (status === 'lost') changes.push({ at: ago(lastSeen * 0.7), kind: 'status', from: 'missing', to: 'lost' });
  const followed = type === 'follow';
  const reason = followed ? 'follow' : 'rel';
  const targetUrl = `https://${of.host}${path}`;
  return {
    siteId: of.id,
    sourceUrl,
    targetKey: targetUrl,
    site: of.entered,
    role: of.role,
    referringDomain: where.domain,
    sourceKind: where.kind,
    sourceName: null,
    signs: [],
    feed: false,
    pageTitle: title,
    targetUrl,
    relation: 'backlink',
    type,
    types: followed ? [] : [type],
    followed,
    reason,
    reasons: [reason],
    anchorText,
    anchorKind: 'text',
    wrapper: null,
    rel: followed ? null : type,
    href: targetUrl,
    placement: where.placement,
    visibility: 'visible',
    sendsReferrer: true,
    element: 'a',
    frameUrl: null,
    context: `Nearly all of it came from [${anchorText}], and none of it has let go of its handle.`,
    firstSeen: ago(age),
    lastSeen: ago(lastSeen),
    timesSeen: 1 + Math.floor(random() * 9),
    onPage: 1,
    status,
    variants: [targetUrl],
    loads: [`demo${n}`],
    missingSince,
    absentOn: [],
    doubt: null,
    checkedAt: ago(status === 'live' ? lastSeen : lastSeen * 0.2),
    noindex: false,
    canonical: sourceUrl,
    changes,
    before: {
      loadId: null,
      changes: 0,
      status: 'live',
      missingSince: null,
      absentOn: [],
      doubt: null,
      checkedAt: null,
    },
    timesSeenBy: {},
    note: '',
    tags: [],
    notedAt: null,
    ignored: false,
  };
}
