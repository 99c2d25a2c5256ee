// What the words on this page's list mean, one after the other, and the way to all the others.
import '../src/platform/later-words';
import { topicsOfScan } from '../src/core/help/topics-of-scan';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { t } from '../src/platform/strings';
import { openHelp } from '../src/platform/tabs';
import { HelpText, topicWords } from '../src/ui/help-text';
import { leave } from './in-panel';

export function Explained({ scan }: { scan: PageScan }) {
  const more = async (): Promise<void> => {
    await openHelp();
    leave();
  };
  return (
    <>
      {topicsOfScan(scan).map((topic) => (
        <section key={topic} data-topic={topic}>
          <h2>{topicWords(topic)}</h2>
          <HelpText topic={topic} />
        </section>
      ))}
      <button type="button" class="link-button" data-more-help onClick={more}>
        {t('explain_more')}
      </button>
    </>
  );
}
