// Serves saved pages at their own https address through the browser's request interception: no server, no
// certificate, no network. What a page asks for beyond what it was given is aborted, and recorded.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import type { PageSource, RequestRecord, Resource } from './driver';

interface Answer {
  readonly body: Uint8Array;
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
}

const mimeTypes: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

/** True for a page that is given, false for one that is to come from the network. */
export function isServed(source: PageSource): boolean {
  return source.body !== undefined || source.file !== undefined;
}

export class PageServer {
  readonly requests: RequestRecord[] = [];
  readonly #page: Page;
  readonly #answers = new Map<string, Answer>();
  #elsewhere: 'abort' | 'network' = 'abort';
  #again: 'whole' | 'headers' = 'whole';
  #on = false;

  constructor(
    page: Page,
    readonly shown: (url: string) => void = () => {},
  ) {
    this.#page = page;
  }

  /** Adds a page and all it may load. Files are read here, so that one that cannot be read is an error at once. */
  async add(source: PageSource): Promise<void> {
    this.#elsewhere = source.elsewhere ?? 'abort';
    this.#again = source.again ?? 'whole';
    const all: [string, string | Resource][] = [
      ...Object.entries(source.frames ?? {}),
      ...Object.entries(source.resources ?? {}),
    ];
    if (isServed(source)) all.unshift([source.url, source]);
    for (const [url, resource] of all) {
      const wanted = typeof resource === 'string' ? { body: resource } : resource;
      this.shown(url);
      const answer = await answerOf(url, wanted);
      for (const beforehand of connectedBeforehand(answer)) this.shown(beforehand);
      this.#answers.set(address(url), answer);
    }
    if (this.#on) return;
    this.#on = true;
    this.#page.on('request', (request) => void this.#handle(request).catch(() => {}));
    await this.#page.setRequestInterception(true);
  }

  async #handle(request: HTTPRequest): Promise<void> {
    const url = request.url();
    if (!/^(https?|wss?):/.test(url)) return request.continue();
    const answer = this.#answers.get(address(url));
    const outcome = answer ? 'served' : this.#elsewhere === 'network' ? 'network' : 'aborted';
    this.requests.push({ url, outcome });
    if (answer) {
      const body = this.#again === 'headers' && !request.isNavigationRequest() ? '' : answer.body;
      return request.respond({ ...answer, body, headers: { ...answer.headers } });
    }
    if (outcome === 'network') return request.continue();
    // A page that sends itself elsewhere stays: aborting would replace it by the browser's error page.
    if (request.isNavigationRequest() && request.frame() === this.#page.mainFrame())
      return request.respond({ status: 204, body: '' });
    return request.abort();
  }
}

/** Where a page has its browser connect before it asks anything there: no request, so nothing that could be intercepted. */
function connectedBeforehand({ body, headers }: Answer): string[] {
  if (!/html/.test(String(headers['content-type']))) return [];
  const links = Buffer.from(body)
    .toString('latin1')
    .matchAll(/<link\b[^>]*\brel=["']?[^"'>]*(?:preconnect|prefetch|preload)[^>]*>/gi);
  return [...links].flatMap(([link]) => {
    const [, href = ''] = /\bhref=["']?([^"'\s>]+)/i.exec(link) ?? [];
    const whole = href.startsWith('//') ? `https:${href}` : href;
    return URL.canParse(whole) ? [whole] : [];
  });
}

function address(url: string): string {
  return new URL(url).href.replace(/#.*$/s, '');
}

async function answerOf(url: string, resource: Resource): Promise<Answer> {
  const body = resource.file === undefined ? Buffer.from(resource.body ?? '') : await readFile(resource.file);
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(resource.headers ?? {}))
    headers[name.toLowerCase()] = typeof value === 'string' ? value : [...value];
  headers['content-type'] ??= contentType(extname(resource.file ?? new URL(url).pathname).toLowerCase(), body);
  return { body, status: resource.status ?? 200, headers };
}

/** A page that names its own encoding decides; one that does not is UTF-8. */
function contentType(extension: string, body: Buffer): string {
  const type = mimeTypes[extension] ?? 'text/html';
  if (!/^text|json/.test(type)) return type;
  const named = type === 'text/html' && /charset\s*=/i.test(body.subarray(0, 1024).toString('latin1'));
  return named ? type : `${type}; charset=utf-8`;
}
