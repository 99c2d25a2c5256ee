// A page with links to tracked sites: the number, the bar, what stands beside the verdict, then every link.
import { countStyles } from '../src/core/report/count-styles';
import { pageSummary } from '../src/core/report/page-summary';
import { TypeBar } from '../src/ui/type-bar';
import { FindingList } from './finding-list';
import { Headline } from './headline';
import { Notes } from './notes';
import type { Seen } from './popup-state';
import { Shortened } from './shortened';
import { TrackHere } from './track-here';

export function Found({ scan, scanId }: Seen) {
  const summary = pageSummary(scan);
  return (
    <>
      <header class="popup-head">
        <Headline summary={summary} headers={scan.page.robots.headers} />
        {summary.total > 0 && <TypeBar counts={countStyles(scan.findings)} />}
        <Notes scan={scan} />
      </header>
      <FindingList scan={scan} scanId={scanId} />
      <Shortened scan={scan} />
      <TrackHere domain={scan.page.domain} url={scan.page.url} />
    </>
  );
}
