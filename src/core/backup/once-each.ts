// Whether no key stands twice in a section. A backup of ours has its rows in the order of their keys, and there one
// comparison with the row before tells; only for a file in another order all keys have to be in memory.

export type Key = string | readonly string[];

export class OnceEach {
  readonly #sections = new Map<string, Section>();

  /**
   * Takes the keys of the next rows of a section.
   * @param earlier all keys that were taken before
   * @returns whether none of them was there before
   */
  async take(section: string, keys: readonly Key[], earlier: () => Promise<Iterable<Key>>): Promise<boolean> {
    const known = this.#sections.get(section) ?? { last: null, names: null };
    this.#sections.set(section, known);
    for (const [at, key] of keys.entries()) {
      if (known.names === null && known.last !== null && !isBehind(key, known.last))
        known.names = new Set([...(await earlier()), ...keys.slice(0, at)].map(nameOf));
      const name = nameOf(key);
      if (known.names?.has(name)) return false;
      known.names?.add(name);
      known.last = key;
    }
    return true;
  }
}

interface Section {
  last: Key | null;
  /** Null as long as each key stood behind the one before. */
  names: Set<string> | null;
}

const nameOf = (key: Key): string => JSON.stringify(key);

/** As IndexedDB orders keys: part by part, by UTF-16 units. */
function isBehind(key: Key, before: Key): boolean {
  const [parts, others] = [key, before].map((one) => (typeof one === 'string' ? [one] : one)) as [
    readonly string[],
    readonly string[],
  ];
  for (const [at, part] of parts.entries()) {
    const other = others[at] ?? '';
    if (part !== other) return part > other;
  }
  return false;
}
