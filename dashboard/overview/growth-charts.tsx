// The period piece by piece: how many links had been found by then, and how many came and went.
import { timeBars } from '../../src/core/chart/time-bars';
import { timeLine } from '../../src/core/chart/time-line';
import type { Figures } from '../../src/core/overview/figures';
import type { Mark } from '../../src/core/overview/list-of';
import { stepOf } from '../../src/core/overview/period';
import { t } from '../../src/platform/strings';
import { eventWords } from '../../src/ui/event-words';
import { Chart } from './chart';
import { days, listAddress } from './overview-state';
import { linkName, numberWords, pieceLabel, pieceName } from './overview-words';

const stepWords = (): string => t(`chart_by_${stepOf(days.value)}`);

export function GrowthChart({ shown }: { shown: Figures }) {
  const points = shown.pieces.map((piece) => {
    const href = listAddress({ of: 'event', event: 'new', from: '', to: piece.to });
    const name = pieceName(piece);
    return {
      label: pieceLabel(piece, days.value),
      name,
      count: piece.total,
      link: { href, name: linkName(name, piece.total) },
    };
  });
  return (
    <Chart
      id="growth"
      title={t('chart_growth')}
      hint={stepWords()}
      steps
      draw={(surface) => timeLine(points, surface, numberWords)}
      table={{
        head: [t('chart_until'), t('nav_links')],
        rows: points.map(({ name, count, link }) => ({ name, cells: [{ count, href: link.href }] })),
      }}
    />
  );
}

export function GainsChart({ shown }: { shown: Figures }) {
  const bars = shown.pieces.map(({ from, to, fresh, lost }) => {
    const name = pieceName({ from, to });
    const link = (event: 'new' | 'lost', count: number) => {
      const mark: Mark = { of: 'event', event, from, to };
      return { href: listAddress(mark), name: t('chart_event_mark', { name, event: eventWords(event), count }) };
    };
    return {
      label: pieceLabel({ from, to }, days.value),
      name,
      up: fresh,
      down: lost,
      upLink: link('new', fresh),
      downLink: link('lost', lost),
    };
  });
  return (
    <Chart
      id="gains"
      title={t('chart_gains')}
      hint={stepWords()}
      steps
      draw={(surface) => timeBars(bars, surface, numberWords)}
      table={{
        head: [t('chart_period'), eventWords('new'), eventWords('lost')],
        rows: bars.map(({ name, up, down, upLink, downLink }) => ({
          name,
          cells: [
            { count: up, href: upLink.href },
            { count: down, href: downLink.href },
          ],
        })),
      }}
    >
      <ul class="chart-legend small" aria-hidden="true">
        <li>
          <span class="chart-key" data-filling="bar" /> {eventWords('new')}
        </li>
        <li>
          <span class="chart-key" data-filling="hatched" /> {eventWords('lost')}
        </li>
      </ul>
    </Chart>
  );
}
