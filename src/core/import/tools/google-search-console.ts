// Google Search Console, "Links": latest and sample links name pages, "Top linking sites" names sites; none says which
// page of yours is linked to. Heads of English exports as quoted in public tests of other importers, read 2026-11-20:
// "Linking page,Last crawled" and "Site,Linking pages,Target pages". Other languages are mapped by hand.
import type { ImportTool } from '../tool';

export const googleSearchConsole: ImportTool = {
  id: 'google-search-console',
  name: 'Google Search Console',
  marks: [['linking page'], ['site', 'linking pages']],
  columns: { sourceUrl: ['linking page'], sourceSite: ['site'], lastSeen: ['last crawled'] },
};
