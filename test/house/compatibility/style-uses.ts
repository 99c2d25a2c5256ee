// What a style sheet asks of the browser: at-rules, properties with their words, pseudo-classes and -elements, functions.

export interface StyleUses {
  readonly atRules: ReadonlySet<string>;
  /** `display`, and `display flex` for each word of its value. */
  readonly properties: ReadonlySet<string>;
  readonly selectors: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
}

export function styleUsesOf(sheet: string): StyleUses {
  const text = sheet.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/"[^"\n]*"|'[^'\n]*'|url\([^)]*\)/g, ' ');
  const uses = {
    atRules: new Set<string>(),
    properties: new Set<string>(),
    selectors: new Set<string>(),
    functions: new Set<string>(),
  };
  const all = (pattern: RegExp, within: string): string[] => [...within.matchAll(pattern)].map(([, name = '']) => name);
  for (const name of all(/@([a-z-]+)/g, text)) uses.atRules.add(name);
  for (const name of all(/([a-z-]+)\(/g, text)) uses.functions.add(name);
  // What stands before a brace is a selector, or the words of an at-rule; what ends otherwise is a declaration.
  for (const [, part = '', end] of text.matchAll(/([^{};]*)([{};]|$)/g)) {
    const [, name, value = ''] = /^\s*([a-z-]+)\s*:([\s\S]*)$/.exec(part) ?? [];
    if (end === '{') for (const pseudo of all(/::?([a-z-]+)/g, part)) uses.selectors.add(pseudo);
    else if (name && !name.startsWith('--')) {
      uses.properties.add(name);
      for (const word of all(/(?:^|[\s,(])([a-z][a-z-]*)(?=$|[\s,)!])/g, value)) uses.properties.add(`${name} ${word}`);
    }
  }
  return uses;
}
