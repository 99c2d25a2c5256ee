// Shadow roots, the closed ones too. An open root is a getter away; a closed one is handed out only to extensions, by a
// call of its own for each element, so closed roots are looked for in a second pass, in idle moments, after the first
// marks are drawn. What was found is remembered for every later look.
import { pageApi } from '../src/platform/page-api';
import { localName, openRoot, query, type Root } from './dom';

const closed = new WeakMap<Element, ShadowRoot>();

/** The open root of an element, or its closed one where that has been found. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  return openRoot(element) ?? closed.get(element) ?? null;
}

type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
const dom = (pageApi as { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } }).dom;

/** Any root of an element (Chromium: chrome.dom; Firefox: a property that only extensions see). */
function anyRoot(element: Element): ShadowRoot | null {
  if (dom) return dom.openOrClosedShadowRoot(element);
  return (element as FirefoxElement).openOrClosedShadowRoot ?? null;
}

// The elements of HTML that can have a shadow root besides custom ones (DOM Standard, attachShadow).
const hosts = new Set([
  'article',
  'aside',
  'blockquote',
  'body',
  'div',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'main',
  'nav',
  'p',
  'section',
  'span',
]);
// Plain elements are looked at once; a custom element may attach its root later, so it is asked again.
const asked = new WeakSet<Element>();

/** Milliseconds one slice may take: far below a task anyone feels. */
const SLICE_MS = 6;
const LOOK_AT_CLOCK_EVERY = 64;

/**
 * Looks for closed roots in slices of idle time, custom elements first.
 * @param roots where to look: documents and roots known already
 * @returns whether any new one was found; resolves early, false, when the signal aborts
 */
export async function searchClosedRoots(roots: readonly Root[], signal: AbortSignal): Promise<boolean> {
  let found = false;
  const likely: Element[] = [];
  const others: Element[] = [];
  for (const root of roots) {
    for (const element of query(root, '*')) {
      const name = localName(element);
      if (name.includes('-')) likely.push(element);
      else if (hosts.has(name) && !asked.has(element)) others.push(element);
    }
  }
  const queue = likely.concat(others);
  for (let at = 0; at < queue.length; ) {
    const idle = await idleMoment();
    if (signal.aborted) return false;
    const end = performance.now() + Math.min(SLICE_MS, Math.max(1, idle));
    for (; at < queue.length; at += 1) {
      if (at % LOOK_AT_CLOCK_EVERY === 0 && performance.now() > end) break;
      const element = queue[at] as Element;
      asked.add(element);
      if (openRoot(element) || closed.has(element)) continue;
      const root = anyRoot(element);
      if (!root) continue;
      closed.set(element, root);
      found = true;
    }
  }
  return found;
}

/** The milliseconds the browser has to spare; a page that is never idle waits no longer than a moment. */
function idleMoment(): Promise<number> {
  return new Promise((done) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback((deadline) => done(deadline.timeRemaining()), { timeout: 200 });
    else setTimeout(() => done(SLICE_MS), 0);
  });
}
