// The number one came for: how many backlinks search engines are told to follow, of how many.
import { roles } from '../src/core/facts';
import type { PageSummary } from '../src/core/report/page-summary';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { t } from '../src/platform/strings';
import { CheckHeaders } from './check-headers';

interface Props {
  summary: PageSummary;
  headers: PageScan['page']['robots']['headers'];
}

export function Headline({ summary, headers }: Props) {
  const { total, followed } = summary;
  const parts = roles.filter((role) => summary.byRole[role].total > 0);
  if (total === 0)
    return (
      <h1 class="headline">
        <span class="headline-words">{t('no_backlinks')}</span>
      </h1>
    );
  return (
    <>
      <h1 class="headline">
        <span class="headline-number">{followed}</span>{' '}
        <span class="headline-words">{t('followed_backlinks', { count: followed })}</span>{' '}
        <span class="headline-of number">{t('of_total', { total })}</span>
      </h1>
      <p class="headline-parts number">
        {parts.length > 1 &&
          parts.map((role) => {
            const share = summary.byRole[role];
            return (
              <span key={role} data-role={role}>
                {t(`role_${role}_share`, { followed: share.followed, total: share.total })}
              </span>
            );
          })}
        {headers === 'not checked' && <CheckHeaders />}
      </p>
    </>
  );
}
