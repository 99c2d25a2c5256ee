// One load of a page, or one address of a single-page application, is one scan. A document has one id; which address
// of it a look belongs to is told by the page's one spelling, so that an address tidied up by the page itself
// (`?utm_source=…` taken away once it was read) is no second load.

/**
 * @param documentId what the page script calls its document
 * @param page the page in its one spelling
 */
export function loadIdOf(documentId: string, page: string): string {
  return `${documentId}-${hash(page)}`;
}

/** FNV-1a in 32 bits: it tells the few addresses of one document apart, and keeps what entries remember short. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}
