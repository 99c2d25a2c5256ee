// Copies the facts of a document: what its metas say, and of the page itself title, language, canonical.
import type { DocumentRecord, MetaRecord } from '../src/core/facts';
import type { PlatformRow } from '../src/core/platforms/platform';
import type { Seen, SeenPage } from '../src/platform/messages';
import { contentType, documentElement, documentUrl, localName, matches, query, short, shortAttribute } from './dom';
import type { Realm } from './realm';

// A page can hold thousands of metas; only a few can carry directives.
const METAS_KEPT = 50;
// Content is kept for showing: what is longer than any directive list was not written for crawlers.
const META_LIMIT = 4_000;

/** What a page says of itself, but for its title: an application gives itself others. */
export type PageFacts = Omit<SeenPage, 'title'>;

type Place = Pick<Realm, 'document' | 'frameUrl' | 'sourceUrl' | 'base' | 'heads'>;

/** The facts of one document. `headers`: the rules of its X-Robots-Tag, where they were seen. */
export function readDocument(found: Place, headers: string | null): Seen<DocumentRecord> {
  return {
    url: found.sourceUrl,
    frameUrl: found.frameUrl,
    baseUrl: short(found.base),
    metas: readMetas(found),
    headers,
  };
}

/**
 * The facts of the top document, but for those that change without a sign.
 * @param platforms the rows that this very document answers to
 */
export function readPage(found: Place, headers: string | null, platforms: readonly PlatformRow[]): PageFacts {
  const { document } = found;
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return {
    ...readDocument(found, headers),
    lang: shortAttribute(documentElement(document), 'lang'),
    canonical: readCanonical(found),
    platforms: platforms.map(({ id }) => id),
    load: load && { url: load.name, answer: load.responseStatus },
  };
}

// Those in the body count too (developers.google.com, "Robots meta tag": Google reads them wherever they stand).
function readMetas(place: Place): MetaRecord[] {
  const metas: MetaRecord[] = [];
  for (const meta of headsOf(place, 'meta')) {
    const name = shortAttribute(meta, 'name') ?? '';
    if (!/^\s*[\w-]*(?:bot|robots|slurp|spider|yandex|referrer)[\w-]*\s*$/i.test(name)) continue;
    const content = shortAttribute(meta, 'content');
    if (content !== null) metas.push({ name, content: content.slice(0, META_LIMIT) });
    if (metas.length === METAS_KEPT) break;
  }
  return metas;
}

function readCanonical(place: Place): string | null {
  const link = headsOf(place, 'link').find((one) => matches(one, '[rel~=canonical i][href]'));
  return link ? shortAttribute(link, 'href') : null;
}

// By the name alone browsers are quick, by anything more they are not.
function headsOf({ heads, document }: Place, name: 'meta' | 'link'): Element[] {
  return [...(heads ?? query(document, name))].filter((one) => localName(one) === name);
}

/** Whether a document is one that holds links a reader can follow: HTML, XHTML, SVG or other XML. */
export function isReadable(document: Document): boolean {
  return /^(?:https?|file):/.test(documentUrl(document)) && /^text\/html$|[/+]xml$/.test(contentType(document));
}
