// Moz, Link Explorer, "Inbound Links". Its addresses have no scheme. No public copy of the head was found (2026-11-20):
// the names are those of its table, and what differs is mapped by hand.
import type { ImportTool } from '../tool';

export const moz: ImportTool = {
  id: 'moz',
  name: 'Moz',
  marks: [
    ['url', 'anchor text', 'page authority'],
    ['url', 'anchor text', 'spam score'],
    ['source url', 'anchor text', 'spam score'],
    ['url', 'target url', 'pa', 'da'],
  ],
  columns: {
    sourceUrl: ['source url', 'url'],
    targetUrl: ['target url'],
    anchorText: ['anchor text'],
    pageTitle: ['title', 'page title'],
    rel: ['link type', 'follow/nofollow'],
    firstSeen: ['first seen', 'date first seen'],
    lastSeen: ['last seen', 'date last seen', 'last crawled'],
  },
};
