// THE LIST of what links are grouped by, and of what is totalled of a group. Their words: `grouped_<id>` and
// `grouped_total_<id>`.

export interface GroupKind {
  readonly id: string;
  /** The field whose values are the groups. */
  readonly field: string;
  /** The field that says a group's name; default: the same. */
  readonly shows?: string;
}

export const groupKinds = [
  { id: 'domain', field: 'referringDomain' },
  { id: 'page', field: 'sourceUrl' },
  { id: 'target', field: 'targetKey', shows: 'targetUrl' },
  { id: 'anchor', field: 'anchorText' },
  { id: 'kind', field: 'sourceKind' },
] as const satisfies readonly GroupKind[];
export type GroupId = (typeof groupKinds)[number]['id'];

export interface GroupTotal {
  readonly id: string;
  /** The value of a field that is counted; absent: every link is. */
  readonly field?: string;
  readonly values?: readonly string[];
}

export const groupTotals = [
  { id: 'links' },
  { id: 'followed', field: 'followed', values: ['true'] },
  { id: 'live', field: 'status', values: ['live'] },
  { id: 'gone', field: 'status', values: ['missing', 'lost'] },
] as const satisfies readonly GroupTotal[];
export type GroupTotalId = (typeof groupTotals)[number]['id'];

/** What groups can be sorted by: their name, each total, and when one of them was last seen. */
export const groupSorts = ['name', ...groupTotals.map(({ id }) => id), 'lastSeen'] as const;
export type GroupSort = (typeof groupSorts)[number];

export const isGroupId = (id: string): id is GroupId => groupKinds.some((kind) => kind.id === id);
export const groupKind = (id: GroupId): GroupKind => groupKinds.find((kind) => kind.id === id) as GroupKind;
