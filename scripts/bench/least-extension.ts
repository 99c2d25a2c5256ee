// The least extension with a button: what a press costs in this browser on this machine before anybody has done any work.
// Its popup is a word; its script finds all links of the page, marks twenty, and says how many there are. What it takes
// is a floor: no popup is shown sooner, and none has numbers sooner.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Kind } from '../browser/driver';

const manifest = {
  manifest_version: 3,
  name: 'Least',
  version: '1.0',
  // The last is for the driver, which asks Firefox's storage.
  permissions: ['activeTab', 'scripting', 'storage'],
  action: { default_popup: 'popup.html' },
  browser_specific_settings: { gecko: { id: 'least@backlight.example' } },
};

// The names that the bench waits for are those of the real popup (press.ts).
const page = `<!doctype html><meta charset="utf-8"><title>Least</title>
<main><p>Links</p></main><script type="module" src="popup.js"></script>`;

/** Sent as text. Written with the names of both browsers: the least has no polyfill. */
async function press(): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const [one] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, func: mark });
  const main = document.querySelector('main') as HTMLElement;
  const number = document.createElement('p');
  number.className = 'headline-number';
  number.textContent = `${one?.result} links on this page, and all of them were found`;
  main.replaceChildren(number);
}

/** Sent as text. */
function mark(): number {
  const links = document.querySelectorAll('a[href]');
  const marked = new Highlight();
  for (const link of [...links].slice(0, 20)) {
    const range = new Range();
    range.selectNodeContents(link);
    marked.add(range);
  }
  CSS.highlights.set('least', marked);
  return links.length;
}

/** @returns the folder it was written into, below the system's own folder for temporary files */
export async function leastExtension(kind: Kind): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backlight-least-'));
  const { browser_specific_settings, ...forAll } = manifest;
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  await write('manifest.json', JSON.stringify(kind === 'firefox' ? { ...forAll, browser_specific_settings } : forAll));
  await write('popup.html', page);
  await write('popup.js', `${mark}\n(${press})();\n`);
  return folder;
}
