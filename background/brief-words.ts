// What the background says, in each language: verdicts in a page, and the tooltip of the toolbar button. A service worker
// may not load scripts later, so they are all there from the start; the build leaves everything else out.
import ar from '../public/_locales/ar/messages.json?brief' with { type: 'json' };
import de from '../public/_locales/de/messages.json?brief' with { type: 'json' };
import en from '../public/_locales/en/messages.json?brief' with { type: 'json' };
import es from '../public/_locales/es/messages.json?brief' with { type: 'json' };
import fr from '../public/_locales/fr/messages.json?brief' with { type: 'json' };
import it from '../public/_locales/it/messages.json?brief' with { type: 'json' };
import ja from '../public/_locales/ja/messages.json?brief' with { type: 'json' };
import pl from '../public/_locales/pl/messages.json?brief' with { type: 'json' };
import pt from '../public/_locales/pt_BR/messages.json?brief' with { type: 'json' };
import zh from '../public/_locales/zh_CN/messages.json?brief' with { type: 'json' };
import type { Catalogue, LanguageId } from '../src/platform/languages';

export const briefWords: Readonly<Record<LanguageId, Catalogue>> = {
  en,
  de,
  es,
  fr,
  it,
  pl,
  pt_BR: pt,
  ar,
  ja,
  zh_CN: zh,
};
