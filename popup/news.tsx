// Which known links of this page are missing or became others: a line a kind, and the way to these very links.
import type { NewsLine } from '../src/core/report/news-line';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { newsWords } from '../src/platform/news-words';
import { t } from '../src/platform/strings';
import { openInDashboard } from '../src/platform/tabs';
import { leave } from './in-panel';
import { news } from './popup-state';
import './news.css';

export function News({ scan }: { scan: PageScan }) {
  const told = news.value;
  // Of an address before: an application has moved on, and its new place was not looked up yet.
  if (!told || told.url !== scan.page.url) return null;
  return (
    <div class="news">
      <span class="news-mark" aria-hidden="true">
        !
      </span>
      <ul aria-label={t('news_label')}>
        {told.lines.map((line) => (
          <li key={line.kind}>
            <button
              type="button"
              class="link-button news-line"
              data-news={line.kind}
              data-count={line.count}
              onClick={() => show(line)}
            >
              {newsWords(line)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

async function show({ address }: NewsLine): Promise<void> {
  await openInDashboard(address);
  leave();
}
