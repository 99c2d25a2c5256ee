// A page with links to tracked sites: the number, the bar, what stands beside the verdict, then every link.
import type { WholeScan } from '../src/platform/messages';
import { Explain } from './explain';
import { FindingList } from './finding-list';
import { Here } from './here';
import { ListSkeleton, listed } from './list-skeleton';
import { News } from './news';
import { Notes } from './notes';
import { OutsideCounts } from './outside-counts';
import { ShortenedWhere } from './shortened-where';
import { Summary } from './summary';
import { Watch } from './watch';

export function Found(whole: WholeScan) {
  const { scan } = whole;
  return (
    <>
      <header class="popup-head">
        <Summary scan={scan} />
        {listed.value && (
          <>
            <News scan={scan} />
            <Notes scan={scan} />
            <OutsideCounts />
            <Explain scan={scan} />
          </>
        )}
      </header>
      {listed.value ? (
        <>
          <FindingList {...whole} />
          <ShortenedWhere scan={scan} />
          <Here domain={scan.page.domain} url={scan.page.url} />
          <Watch site={/^https?:/.test(scan.page.url) ? scan.page.domain : null} />
        </>
      ) : (
        <ListSkeleton />
      )}
    </>
  );
}
