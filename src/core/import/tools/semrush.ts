// Semrush, Backlink Analytics, "Backlinks". Names as listed in a public description of a real export of 50,000 rows, read
// 2026-11-20.
import type { ImportTool } from '../tool';

export const semrush: ImportTool = {
  id: 'semrush',
  name: 'Semrush',
  marks: [
    ['source url', 'target url', 'page ascore'],
    ['source url', 'target url', 'source title', 'sitewide'],
  ],
  columns: {
    sourceUrl: ['source url'],
    targetUrl: ['target url'],
    anchorText: ['anchor'],
    pageTitle: ['source title'],
    nofollow: ['nofollow'],
    ugc: ['ugc'],
    sponsored: ['sponsored'],
    firstSeen: ['first seen'],
    lastSeen: ['last seen'],
  },
};
