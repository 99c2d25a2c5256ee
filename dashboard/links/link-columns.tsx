// THE LIST of the table's columns, in order: what each cell shows. Those made of several things stand here; every trait
// of the list is a column as well. Their names are `column_<id>`, or the trait's.
import type { Column } from '../../src/core/export/columns';
import type { Entry } from '../../src/core/ledger/entry';
import { shownAddress } from '../../src/core/report/shown-address';
import { type Trait, traits, traitValues } from '../../src/core/report/traits';
import { t, type Words } from '../../src/platform/strings';
import { AddressLink } from '../../src/ui/address';
import { Anchor } from '../../src/ui/anchor';
import { RelativeTime } from '../../src/ui/relative-time';
import { SignMarks } from '../../src/ui/signs';
import { traitWords, valueWords } from '../../src/ui/trait-words';
import { TypeChip } from '../../src/ui/type-chip';
import { Verdict } from '../../src/ui/verdict';
import { statusWords } from '../../src/ui/words';
import { ColumnHelp, topicsOfColumn } from './column-help';
import { EntryDot, EntrySite } from './entry-site';
import type { GridColumn } from './grid/grid-column';

export interface LinkColumn extends GridColumn<Entry> {
  /** Shown unless one chooses otherwise, from this width of the window on; null: only when chosen. */
  readonly from: number | null;
  /** The columns of an export that it shows; absent: the one of its own id. */
  readonly holds?: readonly Column[];
  /** The fields it is sorted by, the first one first; absent: the one of its own id. */
  readonly sorts?: readonly string[];
}

const made: readonly Omit<LinkColumn, 'name'>[] = [
  {
    id: 'verdict',
    from: 0,
    holds: ['type', 'followed', 'reason'],
    sorts: ['type', 'followed', 'reason'],
    width: 176,
    // What only a list says is there was judged by nobody.
    cell: (entry) =>
      entry.timesSeen === 0 ? (
        <span class="tag">{statusWords(entry.status)}</span>
      ) : (
        <span class="cell-verdict">
          <TypeChip link={entry} />
          <span class="one-line">
            <Verdict link={entry} brief />
          </span>
        </span>
      ),
  },
  {
    id: 'source',
    from: 0,
    share: 1.6,
    holds: ['referringDomain', 'pageTitle', 'sourceUrl'],
    sorts: ['referringDomain', 'sourceUrl'],
    cell: (entry) => (
      <span class="cell-target">
        <AddressLink address={entry.sourceUrl} inGrid>
          <span class="cell-source">
            <b dir="ltr">{entry.referringDomain}</b>
            <span class="quiet one-line">
              <bdi>{entry.pageTitle || shownAddress(entry.sourceUrl)}</bdi>
            </span>
          </span>
        </AddressLink>
        {entry.ignored && <span class="tag">{t('ignored_tag')}</span>}
      </span>
    ),
  },
  {
    id: 'target',
    from: 720,
    share: 1.3,
    holds: ['targetUrl', 'relation', 'role'],
    sorts: ['targetUrl'],
    cell: (entry) => (
      <span class="cell-target">
        <EntryDot entry={entry} />
        <AddressLink address={entry.targetUrl} inGrid />
        {entry.relation !== 'backlink' && <span class="tag">{t(`relation_${entry.relation}`)}</span>}
        {entry.role === 'rival' && <span class="tag">{t('role_rival')}</span>}
      </span>
    ),
  },
  {
    id: 'anchor',
    from: 0,
    holds: ['anchorText', 'anchorKind', 'visibility'],
    sorts: ['anchorText'],
    cell: (entry) => (
      <span class="cell-target">
        <Anchor link={entry} />
        {entry.visibility === 'hidden' && <span class="tag">{t('flag_hidden')}</span>}
      </span>
    ),
  },
];

const seen: readonly Omit<LinkColumn, 'name'>[] = [
  {
    id: 'firstSeen',
    from: null,
    width: 100,
    cell: (entry) => <RelativeTime at={entry.firstSeen} style="short" />,
  },
  { id: 'lastSeen', from: 560, width: 100, cell: (entry) => <RelativeTime at={entry.lastSeen} style="short" /> },
  { id: 'timesSeen', from: null, width: 72, numeric: true, cell: (entry) => entry.timesSeen },
  {
    id: 'site',
    from: null,
    width: 140,
    sorts: ['siteId'],
    cell: (entry) => <EntrySite entry={entry} />,
  },
  { id: 'note', from: null, width: 180, cell: (entry) => <bdi title={entry.note}>{entry.note}</bdi> },
];

/** How traits stand in the table where they differ from any other: shown at once, or drawn in a way of their own. */
const traitColumns: Readonly<Partial<Record<Trait['id'], Partial<LinkColumn>>>> = {
  placement: { from: 1280, width: 116 },
  sourceKind: { from: 1480, width: 124 },
  wrapper: { width: 130 },
  status: {
    from: 1080,
    width: 96,
    cell: (entry) => (
      <span class="status" data-status={entry.status}>
        {statusWords(entry.status)}
      </span>
    ),
  },
  signs: { from: 1600, width: 152, cell: (entry) => <SignMarks ids={entry.signs} /> },
};

function traitColumn(trait: Trait): LinkColumn {
  const cell = (entry: Entry): string =>
    traitValues(entry, trait.id)
      .map((value) => valueWords(trait, value))
      .join(', ');
  return {
    id: trait.id,
    // Words are asked for when they are drawn: the language may be another one by then.
    get name() {
      return traitWords(trait);
    },
    from: null,
    width: 110,
    cell,
    ...traitColumns[trait.id],
  };
}

const named = (column: Omit<LinkColumn, 'name'>): LinkColumn => ({
  ...column,
  get name() {
    return t(`column_${column.id}` as Words);
  },
});

const endWith: readonly Trait['id'][] = ['status', 'signs'];

// What is known of the link, then when it was seen, then what became of it.
export const linkColumns: readonly LinkColumn[] = [
  ...made.map(named),
  ...traits.filter(({ id }) => !endWith.includes(id)).map(traitColumn),
  ...seen.map(named),
  ...traits.filter(({ id }) => endWith.includes(id)).map(traitColumn),
].map(explained);

/** With what the help says of its words, where it says something. */
function explained(column: LinkColumn): LinkColumn {
  const topics = topicsOfColumn(column.id);
  // Not spread: that would take the words of this moment.
  return topics.length === 0 ? column : Object.assign(column, { help: () => <ColumnHelp of={topics} /> });
}

export const columnIds: readonly string[] = linkColumns.map(({ id }) => id);

/** The fields that a column is sorted by. */
export function sortFields(id: string): readonly string[] {
  return linkColumns.find((column) => column.id === id)?.sorts ?? [id];
}
