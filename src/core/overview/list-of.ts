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

export function listOf(mark: Mark, scope: Scope, sites: readonly Party[], days: Days): LinksView {
  const ids = sitesOf(scope, sites);
  const own: LinksView = { ...plainView, choices: ids.length > 0 ? { siteId: ids } : {} };
  const choosing = (field: string, value: string): LinksView => ({
    ...own,
    choices: { ...own.choices, [field]: [value] },
  });
  switch (mark.of) {
    case 'links':
      return { ...own, group: mark.group ?? null };
    case 'social':
      return { ...own, choices: { ...own.choices, sourceKind: ['social'], sourceName: [mark.value] } };
    case 'domain':
    case 'anchor':
    case 'target':
      return { ...own, within: [{ by: mark.of, value: mark.value }] };
    case 'event':
      return { ...own, during: [{ event: mark.event, from: mark.from ?? days.from, to: mark.to ?? days.to }] };
    case 'gap': {
      const within = mark.value === undefined ? [] : ([{ by: 'domain', value: mark.value }] as const);
      return { ...plainView, gap: true, within, group: mark.group ?? null };
    }
    default:
      return choosing(mark.of, mark.value);
  }
}
