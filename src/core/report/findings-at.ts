// Which findings a link may be of which only its address is known, and the frame it stands in.
import type { Finding } from '../scan/page-scan-schema';
import { parseUrl, withoutUserInfo } from '../url/normalize-url';

export interface PointedLink {
  /** The address the browser would open. */
  readonly linkUrl: string;
  /** Null: in the top document. */
  readonly frameUrl: string | null;
  /** What one reads; undefined where the browser does not say. */
  readonly linkText?: string | undefined;
}

/** Narrowed down as far as what is known does, and never to none by what may merely be written in another way. */
export function findingsAt(findings: readonly Finding[], link: PointedLink): readonly Finding[] {
  const wanted = spelled(link.linkUrl);
  const same = findings.filter(({ href }) => spelled(href) === wanted);
  const inFrame = narrowed(same, ({ frameUrl }) => frameUrl === link.frameUrl);
  const words = folded(link.linkText ?? '');
  return words === '' ? inFrame : narrowed(inFrame, ({ anchorText }) => folded(anchorText) === words);
}

function narrowed(all: readonly Finding[], fits: (one: Finding) => boolean): readonly Finding[] {
  const fitting = all.filter(fits);
  return fitting.length > 0 ? fitting : all;
}

function spelled(address: string): string {
  return withoutUserInfo(parseUrl(address)?.href ?? address);
}

function folded(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
