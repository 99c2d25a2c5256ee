// The words for everything that comes from a list. Each list entry's id is the end of its key, so the compiler says
// when a new entry has no words yet.
import type { RefusalId } from '../core/backup/refusal';
import type { Reason } from '../core/classify/followed';
import type { TrackedSite } from '../core/facts';
import type { HighlightStyle } from '../core/highlight/style';
import type { Entry, Status } from '../core/ledger/entry';
import type { SiteError } from '../core/sites/parse-site';
import { joined } from '../platform/joined';
import { t, type Words } from '../platform/strings';

export const reasonWords = (reason: Reason): string => t(`reason_${joined(reason)}`);
/** The name of a reason, for a narrow place. */
export const briefReasonWords = (reason: Reason): string => t(`brief_reason_${joined(reason)}`);
export const statusWords = (status: Status): string => t(`status_${joined(status)}`);

/** A style's name: that of its type, and that it is held back where it is. */
export function styleWords(style: HighlightStyle): string {
  return style.held ? t('style_held') : t(`type_${style.type}`);
}

/** What a tracked site covers, in words. */
export function scopeWords(site: Pick<TrackedSite, 'scope' | 'host' | 'port' | 'path'>): string {
  const address = `${site.host}${site.port && `:${site.port}`}${site.path}`;
  return t(`scope_${site.scope}_covers`, { address });
}

/** What of a tracked site does not count, one address each. */
export function exceptionLines(site: Pick<TrackedSite, 'except'>): string[] {
  return site.except.map(({ host, path }) => host + path);
}

export function siteErrorWords(error: SiteError, entered: string): string {
  return t(`site_error_${error}`, { entered });
}

/** The link's words, or what stands in for them where it has none. */
export function anchorWords({ anchorText, anchorKind }: Pick<Entry, 'anchorText' | 'anchorKind'>): string {
  if (anchorText !== '' && anchorKind !== 'empty') return anchorText;
  return t(anchorKind === 'image' ? 'anchor_image' : 'anchor_empty');
}

/** The name of an export format. Formats are an open list: one without words shows its key, so that it is seen. */
export function exportWords(id: string): string {
  return t(`export_${id}` as Words);
}

/** Why a file is not taken in, and what to do. */
export function refusalWords(id: RefusalId, block: number | null): string {
  if (id === 'damaged' && block === null) return t('refused_damaged_whole');
  return t(`refused_${joined(id)}`, { block: block ?? 0 });
}

/** Names of the redirects a link goes through, the outer one first. */
export function levelWords(names: readonly string[]): string {
  return names.reduce((outer, inner) => t('wrapper_levels', { outer, inner }));
}
