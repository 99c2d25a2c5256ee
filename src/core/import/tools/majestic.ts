// Majestic, Site Explorer, "Backlinks". Names as quoted in public importers, the spelling without blanks included
// (developer-support.majestic.com, DownloadBacklinks), read 2026-11-20.
import type { ImportTool } from '../tool';

export const majestic: ImportTool = {
  id: 'majestic',
  name: 'Majestic',
  marks: [
    ['source url', 'target url', 'flagnofollow'],
    ['source url', 'source trust flow'],
    ['sourceurl', 'targeturl'],
  ],
  columns: {
    sourceUrl: ['source url', 'sourceurl'],
    targetUrl: ['target url', 'targeturl'],
    anchorText: ['anchor text', 'anchortext'],
    pageTitle: ['source title'],
    nofollow: ['flagnofollow'],
    firstSeen: ['source first found date', 'first indexed date', 'date'],
    lastSeen: ['last seen date', 'source crawl date'],
  },
};
