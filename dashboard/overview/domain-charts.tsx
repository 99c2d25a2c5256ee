// Who links most, to which pages, and who links to a rival only.
import type { Figures } from '../../src/core/overview/figures';
import { t } from '../../src/platform/strings';
import { sites } from '../sites-state';
import { ListChart } from './list-chart';
import { listAddress, top } from './overview-state';
import { numberWords, rowName } from './overview-words';

export function DomainChart({ shown }: { shown: Figures }) {
  const rows = shown.topDomains.map((row) => ({
    ...row,
    name: rowName('domain', row),
    mark: { of: 'domain', value: row.value } as const,
  }));
  return (
    <ListChart id="domains" title={t('chart_domains')} named={t('grouped_domain')} rows={rows} all={shown.links}>
      {shown.domains > rows.length && (
        <p class="small">
          <a href={listAddress({ of: 'links', group: 'domain' })}>{t('chart_all_domains', { count: shown.domains })}</a>
        </p>
      )}
    </ListChart>
  );
}

export function TargetChart() {
  const rows = (top.value?.targets ?? []).map((row) => ({
    ...row,
    name: rowName('target', row),
    mark: { of: 'target', value: row.value } as const,
    keepsEnd: true as const,
  }));
  return <ListChart id="targets" title={t('chart_targets')} named={t('grouped_target')} rows={rows} />;
}

/** Only where there are rivals, and sites of one's own that they could have linked to. */
export function GapChart({ shown }: { shown: Figures }) {
  const roles = new Set(sites.value.map(({ role }) => role));
  if (roles.size < 2) return null;
  const { domains, links, top: most } = shown.gap;
  const rows = most.map((row) => ({
    ...row,
    name: rowName('domain', row),
    mark: { of: 'gap', value: row.value } as const,
  }));
  return (
    <ListChart
      id="gap"
      title={t('chart_gap')}
      hint={domains === 0 ? t('chart_gap_none') : t('chart_gap_hint')}
      named={t('grouped_domain')}
      rows={rows}
    >
      {domains > 0 && (
        <p class="small">
          <a href={listAddress({ of: 'gap', group: 'domain' })} data-figure="gap-domains" data-count={domains}>
            {t('chart_gap_domains', { count: domains })}
          </a>
          {' · '}
          <a href={listAddress({ of: 'gap' })} data-figure="gap-links" data-count={links}>
            {t('chart_gap_links', { number: numberWords(links), count: links })}
          </a>
        </p>
      )}
    </ListChart>
  );
}
