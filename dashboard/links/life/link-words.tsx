// What the user says of a link and of the domain it is on; and the way to be rid of it.
import { useEffect } from 'preact/hooks';
import { type Entry, entryKey } from '../../../src/core/ledger/entry';
import { t } from '../../../src/platform/strings';
import { Switch } from '../../../src/ui/switch';
import { eraseWithUndo } from '../../memory/erase-state';
import { readWordsOf, sayOf, sayOfDomain, wordsOf } from '../../say-of';
import { toast } from '../../toast';
import { NoteFields } from './note-fields';
import './words.css';

export function LinkWords({ entry }: { entry: Entry }) {
  const domain = entry.referringDomain;
  useEffect(() => void readWordsOf(domain), [domain]);
  const words = wordsOf(domain);
  return (
    <div class="link-words">
      <section data-words="link" aria-label={t('words_of_link')}>
        <h2>{t('words_of_link')}</h2>
        <NoteFields about={t('words_of_link')} words={entry} onSave={(said) => sayOf(entry, said)} />
        <button
          type="button"
          class="button"
          data-erase-link
          onClick={() => eraseWithUndo({ by: 'entries', keys: [entryKey(entry)] })}
        >
          {t('erase_link')}
        </button>
      </section>
      <section data-words="domain" aria-label={t('words_of_domain', { domain })}>
        <h2>{t('words_of_domain', { domain })}</h2>
        <NoteFields
          about={t('words_of_domain', { domain })}
          words={words}
          onSave={(said) => sayOfDomain(domain, said)}
        />
        <div class="ignore" data-ignore>
          <Switch
            label={t('ignore_label', { domain })}
            on={words.ignored}
            onChange={(ignored) => ignore(domain, ignored)}
          />
          <span class="quiet">{t('ignore_hint')}</span>
        </div>
      </section>
    </div>
  );
}

/** The row may be gone from the list with that, so the way back is offered. */
async function ignore(domain: string, ignored: boolean): Promise<void> {
  await sayOfDomain(domain, { ignored });
  if (ignored) toast(t('ignored_now', { domain }), () => void sayOfDomain(domain, { ignored: false }));
}
