// The script in the visited page, one self-contained file: looks, marks, reports, and keeps all three true while the
// page lives. It is there because the user pressed the button; it starts nothing by itself and leaves no trace.

import { makePageScan } from '../src/core/scan/page-scan';
import type { Finding, PageScan } from '../src/core/scan/page-scan-schema';
import { withoutUserInfo } from '../src/core/url/normalize-url';
import type { Answers, Command } from '../src/platform/messages';
import { pageApi } from '../src/platform/page-api';
import { askContext, onContextChange } from './ask-context';
import { readyState } from './dom';
import { type FoundLink, lookAtPage, type Seen } from './look-at-page';
import { makeMarks } from './marks';
import { makePageSession, randomId, settledAfterMs } from './page-session';
import { isReadable } from './read-page';
import { reportScan } from './report-scan';
import { watchPage } from './watch-page';

/** The latest look: what was told, and the elements behind it. */
interface Told {
  readonly scanId: string;
  readonly scan: PageScan;
  readonly links: readonly FoundLink[];
}

/** Starts on a document that can hold links. */
async function start(): Promise<{ handle(command: Command): Promise<Answers[Command['verb']]> }> {
  const life = new AbortController();
  let context = await askContext();
  let told: Told | null = null;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;
  const session = makePageSession();
  const marks = makeMarks(context.strings);
  const watch = watchPage(() => look(), marks.owns, life.signal);

  function look(): Told {
    const began = performance.now();
    const loadId = session.loadId(document.URL);
    const seen = lookAtPage(document, context.sites, context.facts);
    if (context.highlight) marks.draw(seen.links, seen.roots);
    const tookMs = performance.now() - began;
    const growing = session.stillGrowing(seen.tally.links, began);
    const scan = toScan(seen, readyState(document) !== 'loading' && !growing, tookMs);
    watch.tookMs(tookMs);
    watch.observe(seen.roots);
    const before = told;
    told = { scanId: randomId(), scan, links: seen.links };
    // Nothing to tell where nothing changed; the elements behind the findings may be others all the same.
    if (before && sameScan(before.scan, scan)) told = { ...told, scanId: before.scanId, scan: before.scan };
    else
      void reportScan(
        { verb: 'page-scanned', scanId: told.scanId, loadId, scan, siteIds: seen.links.map((link) => link.siteId) },
        life.signal,
      );
    clearTimeout(settleTimer);
    if (growing) settleTimer = setTimeout(look, settledAfterMs);
    return told;
  }

  onContextChange((changed) => {
    context = changed;
    if (!context.highlight) marks.clear();
    look();
  }, life.signal);

  return {
    async handle(command) {
      if (command.verb === 'get-scan') return told?.scan ?? null;
      if (command.verb === 'rescan') {
        const { scanId, scan } = look();
        return { scanId, scan };
      }
      if (told?.scanId !== command.scanId) look();
      const link = told?.links[command.index];
      if (!link?.element.isConnected) return 'gone';
      if (link.finding.visibility === 'hidden') return 'hidden';
      marks.reveal(link);
      return 'shown';
    },
  };
}

function toScan(seen: Seen, complete: boolean, tookMs: number): PageScan {
  return makePageScan({
    page: { ...seen.page, url: withoutUserInfo(document.URL) },
    tally: seen.tally,
    findings: seen.links.map((link): Finding => link.finding),
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

/** Answers commands from the first moment, also while the first look is still being prepared. */
function answerCommands(): void {
  const started = isReadable(document) ? start() : null;
  pageApi.runtime.onMessage.addListener((command: Command, sender, respond) => {
    // Only our own pages and background speak to us; a page cannot reach this listener.
    if (sender.id !== pageApi.runtime.id) return false;
    if (!started) {
      respond(null);
      return false;
    }
    started.then(({ handle }) => handle(command)).then(respond, () => respond(null));
    return true;
  });
}

// A second press runs this file again in the same world: one script a page is enough.
const world = globalThis as { backlightRuns?: true };
if (!world.backlightRuns) {
  world.backlightRuns = true;
  answerCommands();
}
