// The words of each language, loaded when it is spoken: those of the popup's first screen, and those that come later
// (later-families.ts). The build parts each file in two.
import type { Catalogue, ForeignId } from './languages';

type Load = () => Promise<{ readonly default: Catalogue }>;

const files: Readonly<Record<ForeignId, readonly [first: Load, later: Load]>> = {
  de: [
    () => import('../../public/_locales/de/messages.json'),
    () => import('../../public/_locales/de/messages.json?later'),
  ],
  es: [
    () => import('../../public/_locales/es/messages.json'),
    () => import('../../public/_locales/es/messages.json?later'),
  ],
  fr: [
    () => import('../../public/_locales/fr/messages.json'),
    () => import('../../public/_locales/fr/messages.json?later'),
  ],
  it: [
    () => import('../../public/_locales/it/messages.json'),
    () => import('../../public/_locales/it/messages.json?later'),
  ],
  pl: [
    () => import('../../public/_locales/pl/messages.json'),
    () => import('../../public/_locales/pl/messages.json?later'),
  ],
  pt_BR: [
    () => import('../../public/_locales/pt_BR/messages.json'),
    () => import('../../public/_locales/pt_BR/messages.json?later'),
  ],
  ar: [
    () => import('../../public/_locales/ar/messages.json'),
    () => import('../../public/_locales/ar/messages.json?later'),
  ],
  ja: [
    () => import('../../public/_locales/ja/messages.json'),
    () => import('../../public/_locales/ja/messages.json?later'),
  ],
  zh_CN: [
    () => import('../../public/_locales/zh_CN/messages.json'),
    () => import('../../public/_locales/zh_CN/messages.json?later'),
  ],
};

/** @param whole also the words that come later */
export async function loadWords(id: ForeignId, whole: boolean): Promise<Catalogue> {
  const [first, later] = files[id];
  const parts = await Promise.all([first(), whole ? later() : null]);
  return Object.assign({}, ...parts.map((part) => part?.default));
}
