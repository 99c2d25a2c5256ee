// What pages may say and ask. A message is parsed before it is believed, and the page's origin is the browser's own word
// about the sender, never the message's.
import * as v from 'valibot';
import outsideScript from '../content-scripts/outside/outside?script&iife';
import scanScript from '../content-scripts/scan?script&iife';
import { styles } from '../src/core/highlight';
import { makeSheets } from '../src/core/highlight/sheets';
import { rowsFor } from '../src/core/platforms';
import { isBelow } from '../src/core/sites/is-below';
import { narrowestFirst } from '../src/core/sites/narrowest-first';
import { respellSite } from '../src/core/sites/respell-site';
import { domainFacts } from '../src/core/url/domain-facts';
import { wrapperRules } from '../src/core/url/redirect-wrappers';
import { shorteners } from '../src/core/url/shorteners';
import { isPaused } from '../src/core/watch/pause';
import type { Asleep, PageContext } from '../src/platform/messages';
import { onMessage } from '../src/platform/on-message';
import { mutedSites, resolvedLinks, settings, spelling, trackedSites, watching } from '../src/platform/stores';
import { takeoverToken } from '../src/platform/stores/takeover-token';
import { headersOf } from './hear-headers';
import { judgeLinks, linksSchema } from './judge-links';
import { judgeOutside, outsideLinksSchema } from './judge-outside';
import { hostOf, isPageScript, type PageSender, topHostOf } from './senders';
import { scannedSchema, takeScan } from './take-scan';

const judgeSchema = v.object({ verb: v.literal('judge-links'), ...linksSchema.entries });
const contextSchema = v.object({ verb: v.literal('page-context'), pressed: v.boolean() });
const outsideSchema = v.object({ verb: v.literal('judge-outside'), ...outsideLinksSchema.entries });
/** All that is heard of pages. */
export const messageSchema = v.variant('verb', [contextSchema, judgeSchema, outsideSchema, scannedSchema]);

/** The files that are put into pages; named here so that the bundler makes them. */
export const pageScripts = [scanScript, outsideScript];

export function answerMessages(): void {
  onMessage((message, sender) => {
    const parsed = v.safeParse(messageSchema, message);
    // Our own pages talk to page scripts too, and those messages pass by here: they are no business of ours.
    if (!parsed.success || !isPageScript(sender)) return undefined;
    const told = parsed.output;
    if (told.verb === 'page-context') return tellContext(told.pressed, sender);
    if (told.verb === 'judge-outside') return judgeOutside(told);
    if (told.verb === 'page-scanned') return takeScan(told, sender);
    return judgeLinks(told, rowsFor(hostOf(sender) ?? ''));
  });
}

async function tellContext(pressed: boolean, sender: PageSender): Promise<PageContext | Asleep> {
  const host = hostOf(sender) ?? '';
  const [chosen, { sites }, { hosts: muted }, { pausedUntil }, { links }, { pattern, isTracking }, token] =
    await Promise.all([
      settings.get(),
      trackedSites.get(),
      mutedSites.get(),
      watching.get(),
      resolvedLinks.get(),
      spelling(),
      takeoverToken(),
    ]);
  // A frame is as quiet as the page it is in.
  const isMuted = [host, topHostOf(sender) ?? host].some((one) => isBelow(one, muted));
  if (!pressed && (isMuted || isPaused(pausedUntil, Date.now()))) return {};
  const { highlight, what, marker, palette } = chosen;
  const headers = await headersOf(sender);
  return {
    facts: domainFacts(host),
    headers,
    sites: narrowestFirst(sites.map((site) => respellSite(site, isTracking))),
    highlight: highlight && !isMuted,
    what,
    sheets: makeSheets(marker, palette),
    styles,
    wrappers: wrapperRules,
    shorteners,
    tracking: pattern,
    platforms: rowsFor(host),
    token,
    resolved: Object.entries(links).filter((pair): pair is [string, string] => pair[1] !== null),
  };
}
