// A page that was read and holds no link to a tracked site.
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { t } from '../src/platform/strings';
import { EmptyState } from '../src/ui/empty-state';
import { Here } from './here';
import { News } from './news';
import { Notes } from './notes';
import { OutsideCounts } from './outside-counts';
import { ShortenedWhere } from './shortened-where';
import { Watch } from './watch';

export function Nothing({ scan }: { scan: PageScan }) {
  return (
    <>
      <div class="popup-state">
        <EmptyState level={1} title={t('nothing_title')} hint={t('nothing_hint', { count: scan.counts.links })} />
        <News scan={scan} />
        <Notes scan={scan} />
        <OutsideCounts />
      </div>
      <ShortenedWhere scan={scan} />
      <Here domain={scan.page.domain} url={scan.page.url} />
      <Watch site={/^https?:/.test(scan.page.url) ? scan.page.domain : null} />
    </>
  );
}
