// Notices that the page changed, tells what, and says when it is time to read it: in an idle moment, soon. A page that
// changes faster than we may read is left alone for a while and then read as a whole: the count is exact once the
// storm is over.
import type { Root } from './dom';
import { hearEvents } from './hear-events';
import { type KnownPage, realmOf } from './known-page';
import { noteChanges } from './note-changes';
import type { Realm } from './realm';

const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['href', 'rel', 'content', 'name', 'src', 'srcdoc', 'referrerpolicy', 'lang'],
};
// At most this share of the page's time is ours; what was not used is saved up to some extent.
const SHARE = 0.05;
const SAVED_MS = 40;
const SHORTEST_REST_MS = 500;

export interface PageWatch {
  /** Watches a root from now on. */
  observe(root: Root, realm: Realm): void;
  forget(root: Root): void;
  /** Hears of what is loaded into a frame: that changes no node of the document that holds it. */
  listen(frame: Element): void;
  /** Takes the changes that were not delivered yet. @returns whether any of them is to be read */
  flush(): boolean;
  /** Accounts for time that changes cost, in milliseconds. */
  cost(ms: number): void;
  /** Whether the page is left alone because it changes too fast. */
  resting(): boolean;
}

/**
 * @param page what is known of the page; another one after each change of the sites
 * @param changed called once when there is something to read, until `flush`
 * @param again called when all is to be read anew: every root was forgotten
 */
export function watchPage(
  page: () => KnownPage,
  changed: () => void,
  again: () => void,
  signal: AbortSignal,
): PageWatch {
  const observers = new Map<Root, { observer: MutationObserver; realm: Realm }>();
  let told = false;
  let saved = SAVED_MS;
  let countedAt = performance.now();
  let rest: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    if (told) return;
    told = true;
    changed();
  };
  const cost = (ms: number): void => {
    const now = performance.now();
    saved = Math.min(SAVED_MS, saved + (now - countedAt) * SHARE) - ms;
    countedAt = now;
  };
  const onLoad = ({ target }: Event): void => {
    const realm = realmOf(page(), target as Element);
    if (!realm) return;
    page().framesTouched.set(target as Element, realm);
    tell();
  };
  const loads = hearEvents('load', onLoad, signal);
  const forgetAll = (): void => {
    for (const { observer } of observers.values()) observer.disconnect();
    observers.clear();
  };
  const take = (records: readonly MutationRecord[], realm: Realm): void => {
    const began = performance.now();
    if (noteChanges(page(), records, realm)) tell();
    cost(performance.now() - began);
    if (saved > 0 || rest !== undefined) return;
    forgetAll();
    rest = setTimeout(
      () => {
        rest = undefined;
        again();
      },
      Math.max(SHORTEST_REST_MS, -saved / SHARE),
    );
  };
  signal.addEventListener('abort', () => {
    forgetAll();
    clearTimeout(rest);
  });
  return {
    observe(root, realm) {
      if (rest !== undefined || signal.aborted) return;
      const observer = new MutationObserver((records) => take(records, realm));
      observer.observe(root, OBSERVED);
      observers.set(root, { observer, realm });
    },
    listen: (frame) => loads([frame]),
    forget(root) {
      const one = observers.get(root);
      if (!one) return;
      observers.delete(root);
      // What was taken out of it before it went is told by nobody else.
      noteChanges(page(), one.observer.takeRecords(), one.realm);
      one.observer.disconnect();
    },
    flush() {
      let noted = false;
      told = false;
      for (const { observer, realm } of observers.values()) {
        const records = observer.takeRecords();
        if (records.length > 0 && noteChanges(page(), records, realm)) noted = true;
      }
      return noted;
    },
    cost,
    resting: () => rest !== undefined,
  };
}
