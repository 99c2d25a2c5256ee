// Says what a key or a menu could not do in silence: what is ready to be copied, with the button for it, or why there is
// nothing to copy. It does not try by itself: neither browser lets a popup copy without a press of its own.
import '../src/platform/later-words';
import { useSignal } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { copyTable } from '../src/platform/copy-table';
import { type Offer, takeOffer } from '../src/platform/offered-copy';
import { speak } from '../src/platform/speak';
import { settings } from '../src/platform/stores';
import { t } from '../src/platform/strings';
import { dress } from '../src/ui/dress';

function Offered({ words, copy, done }: Offer) {
  const said = useSignal<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const press = async (): Promise<void> => {
    if (copy) said.value = (await copyTable(copy)) ? done : t('copy_refused');
  };
  useEffect(() => button.current?.focus(), []);
  return (
    <main class="offer" data-state={said.value === null ? 'offered' : 'done'}>
      <p role="status">{said.value ?? words}</p>
      {copy && said.value === null && (
        <button ref={button} type="button" class="button button-primary" data-copy onClick={press}>
          {t('copy_button')}
        </button>
      )}
    </main>
  );
}

const [offer, { palette, language }] = await Promise.all([takeOffer(), settings.get()]);
dress({ palette, language: await speak(language) });
if (offer) render(<Offered {...offer} />, document.body);
else window.close();
