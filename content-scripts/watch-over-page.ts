// The story of one page: look, have it judged, mark, report, and keep all true while the page lives. One thing at a time,
// in pieces; what happens meanwhile waits its turn.
import { makeMatcher } from '../src/core/scan/match-target';
import type { Finding, PageScan } from '../src/core/scan/page-scan-schema';
import { makeSorter } from '../src/core/scan/sort-address';
import { joinPieces } from '../src/core/text/plain-text';
import { trackingBy } from '../src/core/url/plain-query';
import { makeUnwrapper } from '../src/core/url/unwrap-redirect';
import type { Answers, Command, Look, PageContext, PageScanned, Taken } from '../src/platform/messages';
import { pageApi } from '../src/platform/page-api';
import { askBackground } from './ask-background';
import { askContext } from './ask-context';
import { documentUrl, isConnected, listenTo, type Root, readyState, titleOf, windowOf } from './dom';
import { hearEvents, listenAnew } from './hear-events';
import { judgeLinks } from './judge-links';
import { type KnownPage, newPage } from './known-page';
import { type Marks, makeMarks } from './marks';
import { numberLinks } from './number-links';
import { factsOf, foundLinks, framesOf, refreshFacts, tallyOf } from './page-questions';
import { randomId, settledAfterMs, watchSettling } from './page-session';
import { readChanges, readWhole } from './read-changes';
import { readHeaders, readsHeadersUnseen } from './read-headers';
import { readLinkText } from './read-text';
import type { FoundLink, Realm } from './realm';
import { restAfter } from './search-rest';
import { searchRoots } from './search-roots';
import { idleMoment, inSlices, nextTask, spentMs, type Work } from './slices';
import { watchPage } from './watch-page';

/** The latest look that was thought about. */
interface Known {
  readonly scanId: string;
  readonly scan: PageScan;
  readonly links: readonly FoundLink[];
  /** Whether each finding has its place. */
  readonly indexed: boolean;
}

/** The latest look: what was told, and the links behind it. */
interface Told {
  /** Whether the background has said that it is kept. */
  kept: boolean;
  readonly scanId: string;
  readonly links: readonly FoundLink[];
  readonly indexed: boolean;
  /** What was seen, but for the findings: of two looks with the same words only one is told. */
  readonly words: string;
  readonly findings: readonly Finding[];
}

/** There is none for "leave": the end has come by then (scan.ts). */
type Handlers = {
  readonly [Verb in Exclude<Command['verb'], 'leave'>]: (
    command: Extract<Command, { verb: Verb }>,
  ) => Promise<Answers[Verb]> | Answers[Verb];
};

/** After these something new may be there that no change told of. */
const ATTENTION = 'pointerover pointerdown scroll visibilitychange';
/** What was told while the browser prepared the page unseen was taken by nobody. */
const NEWS = 'readystatechange popstate pageshow prerenderingchange currententrychange';

export interface Watch {
  handle(command: Command): Promise<unknown>;
  /** Leaves the page as it was. */
  end(): void;
  /** Aborts with the end. */
  readonly signal: AbortSignal;
}

/**
 * Watches over the page this script is in, from its first look to its end.
 * @param documentId nobody else's
 * @param pressed whether somebody pressed for it
 * @returns null where the page is to be left alone
 */
export async function watchOverPage(documentId: string, pressed: boolean): Promise<Watch | null> {
  const life = new AbortController();
  const { signal } = life;
  const asked = askContext(pressed, signal);
  // Begun while the question is under way; nothing waits for it before the page is read.
  const unasked = readsHeadersUnseen ? readHeaders(false) : null;
  const context = await asked;
  if (!context) return null;

  const settling = watchSettling();
  let { headers } = context;
  let wished = pressed;
  let highlight = context.highlight;
  let told: Told | null = null;
  let known: Known | null = null;
  let searched = false;
  let searchedAt = 0;
  let searchTook = 0;
  // When the next search begins: long ago while it is under way, and until the first.
  let searchDue = Number.NEGATIVE_INFINITY;
  let missed = false;
  let lookedAt = 0;
  let refreshedAt = Number.NEGATIVE_INFINITY;
  let searchTimer: ReturnType<typeof setTimeout> | undefined;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;
  let marks!: Marks;
  let queue = Promise.resolve();

  const watch = watchPage(
    () => page,
    () => void later(lookAgain),
    () => void later(() => counted(readAll)),
    signal,
  );

  /** Our own layer is no change of the page: nobody is to be called for it. */
  const laid = (): void => {
    if (watch.flush()) void later(lookAgain);
  };
  const pageFor = (now: PageContext): KnownPage => {
    // The sheets may be others.
    marks?.clear();
    marks = makeMarks(now, laid);
    return newPage(document, toInstruments(now, headers), { ...watch, observe, owns: (node) => marks.owns(node) });
  };
  let page = pageFor(context);

  const tellSoon = (): unknown => later(() => tell());
  const hearAttention = hearEvents(ATTENTION, () => attend(), signal);
  const hearNews = hearEvents(
    NEWS,
    // Of what comes back from the back-forward cache the sites may be others.
    (event) => ((event as PageTransitionEvent).persisted && event.target === document ? change() : tellSoon()),
    signal,
  );

  /** Does one thing after another, as long as there is an extension to do it for. */
  function later(todo: () => Promise<void>): Promise<void> {
    queue = queue
      .then(() => {
        if (isOrphan()) end();
        return signal.aborted ? undefined : todo();
      })
      .catch(() => {});
    return queue;
  }

  const now = (work: Work): Promise<void> => inSlices(work, nextTask, signal);

  /** What changes of the page make us do counts as time taken from it. */
  async function counted(todo: () => Promise<void>): Promise<void> {
    const before = spentMs();
    await todo();
    watch.cost(spentMs() - before);
  }

  async function readAll(): Promise<void> {
    await now(readWhole(page));
    headers ??= await unasked;
    page.tools.headers = headers;
    refreshedAt = performance.now();
    await tell();
    if (!searched) void searchNow();
  }

  async function lookAgain(): Promise<void> {
    const calm = performance.now() - lookedAt > settledAfterMs;
    await idleMoment();
    if (signal.aborted) return;
    await counted(tell);
    lookedAt = performance.now();
    attend(calm);
  }

  /** Reads what changed so far: between a change and its reading, what moved is counted nowhere. */
  async function catchUp(): Promise<void> {
    watch.flush();
    await now(readChanges(page));
    // What came may hold closed roots: nothing is told as if they had been read. Only the very first marks wait for none.
    if (searched) await reach(false, nextTask);
  }

  /** Looks for shadow roots that no change told of, everywhere or only in what came. @returns whether there were any */
  async function reach(all: boolean, next: () => Promise<unknown>): Promise<boolean> {
    const { lateRoots } = page;
    await inSlices(searchRoots(page, all), next, signal);
    if (page.lateRoots === lateRoots) return false;
    // What stands in a root just found is part of what other links stand in.
    refreshFacts(page);
    return true;
  }

  async function search(): Promise<void> {
    const before = spentMs();
    missed = false;
    const any = await reach(true, idleMoment);
    const first = !searched;
    searchTook = spentMs() - before;
    searchedAt = performance.now();
    searched = true;
    if (any || first) await tell(true);
  }

  async function searchNow(): Promise<void> {
    searchDue = Number.NEGATIVE_INFINITY;
    await later(search);
    searchDue = Number.POSITIVE_INFINITY;
    if (missed) attend();
  }

  /** Judges, marks and tells what is known now. */
  async function tell(reached = false): Promise<void> {
    const address = documentUrl(document);
    await catchUp();
    const links = foundLinks(page);
    // Of one moment with the links: what is removed while they are judged is counted at the next look.
    const tally = tallyOf(page);
    const seenPage = { ...factsOf(page), url: address, title: titleOf(document).slice(0, 2_000) };
    const draw = (): void => {
      // An answer may come after the end.
      if (highlight && !signal.aborted) marks.draw([...links, ...outside(page, tellSoon)], page.large);
    };
    if (!(await judgeLinks(links, page, draw, signal)) || signal.aborted) return;
    draw();
    // The page is another one meanwhile: what was seen may be of either.
    if (documentUrl(document) !== address) return tell(reached);
    const [grows, moves] = settling(address, tally.links, performance.now(), reached);
    const wait = Math.max(grows, moves);
    clearTimeout(settleTimer);
    if (wait > 0) settleTimer = setTimeout(() => void later(() => tell(true)), wait + 1);
    const complete = readyState(document) !== 'loading' && grows <= 0 && searched && !watch.resting();
    const seen = { page: seenPage, tally, ...framesOf(page), complete, unsettled: moves > 0 };
    const { indexed } = page.topRealm;
    const words = JSON.stringify([seen, indexed]);
    const findings = links.flatMap((link) => tellable(link, indexed ? link.linkIndex : null));
    if (!told || told.words !== words || !isSame(told.findings, findings))
      told = { kept: false, scanId: randomId(), links, indexed, words, findings };
    if (told.kept) return;
    const look = { ...seen, findings, scannedAt: new Date().toISOString(), tookMs: spentMs() };
    const reported = report(told, look);
    // Who asks for the scan waits for this one; what could not be kept is handed over again meanwhile.
    if (known?.scanId !== told.scanId) await reported;
  }

  /** A scan that could not be handed over is handed over again at the next look. */
  async function report(mine: Told, look: Look): Promise<void> {
    const { scanId, links, indexed } = mine;
    const siteIds = links.map(({ match }) => match.site.id);
    const message: PageScanned = { verb: 'page-scanned', scanId, documentId, look, siteIds };
    const answer = await askBackground<Taken>(message, (one) => one?.head, signal);
    if (!answer) return;
    mine.kept = answer.ack === scanId;
    known = { scanId, links, indexed, scan: { ...answer.head, findings: [...look.findings] } };
  }

  /** Reads again what may have changed without a sign; for somebody who asks. */
  async function refresh(): Promise<Answers['rescan']> {
    await later(async () => {
      // What was read a moment ago is as good.
      if (performance.now() - refreshedAt > settledAfterMs) {
        await catchUp();
        refreshFacts(page);
      }
      await now(numberLinks(page));
      await tell();
      refreshedAt = performance.now();
    });
    attend();
    return known && { scanId: known.scanId, scan: known.scan };
  }

  /** Looks for new shadow roots as soon as it may. */
  function attend(calm = true): void {
    if (isOrphan()) end();
    // Where it goes on a search that is under way may have passed by already.
    missed = true;
    const due = searchedAt + restAfter(searchTook, calm);
    if (due >= searchDue || signal.aborted) return;
    searchDue = due;
    clearTimeout(searchTimer);
    searchTimer = setTimeout(searchNow, due - performance.now());
  }

  /** Whenever a document is read from its beginning, its window is listened to as if for the first time. */
  function observe(root: Root, realm: Realm): void {
    const view = root === realm.document && windowOf(realm.document);
    if (view) {
      listenAnew();
      hearAttention([view]);
      // Where the browser has it: it tells of a new address also when nothing else changed.
      hearNews([view, (view as { navigation?: EventTarget }).navigation ?? view]);
      // A newer version of us comes into this page: this name is known to no page.
      listenTo(view, context?.token ?? '', end, { signal });
    }
    watch.observe(root, realm);
  }

  /** Takes over what was chosen meanwhile, and reads the page with it. */
  function change(): undefined {
    void later(async () => {
      const changed = await askContext(wished, signal);
      if (!changed) return end();
      highlight = changed.highlight;
      for (const root of [...page.roots.keys()]) watch.forget(root);
      page = pageFor(changed);
      if (told) told.kept = false;
      await readAll();
    });
  }

  function end(): void {
    life.abort();
    clearTimeout(searchTimer);
    clearTimeout(settleTimer);
    marks.clear();
  }

  window.dispatchEvent(new Event(context.token));
  void later(readAll);

  const handlers: Handlers = {
    'context-changed': change,
    'get-scan': async () => {
      // Somebody else may have asked, with the answer still under way: the places are known then, but not to this scan.
      if (!known?.indexed || !page.topRealm.indexed) await refresh();
      return known?.scan ?? null;
    },
    rescan: () => {
      wished = true;
      return refresh();
    },
    'check-headers': async () => {
      headers = (await readHeaders(true)) ?? headers;
      page.tools.headers = headers;
      refreshedAt = Number.NEGATIVE_INFINITY;
      return refresh();
    },
    'list-unresolved': async () => {
      const texts = new Map([...page.shortened].map(([element, href]) => [href, joinPieces(readLinkText(element))]));
      return [...texts].map(([href, text]) => ({ href, text: text.slice(0, 2_000) }));
    },
    'reveal-link': async ({ scanId, index: at }) => {
      if (known?.scanId !== scanId) await refresh();
      const link = known?.links[at];
      if (!link || !isConnected(link.linkElement)) return 'gone';
      if (link.judged?.finding.visibility === 'hidden') return 'hidden';
      marks.reveal(link);
      return 'shown';
    },
  };
  return {
    handle: async (command) => (handlers as Record<string, (one: Command) => unknown>)[command.verb]?.(command),
    end,
    signal,
  };
}

/** Links to other sites, where the script that comes for them is in this page (outside/outside.ts). */
function outside(page: KnownPage, redraw: () => unknown): readonly FoundLink[] {
  type Outside = (page: KnownPage, redraw: () => unknown) => readonly FoundLink[];
  return (globalThis as { backlightOutside?: Outside }).backlightOutside?.(page, redraw) ?? [];
}

/** Whether the extension this script is of is gone: disabled, removed, or replaced by a newer version. */
function isOrphan(): boolean {
  return !pageApi.runtime?.id;
}

function toInstruments(context: PageContext, headers: string | null) {
  const matcher = makeMatcher(context.sites, trackingBy(context.tracking));
  const unwrapper = makeUnwrapper(context.wrappers, context.shorteners);
  return {
    sorter: makeSorter(matcher, unwrapper, context.facts),
    platforms: context.platforms,
    resolved: new Map(context.resolved),
    headers,
  };
}

/** The finding with the link's place; the same object while both are the same. */
function tellable(link: FoundLink, linkIndex: number | null): Finding[] {
  const { judged } = link;
  if (!judged) return [];
  if (judged.finding.linkIndex !== linkIndex) link.judged = { ...judged, finding: { ...judged.finding, linkIndex } };
  return [link.judged?.finding ?? judged.finding];
}

function isSame(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
