// What one came for: the number, and the bar of all backlinks by kind.
import { countStyles } from '../src/core/report/count-styles';
import { pageSummary } from '../src/core/report/page-summary';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { TypeBar } from '../src/ui/type-bar';
import { Headline } from './headline';

export function Summary({ scan }: { scan: PageScan }) {
  const summary = pageSummary(scan);
  return (
    <>
      <Headline summary={summary} headers={scan.page.robots.headers} />
      {summary.total > 0 && <TypeBar counts={countStyles(scan.findings)} />}
    </>
  );
}
