// Reads the host off an address without parsing it: a page can hold 100,000 links, and `new URL` for each costs
// three times the rest of the scan. Whatever is not plain is left to the real parser.

/** Said of an address that can only mean a page of the base address's own host. */
export const SAME_HOST = '/';

// A host of plain characters, then a delimiter or the end. No port, user info, backslash, percent sign or white
// space: each of these changes what the URL Standard reads, so they go the long way.
const absolute = /^https?:\/\/([a-z0-9_.-]+)(?:[/?#]|$)/i;

// A path, query or fragment. The second character after "/" must not make it "//host", also not after the parser
// has dropped a tab or line break (URL Standard, "remove all ASCII tab or newline").
const relative = /^(?:$|[?#]|\/(?:[^/\\\t\n\r]|$)|\.{1,2}(?:[/?#]|$)|[a-z0-9_.%~-]+(?:[/?#]|$))/i;

/**
 * The host of an address, as far as it can be told from its first characters.
 * @param address the attribute as written
 * @returns the host as written (its case kept); `SAME_HOST`; or null where only the URL parser can tell
 */
export function quickHost(address: string): string | null {
  const found = absolute.exec(address);
  if (found) return found[1] as string;
  return relative.test(address) ? SAME_HOST : null;
}
