// Shadow roots, the closed ones too. An open root is a getter away; a closed one is handed out only to extensions, by a
// call of its own for each element. What was found is remembered.
import { pageApi } from '../src/platform/page-api';
import { HTML, namespaceOf, openRoot } from './dom';

const closed = new WeakMap<Element, ShadowRoot>();

/** The open root of an element, or its closed one where that has been found. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  return openRoot(element) ?? closed.get(element) ?? null;
}

type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
const dom = (pageApi as { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } }).dom;

/** Any root of an element (Chromium: chrome.dom; Firefox: a property that only extensions see). */
export function anyRootOf(element: Element): ShadowRoot | null {
  // Chromium throws at any other.
  if (namespaceOf(element) !== HTML) return null;
  const root = dom ? dom.openOrClosedShadowRoot(element) : (element as FirefoxElement).openOrClosedShadowRoot;
  if (root && !openRoot(element)) closed.set(element, root);
  return root ?? null;
}

/**
 * Elements that can have a shadow root, as far as a selector can tell: custom elements and those the DOM Standard names
 * (attachShadow). So it leaves out what most pages are made of besides.
 */
export const HOSTS =
  ':not(a,b,br,button,code,dd,dt,em,g,i,img,input,label,li,ol,option,path,pre,script,strong,svg,table,tbody,td,th,tr,ul)';
