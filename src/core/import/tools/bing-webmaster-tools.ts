// Bing Webmaster Tools, "Backlinks". No public copy of the head was found (2026-11-20): the names are those of its table.
// They are plain words, so it is asked last.
import type { ImportTool } from '../tool';

export const bingWebmasterTools: ImportTool = {
  id: 'bing-webmaster-tools',
  name: 'Bing Webmaster Tools',
  marks: [
    ['source url', 'anchor text', 'target url'],
    ['source url', 'anchor text'],
    ['source page', 'anchor text', 'target page'],
  ],
  columns: {
    sourceUrl: ['source url', 'source page'],
    targetUrl: ['target url', 'target page'],
    anchorText: ['anchor text'],
    firstSeen: ['discovered date', 'first seen'],
  },
};
