// Every message between the rooms, with what it carries and what it answers. Up from a page go three: two
// questions and a report. Down go commands. Everything else is a store that a room reads and subscribes to.

import type { DocumentRecord, LinkRecord, PageRecord, TrackedSite } from '../core/facts';
import type { Sheets } from '../core/highlight/sheets';
import type { HighlightStyle } from '../core/highlight/style';
import type { PlatformRow } from '../core/platforms/platform';
import type { PlaceDocument, PostPlace } from '../core/platforms/post-place';
import type { Load } from '../core/scan/answer-of';
import type { FramePlace } from '../core/scan/join-parts';
import type { Look as SeenAndRead } from '../core/scan/page-scan';
import type { Finding, PageScan } from '../core/scan/page-scan-schema';
import type { Relation } from '../core/scan/relation';
import type { DomainFacts } from '../core/url/domain-facts';
import type { WrapperRule } from '../core/url/redirect-wrappers';
import type { What } from './stores/settings';

/** Up: what a page script asks before its first look, and again when the sites or settings changed. */
export interface AskPageContext {
  readonly verb: 'page-context';
  /** Whether somebody pressed: then it is answered also where Backlight does not look by itself. */
  readonly pressed: boolean;
}

/** Instead of the context: nobody pressed, and this page is to be left alone. */
export type Asleep = Readonly<Record<string, never>>;

/** What the page script cannot know by itself. */
export interface PageContext {
  /** Narrowest first. */
  readonly sites: readonly TrackedSite[];
  /** Whether links are to be marked. */
  readonly highlight: boolean;
  /** Which: those to tracked sites, or also all others that lead to another site. */
  readonly what: What;
  readonly facts: DomainFacts;
  /**
   * The X-Robots-Tag headers that the browser showed us as this very document came, each with a line feed behind it
   * or joined by commas, as the browser gives them;
   * "" where it came without; null where they were not seen.
   */
  readonly headers: string | null;
  /** Redirect wrappers and opaque shorteners, as data: the tables weigh more than the page script may. */
  readonly wrappers: readonly WrapperRule[];
  readonly shorteners: readonly string[];
  /** The parameters that say how a visitor came, as the source of one regular expression over their names. */
  readonly tracking: string;
  /** The platform of this very host, without its marks; on another, those that are told by their markup. */
  readonly platforms: readonly PlatformRow[];
  /** What short addresses were found to mean, when the user asked: pairs. */
  readonly resolved: readonly (readonly [short: string, target: string])[];
  /** The style sheets it marks with. */
  readonly sheets: Sheets;
  /** The styles of the list, for their names and letters. */
  readonly styles: readonly HighlightStyle[];
  /** The name of the event by which a newer version of us takes over: random, so no page knows it. */
  readonly token: string;
}

/** A document as the page script sees it. */
export type Seen<Record extends DocumentRecord> = Omit<Record, 'headers'> & {
  /** Its X-Robots-Tag headers, not yet read: joined by a fetch, or each with a line feed behind it (link-record-schema.ts). */
  readonly headers: string | null;
  /** What relative addresses in it resolve against. */
  readonly baseUrl: string;
};

/** The page as the page script sees it: its canonical as written, and the ids of the platforms it answers to. */
export type SeenPage = Omit<Seen<PageRecord>, 'domain' | 'platform' | 'feed' | 'answer'> & {
  readonly platforms: readonly string[];
  /** How the load was answered, and for which address; undefined where the browser does not say. */
  readonly load: Load | undefined;
};

/** Up: the facts of links to tracked sites, to be judged. Nothing is kept of them. */
export interface JudgeLinks {
  readonly verb: 'judge-links';
  readonly documents: readonly (Seen<DocumentRecord> & PlaceDocument)[];
  /** The posts and comments around these links, each once. */
  readonly places: readonly PostPlace[];
  readonly links: readonly {
    readonly record: LinkRecord;
    /** Which of the documents holds it. */
    readonly document: number;
    readonly siteId: string;
    readonly relation: Relation;
    /** Which of the places is the nearest; null where it stands in none. */
    readonly place: number | null;
  }[];
}

/** Up: what links to other sites are told by, to learn how they are marked. Many links of a page are told by the same. */
export interface JudgeOutside {
  readonly verb: 'judge-outside';
  readonly documents: readonly Seen<DocumentRecord>[];
  readonly links: readonly { readonly rel: string | null /** Which of the documents. */; readonly document: number }[];
}

/** For each, in order. */
export interface OutsideJudged {
  readonly links: readonly (Pick<JudgedLink, 'style' | 'words'> | null)[];
}

/** What is thought of a link, and how it is marked. */
export interface JudgedLink {
  readonly finding: Finding;
  /** The id of its highlight style. */
  readonly style: string;
  /** What is said of it under the pointer. */
  readonly words: string;
}

/** For each link, in order; null where its site is tracked no longer. */
export interface Judged {
  readonly links: readonly (JudgedLink | null)[];
}

/** What one look at one page saw: the scan, but for what is thought of it. */
export type Look = Omit<SeenAndRead, 'page'> & {
  readonly page: SeenPage;
  /** The page came to its address a moment ago: what was seen may be of the address before. Shown, and not kept. */
  readonly unsettled: boolean;
};

/** Up: one look at one page. Sent again until it is acknowledged, so the receiver must not mind seeing it twice. */
export interface PageScanned {
  readonly verb: 'page-scanned';
  readonly scanId: string;
  /** The id of the document: its addresses are told apart by the background (core/ledger/load-id.ts). */
  readonly documentId: string;
  readonly look: Look;
  /** The id of the tracked site of each finding, in order: the scan itself names sites as people entered them. */
  readonly siteIds: readonly string[];
}

/** The scan that a look was, without the findings, which the page script has. */
export interface Taken {
  /** The explicit word that it is kept, or need not be; null where it could not be. A promise that merely resolves is no proof. */
  readonly ack: string | null;
  readonly head: Omit<PageScan, 'findings'>;
}

/** A page as a whole: what its own script found, and the scripts in frames of other sites. */
export interface WholeScan {
  /** Of the page's own script. */
  readonly scanId: string;
  readonly scan: PageScan;
  /** Which findings a frame's script answers for. */
  readonly frames: readonly FramePlace[];
}

/** From the background to our own pages: what page scripts reported, judged. */
export interface PageJudged extends WholeScan {
  readonly verb: 'page-judged';
  readonly tabId: number;
}

/** Down: look again. Answers once the look is done, with what this one script sees: a page without frames of other sites. */
export interface Rescan {
  readonly verb: 'rescan';
}

/** Down: the latest scan, or null before the first. */
export interface GetScan {
  readonly verb: 'get-scan';
}

/** Down: bring a finding of that scan into view and mark it. */
export interface RevealLink {
  readonly verb: 'reveal-link';
  readonly scanId: string;
  /** Its place in the scan's findings, from 0. */
  readonly index: number;
}

/** Down: the page's links behind opaque shorteners, each address once, at most 100. */
export interface ListUnresolved {
  readonly verb: 'list-unresolved';
}

export interface UnresolvedLink {
  /** The short address: by it what is found out is kept. */
  readonly href: string;
  /** Its blanks are folded where it is received. */
  readonly text: string;
}

/** From the popup to the background: carry out the press that was noted for this short address. */
export interface ResolveLink {
  readonly verb: 'resolve-link';
  readonly address: string;
}

/** Where it leads, null where the shortener told nothing; or why that is not known (`unseen`: see ask-shortener). */
export type Resolved =
  | { readonly target: string | null }
  | { readonly failed: 'private' | 'not granted' | 'not asked' | 'unseen' };

/** From our own pages to the background: what it holds of a tab in a private window (tab-memory.ts). */
export interface PrivateMemory {
  readonly verb: 'private-memory';
  readonly tabId: number;
  readonly act:
    | { readonly get: readonly string[] }
    | { readonly set: Readonly<Record<string, unknown>> }
    | { readonly remove: readonly string[] };
}

/** Down: read the page's response headers, by a request of its own address if need be: on the user's press only. */
export interface CheckHeaders {
  readonly verb: 'check-headers';
}

/** Down: the sites or settings changed; ask for the context anew. */
export interface ContextChanged {
  readonly verb: 'context-changed';
}

/** Down: leave the page as it was, and answer nothing more. */
export interface Leave {
  readonly verb: 'leave';
}

export type Command = Leave | ContextChanged | Rescan | GetScan | RevealLink | ListUnresolved | CheckHeaders;

/** What became of a reveal. */
export type Revealed = 'shown' | 'hidden' | 'gone';

export interface Answers {
  leave: undefined;
  'context-changed': undefined;
  rescan: { readonly scanId: string; readonly scan: PageScan } | null;
  'get-scan': PageScan | null;
  'check-headers': { readonly scanId: string; readonly scan: PageScan } | null;
  'reveal-link': Revealed;
  'list-unresolved': readonly UnresolvedLink[] | null;
}
