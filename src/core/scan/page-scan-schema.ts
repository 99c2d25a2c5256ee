// The scan and the finding as the world may rely on them (docs/contract.md). The types flow from the schemas, so what
// is parsed at a boundary and what the code works with cannot drift apart. A page script imports the types only.
import * as v from 'valibot';
import { anchorKinds } from '../classify/anchor';
import { reasons } from '../classify/followed';
import { placements } from '../classify/placement';
import { hints, types } from '../classify/rel';
import { visibilities } from '../classify/visibility';
import { elements, roles } from '../facts';
import { caps } from './caps';
import { relations } from './relation';

/** Name and number of the scan's schema. Adding a field is no change of it; renaming or removing one is. */
export const SCAN_SCHEMA = 'backlight/scan@1';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
// Caps count code points; a string has at most twice as many units.
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit * 2));
const address = text(caps.address);
const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema);

export const findingSchema = v.object({
  site: text(caps.address),
  role: v.picklist(roles),
  relation: v.picklist(relations),
  linkIndex: orNull(count),
  targetUrl: address,
  href: address,
  rawHref: address,
  wrapper: orNull(text(caps.wrapper)),
  rel: orNull(text(caps.rel)),
  relTokens: v.array(text(caps.rel)),
  type: v.picklist(types),
  types: v.array(v.picklist(hints)),
  followed: v.boolean(),
  reason: v.picklist(reasons),
  reasons: v.array(v.picklist(reasons)),
  anchorText: text(caps.anchorText),
  anchorKind: v.picklist(anchorKinds),
  context: text(1000),
  placement: v.picklist(placements),
  visibility: v.picklist(visibilities),
  sendsReferrer: v.boolean(),
  element: v.picklist(elements),
  frameUrl: orNull(address),
  post: orNull(v.object({ url: address, author: orNull(text(300)) })),
  campaign: orNull(v.record(text(caps.campaignName), text(caps.campaignValue))),
  cut: v.array(text(20)),
});

/** One link to a tracked site, as seen in one scan. */
export type Finding = v.InferOutput<typeof findingSchema>;

export const countsSchema = v.object({
  links: count,
  internal: count,
  outbound: count,
  other: count,
  unresolved: count,
  backlinks: v.object({
    total: count,
    followed: count,
    notFollowed: count,
    follow: count,
    nofollow: count,
    ugc: count,
    sponsored: count,
    wrapped: count,
  }),
});
export type Counts = v.InferOutput<typeof countsSchema>;

const robotsSchema = v.object({
  noindex: v.boolean(),
  nofollow: v.boolean(),
  headers: v.picklist(['checked', 'not checked']),
  sources: v.array(
    v.object({
      from: v.picklist(['meta', 'header']),
      bot: text(caps.bot),
      value: text(1000),
      merged: v.optional(v.literal(true)),
    }),
  ),
});

export const pageScanSchema = v.object({
  schema: v.literal(SCAN_SCHEMA),
  page: v.object({
    url: address,
    domain: text(300),
    title: text(caps.title),
    lang: orNull(text(100)),
    canonical: orNull(address),
    /** The HTTP status with which this address was answered, where it is known. */
    answer: orNull(count),
    /** The social platform the page is of, as people know it; null for any other page. */
    platform: orNull(text(100)),
    /** Whether it is one of a platform's pages whose posts come and go. */
    feed: v.boolean(),
    robots: robotsSchema,
  }),
  counts: countsSchema,
  findings: v.array(findingSchema),
  /** Addresses of the frames that were read, each once, sorted. */
  readFrames: v.array(address),
  unreadFrames: v.array(v.object({ origin: text(2000), count })),
  complete: v.boolean(),
  scannedAt: v.pipe(v.string(), v.isoTimestamp()),
  tookMs: v.pipe(v.number(), v.minValue(0)),
});

/** One look at one page. */
export type PageScan = v.InferOutput<typeof pageScanSchema>;
