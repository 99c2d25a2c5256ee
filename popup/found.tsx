// A page with links to tracked sites: the number, the bar, what stands beside the verdict, then every link.
import { countStyles } from '../src/core/report/count-styles';
import { pageSummary } from '../src/core/report/page-summary';
import type { WholeScan } from '../src/platform/messages';
import { TypeBar } from '../src/ui/type-bar';
import { Explain } from './explain';
import { FindingList } from './finding-list';
import { Headline } from './headline';
import { Here } from './here';
import { News } from './news';
import { Notes } from './notes';
import { OutsideCounts } from './outside-counts';
import { ShortenedWhere } from './shortened-where';
import { Watch } from './watch';

export function Found(whole: WholeScan) {
  const { scan } = whole;
  const summary = pageSummary(scan);
  return (
    <>
      <header class="popup-head">
        <Headline summary={summary} headers={scan.page.robots.headers} />
        {summary.total > 0 && <TypeBar counts={countStyles(scan.findings)} />}
        <News scan={scan} />
        <Notes scan={scan} />
        <OutsideCounts />
        <Explain scan={scan} />
      </header>
      <FindingList {...whole} />
      <ShortenedWhere scan={scan} />
      <Here domain={scan.page.domain} url={scan.page.url} />
      <Watch site={/^https?:/.test(scan.page.url) ? scan.page.domain : null} />
    </>
  );
}
