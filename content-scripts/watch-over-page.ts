// The story of one page: look, mark, report, and keep all three true while the page lives.
import type { RobotsSource } from '../src/core/classify/robots';
import { makeMatcher } from '../src/core/scan/match-target';
import { makePageScan } from '../src/core/scan/page-scan';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { collapse, joinPieces } from '../src/core/text/plain-text';
import { withoutUserInfo } from '../src/core/url/normalize-url';
import { makeUnwrapper } from '../src/core/url/unwrap-redirect';
import type { Answers, Command, PageContext } from '../src/platform/messages';
import { askContext, onContextChange } from './ask-context';
import { readyState } from './dom';
import { type FoundLink, type Instruments, lookAtPage, type Seen } from './look-at-page';
import { makeMarks } from './marks';
import { makePageSession, randomId, settledAfterMs } from './page-session';
import { readHeaders, readsHeadersUnseen } from './read-headers';
import { readLinkText } from './read-text';
import { reportScan } from './report-scan';
import { searchClosedRoots } from './shadow-roots';
import { watchPage } from './watch-page';

/** The latest look: what was told, and the elements behind it. */
interface Told {
  /** Whether the background has said that it is kept. */
  kept: boolean;
  readonly scanId: string;
  readonly scan: PageScan;
  readonly links: readonly FoundLink[];
}

type Handlers = {
  readonly [Verb in Command['verb']]: (command: Extract<Command, { verb: Verb }>) => Promise<Answers[Verb]>;
};

/** Watches over the page this script is in, from its first look to its end. */
export async function watchOverPage(): Promise<{ handle(command: Command): Promise<unknown> }> {
  const life = new AbortController();
  const [context, headers] = await Promise.all([askContext(), readsHeadersUnseen ? readHeaders(false) : null]);
  let instruments = toInstruments(context, headers);
  let highlight = context.highlight;
  let seen: Seen | null = null;
  let told: Told | null = null;
  let tookMs = 0;
  let growing = false;
  let searched = false;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;
  const session = makePageSession();
  const marks = makeMarks(context);
  const watch = watchPage(() => void look(), marks.owns, life.signal);

  function look(reached = false): Told {
    const began = performance.now();
    seen = lookAtPage(document, instruments);
    if (highlight) marks.draw(seen.links, seen.roots);
    tookMs = performance.now() - began;
    // The address first: another one begins another scan, which has nothing to grow from yet.
    session.loadId(document.URL);
    growing = session.stillGrowing(seen.tally.links, began, reached);
    watch.tookMs(tookMs);
    watch.observe(seen.roots);
    clearTimeout(settleTimer);
    if (growing) settleTimer = setTimeout(() => look(), settledAfterMs);
    void search(seen);
    return tell(seen);
  }

  /** Reports what was seen, unless that has been told already. */
  function tell(now: Seen): Told {
    const scan = toScan(now, readyState(document) !== 'loading' && !growing && searched, tookMs);
    const known = told && sameScan(told.scan, scan) ? told : null;
    const mine: Told = {
      kept: known?.kept ?? false,
      scanId: known?.scanId ?? randomId(),
      scan: known?.scan ?? scan,
      links: now.links,
    };
    told = mine;
    if (!mine.kept) void report(mine);
    return mine;
  }

  /** A scan that could not be handed over is handed over again at the next look. */
  async function report(mine: Told): Promise<void> {
    const { scanId, scan, links } = mine;
    const siteIds = links.map((link) => link.siteId);
    const loadId = session.loadId(document.URL);
    mine.kept = await reportScan({ verb: 'page-scanned', scanId, loadId, scan, siteIds }, life.signal);
  }

  /** The second pass: closed shadow roots, after the first marks are drawn. */
  async function search({ roots }: Seen): Promise<void> {
    const found = await searchClosedRoots(roots, life.signal);
    if (life.signal.aborted) return;
    if (found) look(true);
    else if (!searched && seen) {
      searched = true;
      tell(seen);
    }
  }

  onContextChange((changed) => {
    instruments = toInstruments(changed, instruments.headers);
    highlight = changed.highlight;
    if (!highlight) marks.clear();
    look();
  }, life.signal);

  const handlers: Handlers = {
    'get-scan': async () => told?.scan ?? null,
    rescan: async () => answerOf(look()),
    'check-headers': async () => {
      instruments = { ...instruments, headers: (await readHeaders(true)) ?? instruments.headers };
      return answerOf(look());
    },
    'list-unresolved': async () => {
      const texts = new Map(
        (seen?.shortened ?? []).map(({ href, element }) => [href, collapse(joinPieces(readLinkText(element)))]),
      );
      return [...texts].map(([href, text]) => ({ href, text: text.slice(0, 200) }));
    },
    'reveal-link': async ({ scanId, index }) => {
      if (told?.scanId !== scanId) look();
      const link = told?.links[index];
      if (!link?.element.isConnected) return 'gone';
      if (link.finding.visibility === 'hidden') return 'hidden';
      marks.reveal(link);
      return 'shown';
    },
  };
  return {
    handle: (command) => {
      const handler = handlers[command.verb] as ((one: Command) => Promise<unknown>) | undefined;
      return handler ? handler(command) : Promise.resolve(null);
    },
  };
}

function answerOf({ scanId, scan }: Told): { scanId: string; scan: PageScan } {
  return { scanId, scan };
}

function toInstruments(context: PageContext, headers: readonly RobotsSource[] | null): Instruments {
  return {
    matcher: makeMatcher(context.sites),
    unwrapper: makeUnwrapper(context.wrappers, context.shorteners),
    tables: context.tables,
    facts: context.facts,
    platforms: context.platforms,
    resolved: new Map(context.resolved),
    headers,
  };
}

function toScan(seen: Seen, complete: boolean, tookMs: number): PageScan {
  return makePageScan({
    page: { ...seen.page, url: withoutUserInfo(document.URL) },
    tally: seen.tally,
    findings: seen.links.map((link) => link.finding),
    unreadFrames: seen.unreadFrames,
    complete,
    scannedAt: new Date().toISOString(),
    tookMs,
  });
}

function sameScan(a: PageScan, b: PageScan): boolean {
  const plain = (scan: PageScan): string => JSON.stringify({ ...scan, scannedAt: '', tookMs: 0 });
  return plain(a) === plain(b);
}
