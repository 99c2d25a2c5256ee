// What all the links mean: figures and charts of a scope and a period, each the way into the list behind it. Loaded when
// the room is first entered.
import { useEffect } from 'preact/hooks';
import { t } from '../../src/platform/strings';
import { EmptyState } from '../../src/ui/empty-state';
import { sites } from '../sites-state';
import { AnchorChart } from './anchor-chart';
import { DomainChart, GapChart, TargetChart } from './domain-charts';
import { GainsChart, GrowthChart } from './growth-charts';
import { OverviewHead } from './overview-head';
import { OverviewSkeleton } from './overview-skeleton';
import { figures, held, keepOverview, top } from './overview-state';
import { FollowedChart, SourceChart, TypeChart } from './share-charts';
import { SidesChart } from './sides-chart';
import { Since } from './since';
import { Summary } from './summary';
import { keepVisit, visitBefore } from './visit-state';
import './overview.css';
import './charts.css';

export function Overview() {
  useEffect(() => {
    const life = new AbortController();
    keepOverview(life.signal);
    keepVisit(life.signal);
    return () => life.abort();
  }, []);
  // All at once: what changed stands above the rest, and would push it down.
  const shown = visitBefore.value === undefined ? null : figures.value;
  const nothing = held.value?.sums.every(({ counts }) => !counts.entries) ?? false;
  const state = shown === null ? 'loading' : nothing ? 'empty' : top.value === null ? 'reading' : 'ready';
  return (
    <main
      class="room room-overview"
      data-room="overview"
      data-state={state}
      aria-busy={state === 'loading' || state === 'reading'}
    >
      {state === 'empty' ? <NoLinks /> : <OverviewHead />}
      {state === 'loading' && <OverviewSkeleton />}
      {shown && !nothing && (
        <>
          <Since />
          <Summary shown={shown} />
          <div class="charts">
            <GrowthChart shown={shown} />
            <GainsChart shown={shown} />
            <TypeChart shown={shown} />
            <FollowedChart shown={shown} />
            <SidesChart shown={shown} />
            <GapChart shown={shown} />
            <DomainChart shown={shown} />
            <SourceChart shown={shown} />
            <AnchorChart shown={shown} />
            <TargetChart />
          </div>
          <p class="small quiet">{t('overview_counted')}</p>
        </>
      )}
    </main>
  );
}

function NoLinks() {
  const none = sites.value.length === 0;
  return (
    <>
      <h1>{t('nav_overview')}</h1>
      <EmptyState
        level={2}
        title={t(none ? 'sites_empty_title' : 'overview_empty_title')}
        hint={t(none ? 'sites_empty_hint' : 'overview_empty_hint')}
      >
        <a class="button button-primary" href={none ? '#/welcome' : '#/links'}>
          {t(none ? 'add_sites' : 'overview_empty_step')}
        </a>
        {!none && (
          <a class="button" href="#/import">
            {t('import_open')}
          </a>
        )}
      </EmptyState>
    </>
  );
}
