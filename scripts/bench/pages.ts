// THE LIST of pages that are measured. A kind is a shape of page; each is there in the sizes that its figures need.
import type { PagePlan } from './make-page';

const TRACKED = 20;

export const plain = (links: number): PagePlan => ({
  name: `${links.toLocaleString('en')} links, plain list`,
  links,
  tracked: TRACKED,
});

export const nested: PagePlan = {
  name: '100,000 links, 200,000 div/span',
  links: 100_000,
  tracked: TRACKED,
  nested: true,
};

export const rooted: PagePlan = {
  ...nested,
  name: '100,000 links, 200,000 div/span, 1,000 open and 1,000 closed roots',
  openRoots: 1_000,
  closedRoots: 1_000,
};

/** A tenth of it: where a large page takes too long to be measured, this one shows it. */
export const rootedSmall: PagePlan = {
  ...nested,
  name: '10,000 links, 20,000 div/span, 100 open and 100 closed roots',
  links: 10_000,
  openRoots: 100,
  closedRoots: 100,
};

/** From the cheapest to the dearest. */
export const lightPages: readonly PagePlan[] = [
  plain(1_000),
  plain(10_000),
  rootedSmall,
  plain(100_000),
  nested,
  rooted,
];
