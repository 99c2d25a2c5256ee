// The words of traits, their values and of signs, as the lists name them. An id without words shows its key, so that it
// is seen; test/house/lists.test.ts finds it before anybody does.
import type { SignId } from '../core/look-twice';
import { type Trait, valueKey } from '../core/report/traits';
import { t, type Values, type Words } from '../platform/strings';
import { levelWords } from './words';

/** A trait's name. */
export const traitWords = ({ id }: Trait): string => t(`trait_${id}` as Words);

/** A value in words: its own, the names behind it, or as it is. */
export function valueWords(trait: Trait, value: string): string {
  const key = valueKey(trait, value);
  if (key !== null) return t(key as Words);
  return trait.names ? levelWords(trait.names(value)) : value;
}

/** A label of a fact that stands beside the traits. */
export const factWords = (id: string): string => t(`fact_${id}` as Words);

const signKey = (id: string): string => `sign_${id.replaceAll('-', '_')}`;
export const signWords = (id: SignId | string): string => t(signKey(id) as Words);
/** What a sign means, where the page it was seen on is not at hand. */
export const signMeaning = (id: SignId | string): string => t(`${signKey(id)}_means` as Words);
/** Why it was seen here. */
export const whyWords = (why: { readonly key: string; readonly values: Values }): string =>
  t(why.key as Words, why.values);
