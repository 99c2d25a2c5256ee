// One tracked link becomes a finding: its facts judged by the list of classifiers, then cut to what is kept.
import { classify } from '../classify';
import type { Tables } from '../classify/tables';
import type { DocumentRecord, LinkRecord, TrackedSite } from '../facts';
import { cutText } from '../text/plain-text';
import { caps } from './caps';
import type { Finding } from './page-scan-schema';
import type { Relation } from './relation';

/**
 * @param link the facts of the link
 * @param document the document that holds it
 * @param site the tracked site it leads to
 * @param relation how the two sites relate
 * @param tables what the classifiers know by heart
 */
export function makeFinding(
  link: LinkRecord,
  document: DocumentRecord,
  site: TrackedSite,
  relation: Relation,
  tables: Tables,
): Finding {
  const traits = classify(link, document, tables);
  const cut: string[] = [];
  const keep = (field: string, text: string, limit: number): string => {
    const kept = cutText(text, limit);
    if (kept.cut && !cut.includes(field)) cut.push(field);
    return kept.text;
  };
  return {
    site: site.entered,
    role: site.role,
    relation,
    linkIndex: link.linkIndex,
    targetUrl: keep('targetUrl', link.targetUrl, caps.address),
    href: keep('href', link.href, caps.address),
    rawHref: keep('rawHref', link.rawHref, caps.address),
    wrapper: link.wrappers.length > 0 ? keep('wrapper', link.wrappers.join(' > '), caps.wrapper) : null,
    ...traits,
    rel: traits.rel === null ? null : keep('rel', traits.rel, caps.rel),
    relTokens: keepTokens(traits.relTokens, () => cut.push('relTokens')),
    anchorText: keep('anchorText', traits.anchorText, caps.anchorText),
    element: link.element,
    frameUrl: document.frameUrl === null ? null : keep('frameUrl', document.frameUrl, caps.address),
    post: null,
    campaign: traits.campaign && keepCampaign(traits.campaign, (text, limit) => keep('campaign', text, limit)),
    cut,
  };
}

/** Names and values each to its own length. Names that differ only behind it become one, which keeps the last value. */
function keepCampaign(
  campaign: Readonly<Record<string, string>>,
  keep: (text: string, limit: number) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(campaign).map(([name, value]) => [keep(name, caps.campaignName), keep(value, caps.campaignValue)]),
  );
}

/** Tokens up to the room that rel itself has. */
function keepTokens(tokens: readonly string[], onCut: () => void): string[] {
  const kept: string[] = [];
  let room = caps.rel;
  for (const token of tokens) {
    room -= token.length + 1;
    if (room < -1) {
      onCut();
      break;
    }
    kept.push(token);
  }
  return kept;
}
