// What in a document does not fit: cut off, or wider than the window.
import type { View } from '../../scripts/browser/driver';

/** One line for each thing that does not fit; none is what one wants. */
export function overflows(view: View): Promise<string[]> {
  return view.evaluate<string[]>(() => {
    const found: string[] = [];
    const name = (one: Element): string =>
      `${one.localName}${one.id && `#${one.id}`}${[...one.classList].map((own) => `.${own}`).join('')} “${(one.textContent ?? '').trim().slice(0, 60)}”`;
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      found.push(`the document is ${root.scrollWidth - root.clientWidth} px too wide`);
    /** What a person can scroll or what says by "…" that there is more is not lost. */
    const isOpen = (one: Element): boolean => {
      const { overflowX, textOverflow } = getComputedStyle(one);
      return overflowX === 'auto' || overflowX === 'scroll' || (overflowX !== 'visible' && textOverflow === 'ellipsis');
    };
    const around = (one: Element): boolean => {
      for (let at: Element | null = one; at; at = at.parentElement) if (isOpen(at)) return true;
      return false;
    };
    for (const one of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
      // Words for screen readers alone are clipped on purpose; boxes in a line have no width of their own.
      if (one.closest('.spoken, svg') || one.clientWidth === 0) continue;
      // Text of its own that is wider than its box, or a form field whose words do not fit.
      const hasText = [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
      if (!hasText && one.localName !== 'button') continue;
      if (one.scrollWidth > one.clientWidth + 1 && !around(one))
        found.push(`cut off by ${one.scrollWidth - one.clientWidth} px: ${name(one)}`);
      const box = one.getBoundingClientRect();
      if (box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1) && !around(one))
        found.push(`beside the window: ${name(one)}`);
    }
    return found;
  });
}
