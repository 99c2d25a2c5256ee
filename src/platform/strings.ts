// Every string a person reads comes through t(). The words live in public/_locales, in the browsers' own format, so
// that the manifest and translators' tools read the same files; choosing among plural forms is ours, by Intl.
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Catalogue } from './languages';

/** A key of the English words. Plural forms are `key_one`, `key_other` …; callers name the key without its form. */
export type StringKey = keyof typeof english;
type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Stem<Key> = Key extends `${infer Head}_${PluralForm}` ? Head : never;
/** What t() takes: a key, or the stem of one that has plural forms. */
export type Words = StringKey | Stem<StringKey>;

export type Values = Readonly<Record<string, string | number>>;

/** Makes a t() for one language. Left-out words fall back to English. */
export function makeStrings(language: string, catalogue: Catalogue, more: Catalogue = {}) {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const find = (key: string): string | undefined =>
    (catalogue[key] ?? more[key] ?? (english as Catalogue)[key])?.message;
  /**
   * The words for a key, with `{name}` filled in. A value named `count` chooses the plural form; numbers are written
   * as the language writes them. An unknown key is given back, so that it is seen.
   */
  return function t(key: Words, values: Values = {}): string {
    const { count } = values;
    const formed =
      typeof count === 'number' ? (find(`${key}_${plural.select(count)}`) ?? find(`${key}_other`)) : undefined;
    const message = formed ?? find(key) ?? key;
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? number.format(value) : value;
    });
  };
}

/** Words that came later than the first screen (later-words.ts). */
const later: Record<string, { readonly message: string }> = {};

export function addWords(catalogue: Catalogue): void {
  Object.assign(later, catalogue);
}

let language = 'en';
let inLanguage = makeStrings(language, english, later);

/** The words for a key in the language that is spoken (makeStrings says how they are filled). */
export function t(key: Words, values?: Values): string {
  return inLanguage(key, values);
}

/** The tag of the language that is spoken: for dates and numbers that the browser writes. */
export function spokenLanguage(): string {
  return language;
}

/** Speaks another language from now on. What was drawn before has to be drawn anew. */
export function setLanguage(tag: string, catalogue: Catalogue): void {
  language = tag;
  inLanguage = makeStrings(tag, catalogue, later);
}
