// A page that was read and holds no link to a tracked site.
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { t } from '../src/platform/strings';
import { EmptyState } from '../src/ui/empty-state';
import { Notes } from './notes';
import { Shortened } from './shortened';
import { TrackHere } from './track-here';

export function Nothing({ scan }: { scan: PageScan }) {
  return (
    <>
      <div class="popup-state">
        <EmptyState level={1} title={t('nothing_title')} hint={t('nothing_hint', { count: scan.counts.links })} />
        <Notes scan={scan} />
      </div>
      <Shortened scan={scan} />
      <TrackHere domain={scan.page.domain} url={scan.page.url} />
    </>
  );
}
