// What the page script is measured against, in its own world and on a page that nobody has touched yet: the least that
// reading all links can cost, and what one would write without a second thought. Sent as text: no outer names.

export interface Reading {
  readonly ms: number;
  readonly links: number;
}

/** The bare floor of the DOM: find every link, read two attributes of each. */
export function readAttributes(): Reading {
  const began = performance.now();
  const links = document.querySelectorAll('a[href],area[href]');
  let letters = 0;
  for (let at = 0; at < links.length; at += 1) {
    const link = links[at] as Element;
    letters += (link.getAttribute('href')?.length ?? 0) + (link.getAttribute('rel')?.length ?? 0);
  }
  const ms = performance.now() - began;
  // The sum is used, so that no compiler leaves the reading out.
  return { ms: letters < 0 ? -1 : ms, links: links.length };
}

/** The ordinary way: the document's own list, each address parsed. */
export function parseAddresses(): Reading {
  const began = performance.now();
  const { links } = document;
  let letters = 0;
  for (const link of links) {
    try {
      letters += new URL(link.href).hostname.length + link.rel.length;
    } catch {
      // No address: nothing to read.
    }
  }
  const ms = performance.now() - began;
  return { ms: letters < 0 ? -1 : ms, links: links.length };
}
