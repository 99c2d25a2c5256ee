// Why a browser's own URL parser differs from the web platform's table: each known cause once, with its source. What
// has no row here is listed as without a known reason. As of 2026-11, by Chromium 156 and Firefox 153.
import type { Kind } from '../browser/driver';

/** An address that a browser reads otherwise than the table says. */
export interface ParserCase {
  readonly input: string;
  readonly base: string | null;
  /** What the browser makes of it; null: it does not parse. */
  readonly found: string | null;
  readonly expected: string | null;
}

export interface Cause {
  readonly browser: Kind;
  readonly is: (one: ParserCase) => boolean;
  readonly reason: string;
}

/** The first one that fits is the cause of a case. */
export const causes: readonly Cause[] = [
  {
    browser: 'chromium',
    is: ({ found, expected }) => expected === null && /^https?:\/\/[^/]*%20/.test(found ?? ''),
    reason:
      'Chromium writes a blank in a host as `%20` and goes on; by the URL Standard it is a forbidden domain code point ' +
      'and the address does not parse. crbug.com/1416013; the switch that would end it ' +
      '(`DisallowSpaceCharacterInURLHostParsing`, `url/url_features.cc`) is off. Backlight refuses every host with `%`',
  },
  {
    browser: 'chromium',
    is: ({ found, expected }) => /^https?:\/\/[^/]*%2A/.test(found ?? '') && expected === found?.replace('%2A', '*'),
    reason:
      'Chromium writes an asterisk in a host as `%2A`; the URL Standard leaves it. crbug.com/1416013, `kHostCharLookup` ' +
      'in `url/url_canon_host.cc`. Backlight refuses every host with `%`; no such name can be registered',
  },
  {
    browser: 'chromium',
    is: ({ input, expected }) => expected === null && /％|%ef%bc%85/i.test(input),
    reason:
      'Chromium undoes percent-encoding once more after the mapping of IDNA, so a fullwidth percent sign begins an ' +
      'escape (`DoIDNHost` in `url/url_canon_host.cc` says so); by the URL Standard the percent sign is then a forbidden ' +
      'domain code point (www.w3.org/Bugs/Public/show_bug.cgi?id=24257). Backlight reads what Chromium would open',
  },
  {
    browser: 'chromium',
    is: ({ input, found, expected }) =>
      expected === null && /^https?:\/\/\[/.test(found ?? '') && /^https?:\/\/[^/]*%/.test(input),
    reason:
      'Chromium undoes percent-encoding before it looks for the brackets and digits of an IPv6 address (`DoHost` in ' +
      '`url/url_canon_host.cc`); the URL Standard takes what stands in brackets as it is. Backlight reads what Chromium ' +
      'would open',
  },
  {
    browser: 'firefox',
    is: ({ input, found, expected }) => found === null && expected !== null && /xn--/i.test(input),
    reason:
      'Firefox refuses a label that is no valid Punycode. So did the URL Standard until 2026-06-25; since then an ASCII ' +
      'name is kept as it is (github.com/whatwg/url/pull/914, commit a8d5ca3716), and the table follows. Firefox opens ' +
      'no such site, so a link to one is not matched there',
  },
  {
    browser: 'firefox',
    is: ({ input, found, expected }) => found === null && expected !== null && /^https?:\/\/[^/]*["*]/.test(input),
    reason:
      'Firefox forbids `"` and `*` in a host, which the URL Standard allows (github.com/whatwg/url/issues/458, code ' +
      'points of Gecko). No such name can be registered',
  },
  {
    browser: 'firefox',
    is: ({ input, found }) => found === null && /^https?:\/\/[^/]*0x\/?$/i.test(input),
    reason:
      'Firefox allows an IPv4 part that is `0x` alone, but not as the last one ("No trailing Xs allowed", ' +
      '`ValidateIPv4Number` in `netwerk/base/IPv4Parser.cpp`); by the URL Standard it is zero',
  },
];

/** Only web addresses are ever matched: what a browser makes of any other changes nothing here. */
export function isWebCase({ input, found, expected }: ParserCase): boolean {
  return [found, expected, input].some((address) => /^\s*https?:/i.test(address ?? ''));
}

/** The cases by their causes, as a list in Markdown: each reason, and the addresses it explains. */
export function exceptionsMarkdown(browser: Kind, cases: readonly ParserCase[]): string[] {
  const groups = new Map<string, ParserCase[]>();
  for (const one of cases.filter(isWebCase)) {
    const cause = causes.find((row) => row.browser === browser && row.is(one));
    const reason = cause?.reason ?? 'No reason known';
    groups.set(reason, [...(groups.get(reason) ?? []), one]);
  }
  const listed = [...groups].map(([reason, own]) => `- ${reason}:\n${own.map((one) => `  - ${line(one)}`).join('\n')}`);
  const others = cases.filter((one) => !isWebCase(one));
  return others.length === 0 ? listed : [...listed, `- No web address, so never matched: ${bySchemes(others)}`];
}

function line({ input, found, expected }: ParserCase): string {
  return code(`${JSON.stringify(input)}: ${String(found)}, the table says ${String(expected)}`);
}

/** How many there are of each scheme: the address's own, or that of the page it is resolved against. */
function bySchemes(cases: readonly ParserCase[]): string {
  const counts = new Map<string, number>();
  for (const { input, base } of cases) {
    const scheme = [input, base ?? ''].map((one) => /^\s*([a-z][a-z0-9+.-]*:)/i.exec(one)?.[1]).find(Boolean);
    const name = scheme ? code(scheme.toLowerCase()) : 'none';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.map(([name, count]) => `${name} ${count}`).join(', ');
}

/** As code in Markdown: in two backticks where it holds one. */
function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
