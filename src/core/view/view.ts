// What one looks at in the table of links: which of them, in which order, put together by what, in which columns. It is
// written into the page's address (view-address.ts), so it holds nothing but what can be said in words there.
import type { Role, TrackedSite } from '../facts';
import { choiceFields } from './fields';
import { type GroupId, type GroupSort, groupKind } from './groups';
import type { SortKey } from './order-rows';
import type { During, Gap, Wanted } from './pick-rows';

export interface ViewColumn {
  readonly id: string;
  /** In pixels; absent: its usual width. */
  readonly width?: number;
}

export interface LinksView {
  readonly search: string;
  /** Values by field of `choiceFields`, any of which will do. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** Also those of domains one does not want to see. */
  readonly withIgnored: boolean;
  /** What must have befallen a link within some time. */
  readonly during: readonly During[];
  /** Only links to rivals, from domains without a link to a site of one's own. */
  readonly gap: boolean;
  /** Groups one has opened, each within the one before. */
  readonly within: readonly { readonly by: GroupId; readonly value: string }[];
  /** By a column's id; null: newest first. */
  readonly sort: { readonly by: string; readonly descending: boolean } | null;
  readonly group: GroupId | null;
  /** Null: most links first. */
  readonly groupSort: { readonly by: GroupSort; readonly descending: boolean } | null;
  /** In their order; null: the usual ones. */
  readonly columns: readonly ViewColumn[] | null;
}

export const plainView: LinksView = {
  search: '',
  choices: {},
  withIgnored: false,
  during: [],
  gap: false,
  within: [],
  sort: null,
  group: null,
  groupSort: null,
  columns: null,
};

export const usualGroupSort = { by: 'links', descending: true } as const satisfies LinksView['groupSort'];

/** The words of a search: each must be found. Between quotes blanks are part of a word. */
export function searchWords(search: string): string[] {
  return [...search.toLowerCase().matchAll(/"([^"]+)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
}

/**
 * What an entry must have to be in the view.
 * @param sites the tracked ones, of which some are rivals'
 */
export function wantedOf(view: LinksView, sites: readonly Pick<TrackedSite, 'id' | 'role'>[]): Wanted {
  const chosen = Object.entries(view.choices).filter(
    ([id, values]) => values.length > 0 && choiceFields.some((field) => field.id === id),
  );
  return {
    words: searchWords(view.search),
    choices: new Map([...chosen, ...(view.withIgnored ? [] : [['ignored', ['false']] as const])]),
    exactly: view.within.map(({ by, value }) => [groupKind(by).field, value] as const),
    during: view.during,
    gap: view.gap ? gapOf(sites) : null,
  };
}

/** Whom a domain links to, and whom not, to be in the gap. */
export function gapOf(sites: readonly Pick<TrackedSite, 'id' | 'role'>[]): Gap {
  const of = (wanted: Role): string[] => sites.filter(({ role }) => role === wanted).map(({ id }) => id);
  return { linked: of('rival'), missing: of('mine') };
}

/** Whether all links are in the view that one wants to see at all. */
export function isWhole(view: LinksView): boolean {
  const chosen = Object.values(view.choices).some((values) => values.length > 0);
  if (view.during.length > 0 || view.gap) return false;
  return !chosen && searchWords(view.search).length === 0 && view.within.length === 0;
}

/** By which fields the table is sorted where its columns say so. */
export function sortKeys(sort: LinksView['sort'], fieldsOf: (column: string) => readonly string[]): SortKey[] {
  return sort ? fieldsOf(sort.by).map((by) => ({ by, descending: sort.descending })) : [];
}
