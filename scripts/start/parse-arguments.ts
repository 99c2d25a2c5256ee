// Reads the command line of `npm start`. Pure: files are opened, and sites understood, by others.
import { type Kind, kinds } from '../browser/driver';

export interface StartArguments {
  /** Addresses and .html files as typed. */
  readonly pages: readonly string[];
  readonly track: readonly string[];
  readonly rivals: readonly string[];
  readonly url: string | null;
  readonly list: string | null;
  readonly browser: Kind;
  readonly grant: boolean;
  readonly headless: boolean;
  readonly out: string;
  readonly help: boolean;
}

export type ParsedArguments =
  | { readonly ok: true; readonly value: StartArguments }
  | { readonly ok: false; readonly message: string };

/** Wrong usage: what and how, in one line. */
class Wrong extends Error {}

const withValue = ['--track', '--rival', '--url', '--pages', '--browser', '--out'] as const;
const switches = ['--grant', '--headless', '--help'] as const;
type WithValue = (typeof withValue)[number];

/**
 * @param argv what stands behind the command
 * @param display whether a window can be opened here
 */
export function parseArguments(argv: readonly string[], display: boolean): ParsedArguments {
  try {
    return { ok: true, value: understand(argv, display) };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, message: error.message };
    throw error;
  }
}

function understand(argv: readonly string[], display: boolean): StartArguments {
  const { values, on, pages } = split(argv);
  const last = (name: WithValue): string | null => values.get(name)?.at(-1) ?? null;
  const list = last('--pages');
  const url = last('--url');
  const [track, rivals] = [sites(values.get('--track')), sites(values.get('--rival'))];
  const headless = on.has('--headless') || !display;

  for (const page of pages) checkPage(page);
  if (list !== null && pages.length)
    throw new Wrong(`Give either --pages ${list} or pages such as ${pages[0]}, not both`);
  if (url !== null) checkUrl(url, pages);
  if (headless && pages.length && !track.length && !rivals.length && !on.has('--help'))
    throw new Wrong('Nothing to look for: name a site with --track SITE or --rival SITE');

  return {
    pages,
    track,
    rivals,
    url,
    list,
    browser: browserNamed(last('--browser') ?? 'chromium'),
    grant: on.has('--grant'),
    headless,
    out: last('--out') ?? 'out',
    help: on.has('--help'),
  };
}

function split(argv: readonly string[]) {
  const values = new Map<WithValue, string[]>();
  const on = new Set<string>();
  const pages: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    const [name = '', ...rest] = word === '-h' ? ['--help'] : word.split('=');
    if (!word.startsWith('-')) pages.push(word);
    else if ((switches as readonly string[]).includes(name)) {
      if (rest.length) throw new Wrong(`${name} takes no value`);
      on.add(name);
    } else if ((withValue as readonly string[]).includes(name)) {
      if (!rest.length) at += 1;
      const value = rest.length ? rest.join('=') : argv[at];
      if (!value || (!rest.length && value.startsWith('--'))) throw new Wrong(`${name} needs a value behind it`);
      values.set(name as WithValue, [...(values.get(name as WithValue) ?? []), value]);
    } else throw new Wrong(`There is no option ${name}; there are ${[...withValue, ...switches].join(', ')}`);
  }
  return { values, on, pages };
}

function sites(values: readonly string[] = []): string[] {
  return values.flatMap((value) => {
    const named = value
      .split(',')
      .map((site) => site.trim())
      .filter(Boolean);
    if (!named.length) throw new Wrong(`"${value}" names no site`);
    return named;
  });
}

function checkPage(page: string): void {
  if (isAddress(page) || /\.html?$/i.test(page)) return;
  throw new Wrong(`${page} is neither an http(s) address nor an .html file`);
}

function checkUrl(url: string, pages: readonly string[]): void {
  if (pages.length !== 1 || isAddress(pages[0] ?? '')) throw new Wrong('--url goes with exactly one .html file');
  if (!isAddress(url)) throw new Wrong(`--url ${url} is no http(s) address`);
}

function browserNamed(name: string): Kind {
  const kind = kinds.find((known) => known === name);
  if (!kind) throw new Wrong(`--browser ${name} is not known: use ${kinds.join(' or ')}`);
  return kind;
}

/** True for what can be opened as it stands. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
