// Whether this document is the panel beside the page, or the popup: one stays, the other goes.

export const inPanel = document.documentElement.dataset.panel !== undefined;

/** Makes way for what was opened. A panel is in nobody's way. */
export function leave(): void {
  if (!inPanel) window.close();
}
