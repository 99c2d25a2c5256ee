// THE LIST of traits as people meet them: dashboard columns and filters and the popup's details derive from it. A new
// trait is one line here and its words (`trait_<id>`, and for each value `<words>_<value>`).
import { anchorKinds } from '../classify/anchor';
import { reasons } from '../classify/followed';
import { placements } from '../classify/placement';
import { types } from '../classify/rel';
import { visibilities } from '../classify/visibility';
import { elements } from '../facts';
import type { Entry } from '../ledger/entry';
import { statuses } from '../ledger/entry';
import { signIds } from '../look-twice';
import type { Finding } from '../scan/page-scan-schema';
import { relations } from '../scan/relation';
import { sourceKinds } from '../source/source-kinds';
import { wrapperNames } from '../url/wrapper-name';

/** What carries traits: an entry of the ledger, or a finding, which lacks what only the ledger knows. */
export type Carrier = Partial<Entry> | Finding;

export interface Trait {
  readonly id: keyof Entry;
  /** The beginning of the keys of its values' words; null where a value is shown as it is. */
  readonly words: string | null;
  /** Every value, where there is a list of them; null where any text can come (a wrapper's id). */
  readonly values: readonly string[] | null;
  /** The names behind a value that is an id; several where it has levels. */
  names?(value: string): readonly string[];
}

const yesOrNo = ['true', 'false'] as const;

export const traits: readonly Trait[] = [
  { id: 'type', words: 'type', values: types },
  { id: 'followed', words: 'followed', values: yesOrNo },
  { id: 'reason', words: 'reason', values: reasons },
  { id: 'relation', words: 'relation', values: relations },
  { id: 'placement', words: 'placement', values: placements },
  { id: 'sourceKind', words: 'kind', values: sourceKinds },
  { id: 'sourceName', words: null, values: null },
  { id: 'wrapper', words: null, values: null, names: wrapperNames },
  { id: 'anchorKind', words: 'anchor_kind', values: anchorKinds },
  { id: 'visibility', words: 'visibility', values: visibilities },
  { id: 'sendsReferrer', words: 'referrer', values: yesOrNo },
  { id: 'element', words: 'element', values: elements },
  { id: 'signs', words: 'sign', values: signIds },
  { id: 'feed', words: 'feed', values: yesOrNo },
  { id: 'tags', words: null, values: null },
  { id: 'status', words: 'status', values: statuses },
];

/** The values of one trait that something carries; none where it is not known. */
export function traitValues(carrier: Carrier, id: keyof Entry): string[] {
  const value = (carrier as Partial<Entry>)[id];
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** A value's key among the words: letters, digits and underscores only. */
export function valueKey(trait: Trait, value: string): string | null {
  return trait.words === null ? null : `${trait.words}_${value.replace(/[ -]/g, '_')}`;
}
