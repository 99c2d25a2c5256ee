// The development corpus: real pages nobody here wrote, with the truth about their links. It lies beside the project
// where it is present; the project stands without it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageSource } from '../browser/driver';

/** One link of a tracked target, as the corpus knows it. */
export interface TrueLink {
  readonly i: number;
  readonly href: string;
  readonly url: string;
  readonly rel: string | null;
  readonly text: string;
  readonly classes: readonly string[];
  readonly effective: readonly string[];
  readonly via: 'direct' | 'wrapper';
  readonly wrapper?: string;
  readonly target?: string;
  readonly tier?: 'core' | 'affiliate' | 'archive';
  readonly ambiguous?: string;
}

export interface CorpusPage {
  readonly id: string;
  readonly pageUrl: string;
  readonly encoding: string;
  readonly file: string;
  readonly links: number;
  readonly httpLinks: number;
  readonly targets: readonly { readonly domain: string; readonly count: number; readonly links: readonly TrueLink[] }[];
  readonly negatives: readonly string[];
}

/** Where the corpus lies, or null where there is none. */
export function corpusFolder(): string | null {
  const folder = path.resolve('..', 'shared', 'corpus');
  return existsSync(path.join(folder, 'pages')) ? folder : null;
}

/** Every page of the corpus, by its id. */
export function readCorpus(folder: string): CorpusPage[] {
  const pages = path.join(folder, 'pages');
  return readdirSync(pages)
    .filter((name) => name.endsWith('.expected.json'))
    .sort()
    .map((name) => {
      const truth = JSON.parse(readFileSync(path.join(pages, name), 'utf8'));
      const negatives: unknown[] = truth.negatives ?? [];
      return {
        id: truth.id,
        pageUrl: truth.pageUrl,
        encoding: truth.encoding,
        file: path.join(pages, truth.file),
        links: truth.page.links,
        httpLinks: truth.page.httpLinks,
        targets: truth.targets,
        negatives: negatives.map((one) => (typeof one === 'string' ? one : (one as { domain: string }).domain)),
      };
    });
}

/** The page as its README says to serve it: at its own address, nothing else loaded, scripts refused by policy. */
export function corpusSource(page: CorpusPage): PageSource {
  return {
    url: page.pageUrl,
    file: page.file,
    headers: {
      'content-type': `text/html; charset=${page.encoding}`,
      'content-security-policy':
        "script-src 'none'; frame-src 'none'; img-src 'none'; style-src 'none'; connect-src 'none'",
    },
  };
}
