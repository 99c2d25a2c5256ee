// Writes src/core/url/suffixes-below.ts from the public suffix list that tldts carries. Run it after an update of
// tldts; a test of the house says when it is due.
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const trie = '../../node_modules/tldts/dist/es6/src/data/trie.js';

/** Every rule of the list, as written there: "co.uk", "*.ck", "!www.ck". */
async function readRules() {
  const { nodeFlags, edgeStart, edgeLength, edgeChild, labelText, rulesRoot, exceptionsRoot } = await import(trie);
  const offsets = [];
  let offset = 0;
  for (const length of edgeLength) {
    offsets.push(offset);
    offset += length;
  }
  const rules = [];
  const walk = (node, below, mark) => {
    for (let edge = edgeStart[node]; edge < edgeStart[node + 1]; edge += 1) {
      const label = labelText.slice(offsets[edge], offsets[edge] + edgeLength[edge]);
      const name = below ? `${label}.${below}` : label;
      if (nodeFlags[edgeChild[edge]] !== 0) rules.push(mark + name);
      walk(edgeChild[edge], name, mark);
    }
  };
  walk(rulesRoot, '', '');
  walk(exceptionsRoot, '', '!');
  return rules;
}

/** Registrable domains that have public suffixes below them → those suffixes, punycode, sorted. */
export async function suffixesBelow() {
  const { parse } = await import('tldts');
  const options = { allowPrivateDomains: true, validateHostname: false, extractHostname: false };
  const ascii = (name) => new URL(`http://${name}/`).hostname;
  const table = {};
  for (const rule of await readRules()) {
    const wild = rule.startsWith('*.');
    const name = ascii(rule.replace(/^(\*\.|!)/, ''));
    const labels = name.split('.');
    // A wildcard's own base can be a registrable domain (kobe.jp under *.kobe.jp); a plain rule's cannot.
    for (let from = wild ? 0 : 1; from < labels.length - 1; from += 1) {
      const above = labels.slice(from).join('.');
      if (parse(above, options).domain !== above) continue;
      table[above] ??= new Set();
      // An exception ("!city.kobe.jp") needs no row: the wildcard it is cut from already sets it apart.
      if (!rule.startsWith('!')) table[above].add(wild ? `*.${name}` : name);
    }
  }
  return Object.fromEntries(
    Object.keys(table)
      .sort()
      .map((domain) => [domain, [...table[domain]].sort()]),
  );
}

/** The file's text. */
export async function suffixesBelowFile() {
  const rows = Object.entries(await suffixesBelow()).map(
    ([domain, names]) => `  '${domain}': '${names.map((name) => name.slice(0, -domain.length)).join(' ')}',`,
  );
  return `// Registrable domains that have public suffixes below them: x.s3.amazonaws.com is another site than amazonaws.com.
// Made by scripts/make/suffixes-below.mjs from the list in tldts (publicsuffix.org, MPL-2.0); do not edit by hand.

/** Domain → what stands before it in each suffix below it, joined by blanks. */
const table: Record<string, string> = {
${rows.join('\n')}
};

/** Domain → the public suffixes below it; \`*.name\` says that every name right below is one. */
export const suffixesBelow: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(table).map(([domain, heads]) => [domain, heads.split(' ').map((head) => head + domain)]),
);
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(new URL('../../src/core/url/suffixes-below.ts', import.meta.url), await suffixesBelowFile());
}
