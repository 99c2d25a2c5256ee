// Whose links, and which days: what one chooses is written into the address, so that back, forward and a bookmark bring
// it again.
import { isDay, periods } from '../../src/core/overview/period';
import { scopesFor } from '../../src/core/overview/scope';
import { t } from '../../src/platform/strings';
import { DropDown } from '../../src/ui/drop-down';
import { SiteDot } from '../../src/ui/site-tag';
import { sites } from '../sites-state';
import { days, overviewAddress, view } from './overview-state';
import { daysWords, siteName } from './overview-words';

export function OverviewHead() {
  const { scope, period } = view.value;
  const site = sites.value.find(({ id }) => id === scope);
  return (
    <div class="overview-head">
      <div class="overview-title">
        <h1>{t('nav_overview')}</h1>
        <p class="quiet number" data-days>
          {daysWords(days.value)}
        </p>
      </div>
      <div class="overview-choices">
        <label class="overview-scope">
          <span class="spoken">{t('overview_scope')}</span>
          <SiteDot site={site} />
          <select
            class="field"
            data-scope
            value={scope}
            onChange={(event) => {
              location.hash = overviewAddress({ scope: event.currentTarget.value });
            }}
          >
            {scopesFor(sites.value).map((one) => (
              <option key={one} value={one}>
                {scopeWords(one)}
              </option>
            ))}
          </select>
        </label>
        <nav class="overview-periods" aria-label={t('overview_period')}>
          {periods.map(({ id }) => (
            <a
              key={id}
              href={overviewAddress({ period: id })}
              data-period={id}
              aria-current={period === id ? 'true' : undefined}
            >
              {t(`period_${id}`)}
            </a>
          ))}
        </nav>
        <OwnDates />
      </div>
    </div>
  );
}

function scopeWords(scope: string): string {
  const site = sites.value.find(({ id }) => id === scope);
  if (site) return siteName(site);
  return t(scope === 'mine' ? 'overview_mine' : scope === 'rivals' ? 'overview_rivals' : 'all_sites');
}

function OwnDates() {
  const own = typeof view.value.period !== 'string';
  const { from, to } = days.value;
  const choose = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const [first = '', last = ''] = ['from', 'to'].map(
      (name) => (form.elements.namedItem(name) as HTMLInputElement).value,
    );
    if (!isDay(first) || !isDay(last)) return;
    const [begin, end] = first <= last ? [first, last] : [last, first];
    location.hash = overviewAddress({ period: { from: begin, to: end } });
    (form.closest('details') as HTMLDetailsElement).open = false;
  };
  return (
    <DropDown id="own-dates" label={<span data-on={own || undefined}>{t('period_own')}</span>}>
      <form class="own-dates" onSubmit={choose}>
        <label>
          <span class="label">{t('period_from')}</span>
          <input class="field" type="date" name="from" value={from} required />
        </label>
        <label>
          <span class="label">{t('period_to')}</span>
          <input class="field" type="date" name="to" value={to} required />
        </label>
        <button type="submit" class="button button-primary">
          {t('period_show')}
        </button>
        <p class="small quiet">{t('period_days')}</p>
      </form>
    </DropDown>
  );
}
