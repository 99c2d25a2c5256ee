// The popup: what the page shows, one view a state, and below it what one can do.
import type { VNode } from 'preact';
import { t } from '../src/platform/strings';
import { FirstQuestion } from './first-question';
import { Foot } from './foot';
import { Found } from './found';
import { listed } from './list-skeleton';
import { Nothing } from './nothing';
import { type PopupState, state } from './popup-state';
import { said } from './said';
import { Trouble } from './trouble';
import { Unreadable } from './unreadable';

/** What the panel shows in another way than the popup; null where it does not. */
export type OwnView = (current: PopupState) => VNode | null;

export function Popup({ own }: { own?: OwnView }) {
  const current = state.value;
  const complete = 'scan' in current ? current.scan.complete : current.name !== 'loading';
  const begins = current.name === 'found' && !listed.value;
  return (
    <main
      data-state={begins ? 'loading' : current.name}
      data-complete={complete && !begins}
      aria-busy={begins || undefined}
    >
      {own?.(current) ?? viewOf(current)}
      {begins ? (
        <div class="popup-foot" />
      ) : (
        <>
          <Trouble />
          <p class="said" role="status">
            {said.value}
          </p>
          <Foot current={current} />
        </>
      )}
    </main>
  );
}

type Views = { readonly [Name in PopupState['name']]: (current: Extract<PopupState, { name: Name }>) => VNode };

/** THE LIST of what the popup can show, one view a state. */
const views: Views = {
  found: ({ scan, scanId, frames }) => <Found scan={scan} scanId={scanId} frames={frames} />,
  nothing: ({ scan }) => <Nothing scan={scan} />,
  unreadable: ({ kind }) => <Unreadable kind={kind} />,
  'no-sites': () => <FirstQuestion />,
  // Only after the first site was added right here: the skeleton has gone by then.
  loading: () => (
    <div class="popup-state">
      <h1 class="quiet">{t('popup_waiting')}</h1>
    </div>
  ),
};

function viewOf<State extends PopupState>(current: State): VNode {
  // The compiler cannot see that a state's name picks the view of that very state.
  return (views[current.name] as (state: State) => VNode)(current);
}
