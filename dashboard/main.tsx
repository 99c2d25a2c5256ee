// Opens the dashboard once it is known whether there are sites: without any, the first question comes first.
import '../src/platform/later-words';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { speak } from '../src/platform/speak';
import { t } from '../src/platform/strings';
import { dress } from '../src/ui/dress';
import { readFirst } from './links/list-state';
import { readAddress } from './links/view-state';
import { readUndoable } from './memory/erase-state';
import { loadFirst } from './overview/door';
import { followAddress, isFirstRoom } from './route';
import { chosen, openSettings } from './settings/settings-state';
import { Shell } from './shell';
import { openSites } from './sites-state';

// The first rows are on their way while the sites are read; what has time comes after them.
const rowsThere = readAddress() ? readFirst() : Promise.resolve();
if (isFirstRoom('overview')) loadFirst().catch(() => {});
await Promise.all([openSites(), openSettings()]);
followAddress();
const root = document.getElementById('dashboard') as HTMLElement;
let drawn: string | null = null;

/** Draws all anew where the language is another one: words are no signals. */
async function wear({ palette, language: choice }: typeof chosen.value): Promise<void> {
  const language = await speak(choice);
  dress({ palette, language });
  if (language === drawn) return;
  if (drawn === null) root.replaceChildren();
  drawn = language;
  document.title = t('dashboard_title');
  render(<Shell key={language} />, root);
}

await wear(chosen.value);
effect(() => void wear(chosen.value));
rowsThere.finally(readUndoable).catch(() => {});
