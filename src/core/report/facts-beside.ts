// THE LIST of what an opened row shows beside the traits: addresses and words as the page has them. A new one is one
// line here and its label (`fact_<id>`).
import type { Carrier } from './traits';

export interface Fact {
  readonly id: string;
  /** How it is written: an address, a reason's id, or words as they are. */
  readonly as: 'address' | 'reason' | 'words';
  /** Its values; none where there is nothing to say. */
  of(carrier: Carrier): readonly string[];
}

const one = (value: string | null | undefined): readonly string[] => (value ? [value] : []);

export const factsBeside: readonly Fact[] = [
  { id: 'reasons', as: 'reason', of: ({ reasons = [] }) => (reasons.length > 1 ? reasons : []) },
  { id: 'source', as: 'address', of: (carrier) => ('sourceUrl' in carrier ? one(carrier.sourceUrl) : []) },
  { id: 'target', as: 'address', of: ({ targetUrl }) => one(targetUrl) },
  { id: 'href', as: 'address', of: ({ href, targetUrl }) => (href === targetUrl ? [] : one(href)) },
  {
    id: 'variants',
    as: 'address',
    of: (carrier) =>
      'variants' in carrier ? (carrier.variants ?? []).filter((address) => address !== carrier.targetUrl) : [],
  },
  { id: 'rel', as: 'words', of: ({ rel }) => one(rel) },
  { id: 'frame', as: 'address', of: ({ frameUrl }) => one(frameUrl) },
  { id: 'post', as: 'address', of: (carrier) => ('post' in carrier ? one(carrier.post?.url) : []) },
  { id: 'author', as: 'words', of: (carrier) => ('post' in carrier ? one(carrier.post?.author) : []) },
  {
    id: 'campaign',
    as: 'words',
    of: (carrier) =>
      'campaign' in carrier ? Object.entries(carrier.campaign ?? {}).map(([name, value]) => `${name}=${value}`) : [],
  },
];
