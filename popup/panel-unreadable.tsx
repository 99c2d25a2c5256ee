// A page the panel shows nothing of: mostly because nobody has looked at it yet. What to do about it, in plain words.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { isBelow } from '../src/core/sites/is-below';
import { parseUrl } from '../src/core/url/normalize-url';
import { readShortcut } from '../src/platform/shortcuts';
import { t } from '../src/platform/strings';
import { EmptyState } from '../src/ui/empty-state';
import { Keys } from '../src/ui/keys';
import type { OwnView } from './popup';
import { muted, tab } from './popup-state';
import { Watch } from './watch';

/** What is said of a page that was not looked at; null of all others. */
export const ownView: OwnView = (current) => {
  if (current.name !== 'unreadable') return null;
  const url = tab.value?.url;
  if (isBelow(parseUrl(url ?? '')?.hostname ?? '', muted.value)) return <Closed why="muted" />;
  // The browser tells no address of a page that is closed to us, be it a web page or one of its own.
  return current.kind === 'browser' && url === undefined ? <Closed why="closed" /> : null;
};

function Closed({ why }: { why: 'closed' | 'muted' }) {
  const keys = useSignal('');
  useEffect(() => {
    void readShortcut().then((given) => {
      keys.value = given;
    });
  }, [keys]);
  return (
    <div class="popup-state" data-kind={why}>
      <EmptyState level={1} title={t(`panel_${why}_title`)} hint={t(`panel_${why}_hint`)}>
        {keys.value !== '' && (
          <p>
            {t('panel_keys')} <Keys keys={keys.value} />
          </p>
        )}
      </EmptyState>
      {/* Which site it is the browser does not tell, so that every site alone can be allowed from here. */}
      {why === 'closed' && <Watch site={null} />}
    </div>
  );
}
