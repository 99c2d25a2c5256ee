// The language of our own words.
import { useId } from 'preact/hooks';
import { browserLanguage } from '../../src/platform/browser-language';
import { type LanguageChoice, languageChoices, languages } from '../../src/platform/languages';
import { t } from '../../src/platform/strings';
import { choose, chosen } from './settings-state';

function nameOf(choice: LanguageChoice): string {
  const named = (id: string): string => languages.find((one) => one.id === id)?.name ?? id;
  return choice === 'browser' ? t('settings_language_browser', { name: named(browserLanguage()) }) : named(choice);
}

export function LanguageCard() {
  const id = useId();
  const title = t('settings_language_title');
  return (
    <section class="card" data-card="language" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{t('settings_language_hint')}</p>
      <select
        class="field"
        data-language
        aria-labelledby={id}
        value={chosen.value.language}
        onChange={(event) => {
          const language = event.currentTarget.value as LanguageChoice;
          void choose({ language }, title, nameOf(language));
        }}
      >
        {languageChoices.map((choice) => (
          <option key={choice} value={choice}>
            {nameOf(choice)}
          </option>
        ))}
      </select>
    </section>
  );
}
