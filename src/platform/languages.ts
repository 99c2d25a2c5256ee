// THE LIST of languages there are words in. A language is a folder in public/_locales, a row here, one in load-words.ts
// and one in background/brief-words.ts; the compiler asks for the last two.

interface Language {
  readonly id: string;
  /** In its own words. */
  readonly name: string;
}

/** What a messages.json holds of a key. */
export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

export const languages = [
  { id: 'en', name: 'English' },
  { id: 'de', name: 'Deutsch' },
  { id: 'es', name: 'Español' },
  { id: 'fr', name: 'Français' },
  { id: 'it', name: 'Italiano' },
  { id: 'pl', name: 'Polski' },
  { id: 'pt_BR', name: 'Português (Brasil)' },
  { id: 'ar', name: 'العربية' },
  { id: 'ja', name: '日本語' },
  { id: 'zh_CN', name: '简体中文' },
] as const satisfies readonly Language[];
export type LanguageId = (typeof languages)[number]['id'];
/** Those whose words have to be loaded: English is there from the start. */
export type ForeignId = Exclude<LanguageId, 'en'>;

/** What one can choose: a language, or that of the browser. */
export const languageChoices = ['browser', ...languages.map(({ id }) => id)] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/** A language's tag as Intl and documents take it (BCP 47); the folders have the browsers' own spelling. */
export function tagOf(id: LanguageId): string {
  return id.replace('_', '-');
}

/**
 * The first of these tags that there are words in; English where there is none. Which country's does not matter, the
 * script does: who reads Portuguese of Portugal is better off with that of Brazil than with English, but traditional
 * Chinese is not simplified.
 */
export function languageFor(tags: readonly string[]): LanguageId {
  const ours = languages.map(({ id }) => ({ id, wanted: scriptOf(tagOf(id)) }));
  for (const tag of tags) {
    const script = scriptOf(tag.replace('_', '-'));
    const found = ours.find(({ wanted }) => wanted === script);
    if (found) return found.id;
  }
  return 'en';
}

/** Language and script, likely ones filled in (UTS 35, "likely subtags"); null for what is no tag. */
function scriptOf(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return null;
  }
}
