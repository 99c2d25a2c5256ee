// Notices that the page changed in a way that can change a scan: links added, moved, removed, or rewritten. It only
// tells that it is time to look again, not more often than the looks themselves are cheap.
import { DOCUMENT, nodeType, type Root, windowOf } from './dom';

const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['href', 'rel', 'content', 'name', 'src', 'srcdoc', 'referrerpolicy'],
};
const SHORTEST_PAUSE_MS = 250;
// A look may take at most one part in this many of the time between two looks.
const SHARE = 20;

export interface PageWatch {
  /** Watches these roots from now on, and no others. */
  observe(roots: readonly Root[]): void;
  /** Tells how long the last look took, in milliseconds: the next waits in proportion. */
  tookMs(milliseconds: number): void;
}

/**
 * @param onChange called when it is time to look again
 * @param isOurs says of an added or removed node that it is our own
 */
export function watchPage(onChange: () => void, isOurs: (node: Node) => boolean, signal: AbortSignal): PageWatch {
  let pause = SHORTEST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let observed: readonly Root[] = [];

  const later = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) onChange();
    }, pause);
  };
  const observer = new MutationObserver((records) => {
    const theirs = records.some((record) => {
      if (record.type !== 'childList') return true;
      return [...record.addedNodes, ...record.removedNodes].some((node) => !isOurs(node));
    });
    if (theirs) later();
  });
  // A frame that finishes loading changes no node of the document that holds it; its load event does not bubble, but
  // passes through the capture phase.
  const onLoad = (event: Event): void => {
    const name = (event.target as Partial<Element> | null)?.localName;
    if (name === 'iframe' || name === 'frame') later();
  };

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    observe(roots) {
      if (roots.length === observed.length && roots.every((root, at) => root === observed[at])) return;
      observer.disconnect();
      for (const root of roots) observer.observe(root, OBSERVED);
      for (const root of roots) {
        if (observed.includes(root)) continue;
        root.addEventListener('load', onLoad, { capture: true, signal });
        // Back and forward within a single-page application may change nothing but the address.
        if (nodeType(root) === DOCUMENT) windowOf(root as Document)?.addEventListener('popstate', later, { signal });
      }
      observed = [...roots];
    },
    tookMs(milliseconds) {
      pause = Math.max(SHORTEST_PAUSE_MS, milliseconds * SHARE);
    },
  };
}
