// The words for the link under the pointer or keyboard: its type, the verdict, the reason.
import type { Finding } from '../../src/core/scan/page-scan-schema';
import type { Root } from '../dom';
import type { Mark } from './mark';

/** What is said of a finding, such as "nofollow · not followed: the link's own rel". */
export function wordsOf(finding: Finding, strings: Readonly<Record<string, string>>): string {
  const say = (key: string): string => strings[key] ?? key;
  const verdict = say(finding.followed ? 'verdict_followed' : 'verdict_not_followed');
  const reason = say(`reason_${finding.reason.replace(/[ -]/g, '_')}`);
  const kind =
    finding.types.length > 1 ? finding.types.map((type) => say(`type_${type}`)).join(' ') : say(`type_${finding.type}`);
  return finding.followed ? `${kind} · ${verdict}` : `${kind} · ${verdict}: ${reason}`;
}

/**
 * Listens for the pointer and the keyboard's focus while links are marked.
 * @param find the mark an element belongs to
 * @param show called with the mark to explain, or null
 */
export function listenForAttention(
  roots: readonly Root[],
  find: (path: readonly EventTarget[]) => Mark | null,
  show: (mark: Mark | null) => void,
  signal: AbortSignal,
): void {
  let shown: Mark | null = null;
  const attend = (event: Event): void => {
    const mark = find(event.composedPath());
    if (mark === shown) return;
    shown = mark;
    show(mark);
  };
  const leave = (): void => {
    if (!shown) return;
    shown = null;
    show(null);
  };
  const options = { capture: true, passive: true, signal };
  for (const root of roots) {
    root.addEventListener('pointerover', attend, options);
    root.addEventListener('focusin', attend, options);
    root.addEventListener('pointerdown', leave, options);
  }
}
