// The highlight registry of a window. In Chromium it is `CSS.highlights` of that window. In Firefox a content script
// that reads a frame's `CSS.highlights` is handed the registry of its own window (ESR 153: the getter answers for the
// script's global, not for the frame's), and marks meant for the frame would replace those of the page.

type View = Window & typeof globalThis;

/** What Firefox gives content scripts to step round, and back behind, its own protection. */
interface FirefoxView {
  readonly wrappedJSObject?: { readonly CSS?: { readonly highlights?: unknown } };
}
declare const XPCNativeWrapper: ((object: unknown) => HighlightRegistry) | undefined;

/** The registry that draws in this window, or null where it cannot be had. */
export function registryOf(view: View): HighlightRegistry | null {
  try {
    const page = (view as unknown as FirefoxView).wrappedJSObject;
    if (view === window || page === undefined || typeof XPCNativeWrapper === 'undefined') return view.CSS.highlights;
    // Read through the page's own object, then wrapped again: what a page may have put in its place fails below.
    const registry = XPCNativeWrapper(page.CSS?.highlights);
    return typeof registry.size === 'number' ? registry : null;
  } catch {
    return null;
  }
}
