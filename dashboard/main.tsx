// Opens the dashboard once it is known whether there are sites: without any, the first question comes first.
import '../src/platform/later-words';
import { render } from 'preact';
import { t } from '../src/platform/strings';
import { readUndoable } from './erase-state';
import { readFirst } from './links/list-state';
import { readAddress } from './links/view-state';
import { followAddress } from './route';
import { Shell } from './shell';
import { openSites } from './sites-state';

// The first rows are on their way while the sites are read; what has time comes after them.
const rowsThere = readAddress() ? readFirst() : Promise.resolve();
await openSites();
followAddress();
document.title = t('dashboard_title');
const root = document.getElementById('dashboard') as HTMLElement;
root.replaceChildren();
render(<Shell />, root);
rowsThere.finally(readUndoable).catch(() => {});
