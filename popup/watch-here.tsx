// The choice of where to look by itself, for the site one is on. It and its words come with the first opening.
import '../src/platform/later-words';
import { t } from '../src/platform/strings';
import { WatchChoice } from '../src/ui/watch-choice';
import { tab, watched } from './popup-state';
import { said } from './said';

export function WatchHere({ site }: { site: string | null }) {
  // Nothing is stored of what one does in a private window, and a wish for a site would be.
  if (tab.value?.incognito) return <p>{t('watching_private')}</p>;
  const say = (words: string): void => {
    said.value = words;
  };
  return (
    <>
      <p>{t('watching_lead')}</p>
      <WatchChoice site={site} watched={watched.value} say={say} />
    </>
  );
}
