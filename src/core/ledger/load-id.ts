// One load of a page, or one address of a single-page application, is one scan. A document has one id; which address
// of it a look belongs to is told without the query: a page that tidies up its own (`?utm_source=…` taken away once it
// was read) is no second load, nor is one whose parameters the user drops from now on. Pages that differ in their query
// alone are other entries anyway.

/**
 * @param documentId what the page script calls its document
 * @param address the page's
 */
export function loadIdOf(documentId: string, address: string): string {
  return `${documentId}-${shortHash(address.split(/[?#]/, 1)[0] ?? '')}`;
}

/** Whether a load is of this document, at whichever address. */
export function isLoadOf(loadId: string, documentId: string): boolean {
  return loadId.startsWith(`${documentId}-`);
}

/** FNV-1a in 32 bits: it tells the few addresses of one document apart, or its links, and keeps what is remembered short. */
export function shortHash(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}
