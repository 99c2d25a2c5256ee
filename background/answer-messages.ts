// What pages may say and ask. A message is parsed before it is believed, and the page's origin is the browser's own word
// about the sender, never the message's.
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import scanScript from '../content-scripts/scan?script&iife';
import { placementWords } from '../src/core/classify/placement-words';
import { styles } from '../src/core/highlight';
import { sheets } from '../src/core/highlight/sheets';
import { rowsFor } from '../src/core/platforms';
import { pageScanSchema } from '../src/core/scan/page-scan-schema';
import { narrowestFirst } from '../src/core/sites/narrowest-first';
import { domainFacts } from '../src/core/url/domain-facts';
import { parseUrl, withoutUserInfo } from '../src/core/url/normalize-url';
import { wrapperRules } from '../src/core/url/redirect-wrappers';
import { shorteners } from '../src/core/url/shorteners';
import browser from '../src/platform/browser';
import type { Acknowledged, PageContext } from '../src/platform/messages';
import { onMessage } from '../src/platform/on-message';
import { resolvedLinks, settings, trackedSites } from '../src/platform/stores';
import { wordsFor } from '../src/platform/strings';
import { keepScan } from './keep-scan';
import { showBadge } from './show-badge';

const scannedSchema = v.object({
  verb: v.literal('page-scanned'),
  scanId: v.pipe(v.string(), v.maxLength(40)),
  loadId: v.pipe(v.string(), v.maxLength(40)),
  scan: pageScanSchema,
  siteIds: v.array(v.pipe(v.string(), v.maxLength(20_000))),
});
const messageSchema = v.variant('verb', [v.object({ verb: v.literal('page-context') }), scannedSchema]);

/** The file that is put into a page; named here so that the bundler makes it. */
export const pageScript = scanScript;

export function answerMessages(): void {
  onMessage((message, sender) => {
    const parsed = v.safeParse(messageSchema, message);
    // Our own pages talk to page scripts too, and those messages pass by here: they are no business of ours.
    if (!parsed.success || !isPageScript(sender)) return undefined;
    return parsed.output.verb === 'page-context' ? tellContext(sender) : takeScan(parsed.output, sender);
  });
}

function isPageScript(sender: Runtime.MessageSender): boolean {
  return (
    sender.id === browser.runtime.id && sender.tab?.id !== undefined && sender.frameId === 0 && hostOf(sender) !== null
  );
}

function hostOf(sender: Runtime.MessageSender): string | null {
  const url = parseUrl(sender.url ?? '');
  return url && /^(?:https?|file):$/.test(url.protocol) ? url.hostname : null;
}

async function tellContext(sender: Runtime.MessageSender): Promise<PageContext> {
  const strings = { ...wordsFor('type_'), ...wordsFor('verdict_'), ...wordsFor('reason_') };
  const [{ sites }, { highlight }, { links }] = await Promise.all([
    trackedSites.get(),
    settings.get(),
    resolvedLinks.get(),
  ]);
  const host = hostOf(sender) ?? '';
  return {
    facts: domainFacts(host),
    sites: narrowestFirst(sites),
    highlight,
    strings,
    sheets,
    styles,
    wrappers: wrapperRules,
    shorteners,
    tables: { placement: placementWords },
    platforms: rowsFor(host),
    resolved: Object.entries(links).filter((pair): pair is [string, string] => pair[1] !== null),
  };
}

async function takeScan(
  { scanId, loadId, scan, siteIds }: v.InferOutput<typeof scannedSchema>,
  sender: Runtime.MessageSender,
): Promise<Acknowledged> {
  const url = withoutUserInfo(addressOf(scan.page.url, sender));
  const told = { ...scan, page: { ...scan.page, url, domain: domainFacts(hostOf(sender) ?? '').domain } };
  const tab = sender.tab;
  // Nothing from a private window is ever stored.
  if (tab && !tab.incognito) await keepScan({ scan: told, loadId, siteIds });
  if (tab?.id !== undefined) await showBadge(tab.id, told);
  return { ack: scanId };
}

/**
 * The page's address. The browser's word about the sender is that of the load; a single-page application has moved on
 * since, but only ever within its own origin (HTML Standard, "can have its URL rewritten"). So what the page script
 * says counts within that origin and nowhere else.
 */
function addressOf(told: string, sender: Runtime.MessageSender): string {
  const own = parseUrl(sender.url ?? '');
  const moved = parseUrl(told);
  return own && moved && own.origin !== 'null' && own.origin === moved.origin ? told : (sender.url ?? '');
}
