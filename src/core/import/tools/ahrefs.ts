// Ahrefs, Site Explorer, "Backlinks": UTF-16 with tabs, or UTF-8 with commas. Names of today's export as quoted in
// public tests of other importers, and of the one before it ("Link URL", "Link Anchor"), read 2026-11-20.
import type { ImportTool } from '../tool';

export const ahrefs: ImportTool = {
  id: 'ahrefs',
  name: 'Ahrefs',
  marks: [
    ['referring page url', 'target url'],
    ['referring page url', 'link url'],
  ],
  columns: {
    sourceUrl: ['referring page url'],
    targetUrl: ['target url', 'link url'],
    anchorText: ['anchor', 'link anchor'],
    pageTitle: ['referring page title'],
    rel: ['type'],
    nofollow: ['nofollow'],
    ugc: ['ugc'],
    sponsored: ['sponsored'],
    firstSeen: ['first seen'],
    lastSeen: ['last seen', 'last check'],
  },
};
