// Shadow roots, the closed ones too. An open root is a getter away; a closed one is handed out only to extensions, by a
// call of its own for each element. What was found is remembered.
import { pageApi } from '../src/platform/page-api';
import { localName, openRoot } from './dom';

const closed = new WeakMap<Element, ShadowRoot>();

/** The open root of an element, or its closed one where that has been found. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  return openRoot(element) ?? closed.get(element) ?? null;
}

type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
const dom = (pageApi as { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } }).dom;

/** Any root of an element (Chromium: chrome.dom; Firefox: a property that only extensions see). */
export function anyRootOf(element: Element): ShadowRoot | null {
  try {
    const root = dom ? dom.openOrClosedShadowRoot(element) : (element as FirefoxElement).openOrClosedShadowRoot;
    if (root && !openRoot(element)) closed.set(element, root);
    return root ?? null;
  } catch {
    // Chromium throws at elements that are not of HTML, Firefox at those of a frame that is gone.
    return null;
  }
}

/** Leaves out what long lists are made of and what can have no shadow root; a longer list takes longer to match. */
export const HOSTS = ':not(a,li)';

// The elements that can have one, custom elements apart (DOM Standard, attachShadow).
const names = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** How soon an element is to be asked for a closed root: custom elements first, most elements never. */
export function likelihood(element: Element): 0 | 1 | 2 {
  const name = localName(element);
  return name.includes('-') ? 2 : names.has(name) ? 1 : 0;
}
