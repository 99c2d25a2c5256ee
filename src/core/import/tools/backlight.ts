// Backlight's own tables: names of the contract (core/export/columns.ts), so that a list goes from one browser to another.
import type { ImportTool } from '../tool';

export const backlight: ImportTool = {
  id: 'backlight',
  name: 'Backlight',
  marks: [['sourceurl', 'targeturl', 'referringdomain']],
  columns: {
    sourceUrl: ['sourceurl'],
    targetUrl: ['targeturl'],
    anchorText: ['anchortext'],
    pageTitle: ['pagetitle'],
    rel: ['rel'],
    firstSeen: ['firstseen'],
    lastSeen: ['lastseen'],
  },
};
