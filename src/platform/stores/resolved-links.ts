// Where shortened links lead, as far as somebody asked. Only what was resolved outside private windows is here.
import * as v from 'valibot';
import { caps } from '../../core/scan/caps';
import type { ItemShape, StorageItem } from '../storage-item';

/** The newest so many are kept. */
export const MOST_LINKS = 2_000;

export interface ResolvedLinks {
  readonly version: 1;
  /** By short address, as the page's link has it; null where the shortener was asked and told nothing. */
  readonly links: Readonly<Record<string, string | null>>;
  /** The short addresses, newest last: Chromium stores an object's keys sorted, so they themselves tell no age. */
  readonly order: readonly string[];
}

const address = v.pipe(v.string(), v.maxLength(caps.address));

export const resolvedLinksShape: ItemShape<ResolvedLinks> = {
  key: 'resolved-links',
  schema: v.object({
    version: v.literal(1),
    links: v.record(address, v.nullable(address)),
    order: v.optional(v.array(address), []),
  }),
  fallback: { version: 1, links: {}, order: [] },
};

/** The links with one more, the newest now; where there are too many, the oldest go. */
export function withLink(stored: ResolvedLinks, short: string, target: string | null): ResolvedLinks {
  const links = new Map(Object.entries(stored.links));
  links.set(short, target);
  const ages = new Set([...links.keys(), ...stored.order].toReversed());
  ages.delete(short);
  // Only web addresses are keys: none of them is the name of something that every object has.
  const order = [short, ...ages].filter((one) => links.has(one) && isWebAddress(one)).slice(0, MOST_LINKS);
  const kept = order.map((one) => [one, links.get(one) ?? null] as const);
  return { version: 1, links: Object.fromEntries(kept), order: order.toReversed() };
}

/** Two memories as one: the second one's word wins, except where it was told nothing; its links are the newer ones. */
export function uniteLinks(older: ResolvedLinks, newer: ResolvedLinks): ResolvedLinks {
  const told = Object.entries(newer.links).filter(([short, target]) => target !== null || !older.links[short]);
  const links = { ...older.links, ...Object.fromEntries(told) };
  // Links kept before there was an order are the oldest.
  const known = [...newer.order.toReversed(), ...older.order.toReversed(), ...Object.keys(links)];
  const order = [...new Set(known)];
  const kept = order.filter((one) => Object.hasOwn(links, one) && isWebAddress(one)).slice(0, MOST_LINKS);
  return {
    version: 1,
    links: Object.fromEntries(kept.map((one) => [one, links[one] ?? null])),
    order: kept.toReversed(),
  };
}

/** Keeps one more in the store: reads, changes and writes as one. */
export async function keepLink(store: StorageItem<ResolvedLinks>, short: string, target: string | null): Promise<void> {
  await navigator.locks.request('resolved-links', async () => {
    await store.set(withLink(await store.get(), short, target));
  });
}

/** By its beginning alone: it is asked of every key at every change. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/./i.test(text);
}
