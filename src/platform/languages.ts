// THE LIST of languages there are words in. A language is a folder in public/_locales and one row here; its words are
// loaded when it is chosen, English is there from the start.

interface Language {
  readonly id: string;
  /** In its own words. */
  readonly name: string;
  /** Its messages.json, whole. */
  load(): Promise<{ readonly default: Catalogue }>;
}

export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

export const languages = [
  { id: 'en', name: 'English', load: () => Promise.resolve({ default: {} }) },
] as const satisfies readonly Language[];
export type LanguageId = (typeof languages)[number]['id'];

/** What one can choose: a language, or that of the browser. */
export const languageChoices = ['browser', ...languages.map(({ id }) => id)] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/** The first of these tags that there are words in; English where there is none. */
export function languageFor(tags: readonly string[]): LanguageId {
  const plain = (tag: string): string => tag.toLowerCase().replace('_', '-');
  for (const tag of tags.map(plain)) {
    const found = languages.find(({ id }) => tag === plain(id) || tag.startsWith(`${plain(id)}-`));
    if (found) return found.id;
  }
  return 'en';
}
