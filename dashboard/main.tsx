// Opens the dashboard once it is known whether there are sites: without any, the first question comes first.
import '../src/platform/later-words';
import { render } from 'preact';
import { t } from '../src/platform/strings';
import { readUndoable } from './memory/erase-state';
import { followAddress } from './route';
import { Shell } from './shell';
import { openSites } from './sites-state';

await openSites();
followAddress();
document.title = t('dashboard_title');
const root = document.getElementById('dashboard') as HTMLElement;
root.replaceChildren();
render(<Shell />, root);
void readUndoable();
