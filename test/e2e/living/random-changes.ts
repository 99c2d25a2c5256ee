// Runs in the page: changes it at random by a seed, in every way a page has, and walks it plainly to tell what is there.

/** What a plain walk of the page finds. */
export interface Seen {
  readonly links: number;
  readonly internal: number;
  readonly backlinks: number;
  readonly other: number;
  readonly nofollow: boolean;
  readonly unread: number;
  /** Address, rel, text, and place among the links of the top document. */
  readonly findings: readonly (readonly (string | number | null)[])[];
}

/**
 * Gives the page three functions: `burst(seed, changes)`, `seen()` and `marks()`. Sent as text, so it uses no outer name.
 * @param across whether what is in one document is moved to another as well
 */
export function installChanges(across: boolean): void {
  const hrefs = [
    'https://example.com/a',
    'https://www.example.com/b?x=1#y',
    'https://other.net/c',
    '/d',
    'e',
    'https://blog.example/f',
    'mailto:a@example.com',
    'http://',
    'HTTPS://EXAMPLE.COM/g',
  ];
  const rels = ['nofollow', 'ugc', 'sponsored nofollow', 'noopener', ''];
  let state = 0;
  // mulberry32: small, and good enough to pick with.
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)];

  const documentIn = (frame: HTMLIFrameElement): Document | null => {
    const inner = frame.contentDocument;
    // Firefox leaves its first, empty document in a frame that was kept from loading.
    return inner && !(inner.URL === 'about:blank' && frame.src.startsWith('http')) ? inner : null;
  };

  /** Every element in the contract's order, documents one after another. */
  const walk = (document: Document): { document: Document; elements: Element[] }[] => {
    const elements: Element[] = [];
    const visit = (element: Element): void => {
      elements.push(element);
      for (const child of element.shadowRoot?.children ?? []) visit(child);
      for (const child of element.children) visit(child);
    };
    if (document.documentElement) visit(document.documentElement);
    const frames = elements.filter((one): one is HTMLIFrameElement => one.localName === 'iframe');
    const inner = frames.map(documentIn).filter((one): one is Document => one !== null);
    return [{ document, elements }, ...inner.flatMap(walk)];
  };

  const seen = (): Seen => {
    const sum = { links: 0, internal: 0, backlinks: 0, other: 0, unread: 0 };
    const findings: (string | number | null)[][] = [];
    let place = 0;
    for (const { document: of, elements } of walk(document)) {
      for (const one of elements) {
        if (one.localName === 'iframe' && !documentIn(one as HTMLIFrameElement)) sum.unread += 1;
        const written = one.localName === 'a' ? one.getAttribute('href') : null;
        if (written === null) continue;
        let url: URL | null = null;
        try {
          url = new URL(written, one.baseURI);
        } catch {
          // No address: it counts as another kind of link.
        }
        if (!url?.protocol.startsWith('http')) {
          sum.other += 1;
          continue;
        }
        if (/(^|\.)blog\.example$/.test(url.hostname)) sum.internal += 1;
        if (/(^|\.)example\.com$/.test(url.hostname)) {
          sum.backlinks += 1;
          const text = (one.textContent ?? '').replace(/\s+/g, ' ').trim();
          findings.push([url.href, one.getAttribute('rel'), text, of === document ? place : null]);
        }
        sum.links += 1;
        if (of === document) place += 1;
      }
    }
    const nofollow = [...document.querySelectorAll<HTMLMetaElement>('meta[name=robots]')].some(({ content }) =>
      content.includes('nofollow'),
    );
    return { ...sum, nofollow, findings };
  };

  /** The text marks in all documents: each on a link, whole. */
  const marks = (): { good: number; bad: number } => {
    const sum = { good: 0, bad: 0 };
    // Not by `window.frames`, where those in shadow roots are missing (HTML Standard, document-tree child navigables).
    for (const { document: of } of walk(document)) {
      for (const [name, ranges] of of.defaultView?.CSS.highlights ?? []) {
        if (!name.startsWith('backlight-')) continue;
        for (const range of ranges) {
          const { startContainer: link, startOffset, endContainer, endOffset } = range as Range;
          const whole = link === endContainer && startOffset === 0 && endOffset === link.childNodes.length;
          if (whole && link.isConnected && (link as Element).localName === 'a') sum.good += 1;
          else sum.bad += 1;
        }
      }
    }
    return sum;
  };

  const all = (): Element[] => walk(document).flatMap(({ elements }) => elements);
  const boxes = (): HTMLElement[] =>
    all().filter((one): one is HTMLElement => ['div', 'section', 'p', 'body'].includes(one.localName));
  const movable = (): HTMLElement[] => boxes().filter((one) => one.localName !== 'body');
  const links = (): HTMLAnchorElement[] => all().filter((one): one is HTMLAnchorElement => one.localName === 'a');
  const framesIn = (): HTMLIFrameElement[] =>
    all().filter((one): one is HTMLIFrameElement => one.localName === 'iframe');

  let made = 0;
  const linkHtml = (): string => {
    made += 1;
    const rel = random() < 0.3 ? ` rel="${pick(rels)}"` : '';
    return `<a href="${pick(hrefs)}"${rel}>link ${made}</a>`;
  };
  // With a sign by which one sees that it has loaded.
  const frameHtml = (): string => `<p>${linkHtml()}</p><p>${linkHtml()}</p><i id=v${made}></i>`.replaceAll("'", '"');
  const subtreeHtml = (): string => {
    const root = `<template shadowrootmode="open"><p>${linkHtml()}</p></template>`;
    const frame = `<iframe srcdoc='${frameHtml()}'></iframe>`;
    const inner = random() < 0.2 ? root : random() < 0.1 ? frame : '';
    return `<div>${inner}<p>${linkHtml()} ${linkHtml()}</p><section>${linkHtml()}</section></div>`;
  };
  const insert = (node: Node): void => {
    const into = pick(boxes());
    if (!into || node.contains(into)) return;
    if (!across && node.isConnected && node.ownerDocument !== into.ownerDocument) return;
    const place = into.childNodes[below(into.childNodes.length + 1)] ?? null;
    try {
      into.insertBefore(node, place);
    } catch {
      // Into itself by way of a shadow root or a frame: the DOM refuses.
    }
  };
  const make = (html: string): Element => {
    // Unlike innerHTML it makes declarative roots too.
    const box = document.createElement('div') as HTMLElement & { setHTMLUnsafe(html: string): void };
    box.setHTMLUnsafe(html);
    return box.firstElementChild as Element;
  };
  const attach = (host: Element | undefined): void => {
    if (!host || host.shadowRoot || host.localName === 'body') return;
    try {
      host.attachShadow({ mode: 'open' }).innerHTML = `<p>${linkHtml()}</p><slot></slot>`;
    } catch {
      // Not every element may be a host.
    }
  };
  const setBase = (): void => {
    const known = document.querySelector('base');
    if (known && random() < 0.5) known.remove();
    else if (known) known.href = pick(['https://example.com/based/', '/sub/', 'https://other.net/']) as string;
    else document.head.prepend(Object.assign(document.createElement('base'), { href: 'https://example.com/base/' }));
  };
  const setRobots = (): void => {
    const known = document.querySelector<HTMLMetaElement>('meta[name=robots]');
    if (!known)
      document.head.append(Object.assign(document.createElement('meta'), { name: 'robots', content: 'nofollow' }));
    else if (random() < 0.5) known.remove();
    else known.content = random() < 0.5 ? 'noindex' : 'nofollow';
  };

  const changes: readonly (() => unknown)[] = [
    () => insert(make(subtreeHtml())),
    () => insert(make(subtreeHtml())),
    () => insert(make(linkHtml())),
    () => pick(movable())?.remove(),
    () => pick(links())?.remove(),
    () => insert(pick(movable()) ?? make(linkHtml())),
    () => insert(pick(movable()) ?? make(linkHtml())),
    () => insert(pick(links()) ?? make(linkHtml())),
    () => pick(links())?.setAttribute('href', pick(hrefs) as string),
    () => pick(links())?.setAttribute('rel', pick(rels) as string),
    () => pick(links())?.setAttribute('name', 'named'),
    () => pick(links())?.removeAttribute(pick(['href', 'rel']) as string),
    () => Object.assign(pick(links()) ?? {}, { textContent: `text ${below(1_000)}` }),
    () => {
      // Around what is there, also around a host or a frame.
      const one = pick([...movable(), ...links(), ...framesIn()]);
      const wrap = document.createElement('div');
      one?.replaceWith(wrap);
      if (one) wrap.append(one);
    },
    () => {
      const host = document.createElement('div');
      attach(host);
      insert(host);
    },
    () => attach(pick(movable())),
    () => {
      const root = pick(all().flatMap((one) => one.shadowRoot ?? []));
      root?.append(make(linkHtml()));
    },
    () => insert(pick(movable().filter((one) => one.shadowRoot)) ?? make(linkHtml())),
    () => {
      const frame = document.createElement('iframe');
      if (random() < 0.7) frame.srcdoc = frameHtml();
      else if (random() < 0.5) frame.src = 'https://frame.example/';
      insert(frame);
    },
    () => pick(framesIn())?.remove(),
    () => pick(framesIn())?.setAttribute('srcdoc', frameHtml()),
    () => pick(framesIn())?.contentDocument?.body?.append(make(linkHtml())),
    () => insert(pick(framesIn()) ?? make(linkHtml())),
    () => {
      const emptied = pick(movable());
      if (emptied && emptied.querySelectorAll('a').length < 12) emptied.innerHTML = '';
    },
    setBase,
    setRobots,
  ];

  const isLoaded = (frame: HTMLIFrameElement): boolean => {
    const sign = /id=(v\d+)/.exec(frame.srcdoc)?.[1];
    const inner = frame.contentDocument;
    return !sign || (inner?.readyState === 'complete' && inner.getElementById(sign) !== null);
  };

  const burst = async (seed: number, count: number): Promise<void> => {
    state = seed;
    for (let at = 0; at < count; at += 1) {
      pick(changes)?.();
      const pause = random();
      if (pause < 0.1) await new Promise((done) => requestAnimationFrame(done));
      else if (pause < 0.2) await new Promise((done) => setTimeout(done));
      else if (pause < 0.3) await null;
    }
    // A root that came to an element in the page shows in no change: the next one leads to it.
    document.body.append(make(`<a href="https://example.com/last/${seed}">last</a>`));
    while (!framesIn().every(isLoaded)) await new Promise((done) => setTimeout(done, 5));
  };
  Object.assign(window, { burst, marks, seen });
}
