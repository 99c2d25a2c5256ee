// The popup: what the page shows, one view a state, and below it what one can do.
import { Found } from './found';
import { Foot } from './foot';
import { NoSites } from './no-sites';
import { Nothing } from './nothing';
import { type PopupState, state } from './popup-state';
import { said } from './said';
import { Unreadable } from './unreadable';
import { t } from '../src/platform/strings';

export function Popup() {
  const current = state.value;
  const complete = 'scan' in current ? current.scan.complete : current.name !== 'loading';
  return (
    <main data-state={current.name} data-complete={complete}>
      <View current={current} />
      <p class="said" role="status">{said.value}</p>
      <Foot current={current} />
    </main>
  );
}

function View({ current }: { current: PopupState }) {
  switch (current.name) {
    case 'found':
      return <Found scan={current.scan} scanId={current.scanId} />;
    case 'nothing':
      return <Nothing scan={current.scan} />;
    case 'unreadable':
      return <Unreadable kind={current.kind} />;
    case 'no-sites':
      return <NoSites />;
    // Only after a first site was added right here: the skeleton has gone by then.
    case 'loading':
      return (
        <div class="popup-state">
          <h1 class="quiet">{t('popup_waiting')}</h1>
        </div>
      );
  }
}
