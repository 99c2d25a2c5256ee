// The panel: the popup's views of whatever page is in front, for those who walk through many. Loaded in the panel only.
import '../src/platform/later-words';
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { speak } from '../src/platform/speak';
import { settings } from '../src/platform/stores';
import { dress } from '../src/ui/dress';
import { followPages, shownPage } from './follow-pages';
import { ownView } from './panel-unreadable';
import type { OwnView } from './popup';
import { chosen, opened, readChoices } from './popup-state';

const language = signal('');

/**
 * Drawn anew for another page, so that nothing that was opened or scrolled there is left, and for another language.
 * @param Popup handed over, so that the popup's own script need not be parted for the panel's sake
 */
export function panelOf(Popup: ComponentType<{ own?: OwnView }>): ComponentType {
  return function Panel() {
    return <Popup key={`${shownPage.value} ${language.value}`} own={ownView} />;
  };
}

/** Follows the tab in front of this window for as long as the panel is open. */
export async function openPanel(): Promise<void> {
  const life = new AbortController().signal;
  await readChoices(life);
  language.value = chosen.value.language;
  // Unlike a popup it may be open when these are chosen.
  settings.subscribe(async (choice) => {
    dress({ palette: choice.palette, language: await speak(choice.language) });
    language.value = choice.language;
  }, life);
  opened.value = true;
  await followPages(life);
}
