// What the links are: by type, by whether they are followed and why not, and by the kind of site they are on.
import { types } from '../../src/core/classify/rel';
import { styles } from '../../src/core/highlight';
import type { Figures, Ranked } from '../../src/core/overview/figures';
import { t } from '../../src/platform/strings';
import { ListChart, type ListRow } from './list-chart';
import { rowName } from './overview-words';

type Field = 'type' | 'reason' | 'sourceKind' | 'social' | 'followed';

const rowsOf = (of: Field, rows: readonly Ranked[]): ListRow[] =>
  rows.map((row) => ({ ...row, name: rowName(of, row), mark: { of, value: row.value } }));

export function TypeChart({ shown }: { shown: Figures }) {
  const rows = types.map((type): ListRow => {
    const count = shown.types.find(({ value }) => value === type)?.count ?? 0;
    const letter = styles.find((style) => style.type === type && !style.held)?.letter;
    return {
      ...{ value: type, count, name: t(`type_${type}`), filling: type },
      mark: { of: 'type', value: type },
      ...(letter && { letter }),
    };
  });
  return <ListChart id="types" title={t('chart_types')} named={t('trait_type')} rows={rows} all={shown.links} />;
}

export function FollowedChart({ shown }: { shown: Figures }) {
  const { followed, notFollowed, reasons } = shown;
  const verdicts = rowsOf('followed', [
    { value: 'true', count: followed },
    { value: 'false', count: notFollowed },
  ]);
  const why = rowsOf('reason', reasons).map((row) => ({ ...row, filling: 'hatched' as const }));
  return (
    <ListChart
      id="followed"
      title={t('chart_followed')}
      hint={t('chart_followed_hint')}
      named={t('trait_followed')}
      rows={[...verdicts, ...why]}
      all={shown.links}
    />
  );
}

export function SourceChart({ shown }: { shown: Figures }) {
  // Each platform below the kind it belongs to.
  const rows = rowsOf('sourceKind', shown.kinds).flatMap((row) =>
    row.value !== 'social'
      ? [row]
      : [
          row,
          ...rowsOf('social', shown.platforms.slice(0, 6)).map((one) => ({
            ...one,
            name: t('chart_platform', { name: one.name }),
            filling: 'hatched' as const,
          })),
        ],
  );
  return <ListChart id="sources" title={t('chart_sources')} named={t('grouped_kind')} rows={rows} all={shown.links} />;
}
