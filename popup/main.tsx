// Opens the popup: the skeleton stays until something is known, then the real thing takes its place at once.
import { effect } from '@preact/signals';
import { render, type VNode } from 'preact';
import { t } from '../src/platform/strings';
import { afterFrame } from './after-frame';
import { loadFirstQuestion } from './first-question';
import { inPanel } from './in-panel';
import { listed } from './list-skeleton';
import { Popup } from './popup';
import { openPopup, state } from './popup-state';

/** Past this a person wonders; the page is mostly still loading then. */
const WONDER_MS = 1_500;

const wondering = setTimeout(() => {
  const waiting = document.getElementById('waiting');
  if (waiting) waiting.textContent = t('popup_waiting');
}, WONDER_MS);

let shown = (): VNode => <Popup />;

const stop = effect(() => {
  const { name } = state.value;
  if (name === 'loading') return;
  queueMicrotask(() => stop());
  void draw(name === 'no-sites');
});

async function draw(first: boolean): Promise<void> {
  if (first) await loadFirstQuestion();
  clearTimeout(wondering);
  document.body.replaceChildren();
  render(shown(), document.body);
  await afterFrame();
  listed.value = true;
}

if (inPanel)
  void import('./panel').then(({ panelOf, openPanel }) => {
    const Panel = panelOf(Popup);
    shown = () => <Panel />;
    return openPanel();
  });
else void openPopup();
