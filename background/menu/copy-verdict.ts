// "Copy this link's verdict": what is thought of the link under the pointer, with the reason. The menus of both browsers
// tell the link's address and no more of the link that could be found again (docs/decisions.md), so it is told by that;
// where links to the same address differ, all that is known is said.
import type { Menus } from 'webextension-polyfill';
import { escapeHtml } from '../../src/core/export/escape-html';
import { findingsAt } from '../../src/core/report/findings-at';
import type { Finding } from '../../src/core/scan/page-scan-schema';
import { showOffer } from '../../src/platform/offered-copy';
import { settings } from '../../src/platform/stores';
import { t } from '../../src/platform/strings';
import type { CommandTab } from '../commands';
import { copyFor } from '../copy-for';
import { giveSign, letters } from '../give-sign';
import { lookHere } from '../look-here';
import { speakBrief } from '../speak-brief';
import { verdictWords } from '../verdict-words';

export async function copyVerdict(tab: CommandTab, info: Menus.OnClickData): Promise<void> {
  const seen = await lookHere(tab.id);
  if (!seen) return;
  const { linkUrl = '', frameId = 0, frameUrl = null, linkText } = info as Menus.OnClickData & { frameId?: number };
  const links = findingsAt(seen.scan.findings, { linkUrl, frameUrl: frameId === 0 ? null : frameUrl, linkText });
  if (links.length === 0) {
    speakBrief((await settings.get()).language);
    await showOffer({ words: t('told_no_finding'), copy: null, done: '' }, tab);
    await giveSign(tab.id, letters.none, () => t('told_no_finding'));
    return;
  }
  speakBrief((await settings.get()).language);
  const text = words(links);
  const html = `<p>${text.split('\n').map(escapeHtml).join('<br>')}</p>`;
  await copyFor(tab, { text, html }, () => ({ words: text, done: t('told_verdict_copied') }));
}

/** The address, then the verdict; where links to it differ, each verdict with its share. */
function words(links: readonly Finding[]): string {
  const shares = new Map<string, number>();
  for (const link of links) shares.set(verdictWords(link), (shares.get(verdictWords(link)) ?? 0) + 1);
  const lines = [...shares].map(([verdict, count]) =>
    shares.size === 1 ? verdict : t('menu_verdict_share', { number: count, total: links.length, verdict }),
  );
  return [links[0]?.targetUrl ?? '', ...lines].join('\n');
}
