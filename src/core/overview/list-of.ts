// The list behind a figure of the overview: the view of the table that holds exactly the links it counts.
import type { EventId } from '../ledger/events';
import type { GroupId } from '../view/groups';
import { type LinksView, plainView } from '../view/view';
import type { Days } from './period';
import { type Party, type Scope, sitesOf } from './scope';

/** A figure, or a mark of a chart. */
export type Mark =
  | { readonly of: 'links'; readonly group?: GroupId }
  | { readonly of: 'followed' | 'type' | 'reason' | 'status' | 'sourceKind' | 'social'; readonly value: string }
  | { readonly of: 'domain' | 'anchor' | 'target'; readonly value: string }
  /** Within the period, or within days of its own. */
  | { readonly of: 'event'; readonly event: EventId; readonly from?: string; readonly to?: string }
  /** Links to rivals from domains that do not link to one's own sites: all, by domain, or those from one domain. */
  | { readonly of: 'gap'; readonly value?: string; readonly group?: GroupId };

type Change = Partial<LinksView>;

/** THE LIST of figures, and what each asks of the table beside its sites. */
const views: { readonly [Of in Mark['of']]: (mark: Extract<Mark, { of: Of }>, own: Ids, days: Days) => Change } = {
  links: ({ group = null }, own) => ({ choices: own, group }),
  followed: choosing,
  type: choosing,
  reason: choosing,
  status: choosing,
  sourceKind: choosing,
  social: ({ value }, own) => ({ choices: { ...own, sourceKind: ['social'], sourceName: [value] } }),
  domain: opening,
  anchor: opening,
  target: opening,
  event: ({ event, from, to }, own, days) => ({
    choices: own,
    during: [{ event, from: from ?? days.from, to: to ?? days.to }],
  }),
  // Whose links these are is said by the gap itself.
  gap: ({ value, group = null }) => ({
    gap: true,
    group,
    within: value === undefined ? [] : [{ by: 'domain', value }],
  }),
};
type Ids = LinksView['choices'];

function choosing({ of, value }: Extract<Mark, { of: 'followed' }>, own: Ids): Change {
  return { choices: { ...own, [of]: [value] } };
}

function opening({ of, value }: Extract<Mark, { of: 'domain' }>, own: Ids): Change {
  return { choices: own, within: [{ by: of, value }] };
}

export function listOf(mark: Mark, scope: Scope, sites: readonly Party[], days: Days): LinksView {
  const ids = sitesOf(scope, sites);
  const view = views[mark.of] as (mark: Mark, own: Ids, days: Days) => Change;
  return { ...plainView, ...view(mark, ids.length > 0 ? { siteId: ids } : {}, days) };
}
