// THE LIST of the table's columns, in order: what each cell shows. Their names are `column_<id>`.
import type { ComponentChildren } from 'preact';
import type { Entry } from '../src/core/ledger/entry';
import { shownAddress } from '../src/core/report/shown-address';
import { t } from '../src/platform/strings';
import { AddressLink } from '../src/ui/address';
import { Anchor } from '../src/ui/anchor';
import { RelativeTime } from '../src/ui/relative-time';
import { TypeChip } from '../src/ui/type-chip';
import { Verdict } from '../src/ui/verdict';
import { statusWords } from '../src/ui/words';

interface LinkColumn {
  readonly id: string;
  /** Numbers stand at the end of their cell. */
  readonly numeric?: true;
  cell(entry: Entry): ComponentChildren;
}

export const linkColumns = [
  {
    id: 'verdict',
    cell: (entry) => (
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
    cell: (entry) => (
      <AddressLink address={entry.sourceUrl}>
        <b>{entry.referringDomain}</b>{' '}
        <span class="quiet">
          <bdi>{entry.pageTitle || shownAddress(entry.sourceUrl)}</bdi>
        </span>
      </AddressLink>
    ),
  },
  {
    id: 'target',
    cell: (entry) => (
      <span class="cell-target">
        <AddressLink address={entry.targetUrl} />
        {entry.relation !== 'backlink' && <span class="tag">{t(`relation_${entry.relation}`)}</span>}
        {entry.role === 'rival' && <span class="tag">{t('role_rival')}</span>}
      </span>
    ),
  },
  {
    id: 'anchor',
    cell: (entry) => (
      <span class="cell-target">
        <Anchor link={entry} />
        {entry.visibility === 'hidden' && <span class="tag">{t('flag_hidden')}</span>}
      </span>
    ),
  },
  { id: 'firstSeen', cell: (entry) => <RelativeTime at={entry.firstSeen} style="short" /> },
  { id: 'lastSeen', cell: (entry) => <RelativeTime at={entry.lastSeen} style="short" /> },
  { id: 'timesSeen', numeric: true, cell: (entry) => entry.timesSeen },
  {
    id: 'status',
    cell: (entry) => (
      <span class="status" data-status={entry.status}>
        {statusWords(entry.status)}
      </span>
    ),
  },
] as const satisfies readonly LinkColumn[];
