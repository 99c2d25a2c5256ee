// A link that a look did not show: is it gone, or could the look not tell? Only what excludes every innocent reason
// counts against a link; the rest is said to be not checked, with the reason.
import type { PageScan } from '../scan/page-scan-schema';
import { type Doubt, doubts } from './doubts';
import type { Entry, Standing } from './entry';

/** Scans on so many different days turn missing into lost. */
export const DAYS_TO_LOST = 3;

/** A look that did not show an entry, at the entry's own source page. */
export interface Absence {
  readonly entry: Pick<Entry, 'frameUrl' | 'canonical' | 'noindex'>;
  readonly scan: PageScan;
  /** Links of the last complete scan of an earlier load; null where there was none. */
  readonly linksBefore: number | null;
  readonly spell: (address: string) => string;
}

/** Each holds where the look cannot tell. */
const holds: Readonly<Record<Doubt, (absence: Absence) => boolean>> = {
  // Posts come and go on home, search, profile and group pages.
  feed: ({ scan }) => scan.page.feed,
  // A page of an error, and an address that a single-page application moved to without asking for it.
  answer: ({ scan }) => !answeredWell(scan),
  incomplete: ({ scan }) => !scan.complete,
  frame: ({ entry, scan, spell }) =>
    entry.frameUrl !== null && !scan.readFrames.map(spell).includes(spell(entry.frameUrl)),
  // Another canonical is another page under the same address. Entries of older schemas know none (noindex is null too).
  canonical: ({ entry, scan, spell }) =>
    entry.noindex !== null && spell(entry.canonical ?? '') !== spell(scan.page.canonical ?? ''),
  'fewer links': ({ scan, linksBefore }) => linksBefore !== null && scan.counts.links * 2 < linksBefore,
};

/** @returns null where the look counts against the entry */
export function doubtOf(absence: Absence): Doubt | null {
  return doubts.find((doubt) => holds[doubt](absence)) ?? null;
}

/** What an entry stands at after a look that did not show it. */
export function afterAbsence(standing: Standing, absence: Absence): Standing {
  const { scan } = absence;
  if (isGone(scan)) {
    const missingSince = standing.missingSince ?? scan.scannedAt;
    return { ...standing, status: 'lost', missingSince, doubt: null, checkedAt: scan.scannedAt };
  }
  const doubt = doubtOf(absence);
  if (doubt) return { ...standing, status: standing.status === 'live' ? 'not checked' : standing.status, doubt };
  const day = scan.scannedAt.slice(0, 10);
  const absentOn = [...new Set([...standing.absentOn, day])].slice(-DAYS_TO_LOST);
  const lost = standing.status === 'lost' || absentOn.length >= DAYS_TO_LOST;
  return {
    status: lost ? 'lost' : 'missing',
    missingSince: standing.missingSince ?? scan.scannedAt,
    absentOn,
    doubt: null,
    checkedAt: scan.scannedAt,
  };
}

/** What a look that shows the link makes of it. */
export function liveSince(checkedAt: string): Standing {
  return { status: 'live', missingSince: null, absentOn: [], doubt: null, checkedAt };
}

/** Whether the page itself is what its address stands for: its number of links may be remembered. */
export function answeredWell(scan: PageScan): boolean {
  return scan.page.answer === 200 || scan.page.answer === 304;
}

/** The server says that the page is no more (RFC 9110, 15.5.5 and 15.5.11). Platforms' feeds are no page of a link. */
function isGone(scan: PageScan): boolean {
  return !scan.page.feed && (scan.page.answer === 404 || scan.page.answer === 410);
}
