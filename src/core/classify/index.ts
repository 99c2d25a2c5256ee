// THE LIST of classifiers. A classifier judges recorded facts and gives one or more traits; add a file and a line here,
// and the trait is part of every finding.
import type { DocumentRecord, LinkRecord } from '../facts';
import { classifyAnchor } from './anchor';
import { classifyCampaign } from './campaign';
import { classifyContext } from './context';
import { classifyFollowed } from './followed';
import { classifyPlacement } from './placement';
import { classifyRel } from './rel';
import { classifySendsReferrer } from './sends-referrer';
import type { Tables } from './tables';
import { classifyVisibility } from './visibility';

const classifiers = [
  classifyRel,
  classifyFollowed,
  classifyAnchor,
  classifyContext,
  classifyPlacement,
  classifyVisibility,
  classifySendsReferrer,
  classifyCampaign,
] as const;

type Intersect<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** Everything the classifiers say of one link. */
export type Traits = Intersect<ReturnType<(typeof classifiers)[number]>>;

/** Judges one link by every classifier of the list. */
export function classify(link: LinkRecord, document: DocumentRecord, tables: Tables): Traits {
  return Object.assign({}, ...classifiers.map((judge) => judge(link, document, tables))) as Traits;
}
